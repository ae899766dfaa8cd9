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

    /// What everyone is called here.
    func names() -> [MemberID: String] { Dictionary(group.members.map { ($0.id, $0.name) }) { first, _ in first } }

    /// What every action is called here.
    func titles() -> [ActionID: String] {
        Dictionary(group.sessions.flatMap(\.actions).map { ($0.id, $0.title) }) { first, _ in first }
    }
}
