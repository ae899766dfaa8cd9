import Changes
import Git
import History
import Logbook

extension ReadGroup {
    /// The history its folder is under.
    ///
    /// - Throws: `CommandFailure.git`
    func committedFolder() throws(CommandFailure) -> CommittedFolder {
        try CommandFailure.ofGit { () throws(GitFailure) in try CommittedFolder(folder) }
    }

    /// What everyone is called here, or was called before.
    func names(with older: Group? = nil) -> [MemberID: String] {
        let members = group.members + (older?.members ?? [])
        return Dictionary(members.map { ($0.id, $0.name) }) { first, _ in first }
    }

    /// What every action is called here, or was called before.
    func titles(with older: Group? = nil) -> [ActionID: String] {
        let sessions = group.sessions + (older?.sessions ?? [])
        return Dictionary(sessions.flatMap(\.actions).map { ($0.id, $0.title) }) { first, _ in first }
    }
}
