import Git
import History
import Lexicon
import Logbook
import SourceText

/// A moment of a group's history as people name it: a day, a séance, or anything git calls a commit by.
enum Moment {
    case day(CalendarDate)
    case commit(ObjectID)

    /// A day comes first, then a séance of the group: what git knows under the same name is reached as `refs/tags/S4`.
    ///
    /// - Throws: `CommandFailure`
    init(_ name: String, in folder: CommittedFolder, of group: Group) throws {
        if let day = DateReading(whole: name)?.date {
            self = .day(day)
        } else if let session = group.session(named: name) ?? group.session(spaced: name) {
            guard let day = session.date?.value else { throw CommandFailure.undatedSession(session.id.value) }
            self = .day(day)
        } else {
            self = .commit(
                try CommandFailure.ofGit { () throws(GitFailure) in try folder.repository.commit(named: name) }
            )
        }
    }

    /// A commit that a moment stands for.
    struct State {
        let commit: ObjectID
        /// What the reader ought to know of the choice.
        let remark: Localized<String>?
    }

    /// What held at the end of the day; `nil` before the first commit.
    ///
    /// - Throws: `CommandFailure.git`
    func state(in folder: CommittedFolder) throws -> State? {
        switch self {
        case .commit(let id): return State(commit: id, remark: nil)
        case .day(let day):
            let state = try CommandFailure.ofGit { () throws(GitFailure) in
                try folder.repository.state(at: day.description)
            }
            return state.map { State(commit: $0.commit, remark: Self.remark(on: $0, day)) }
        }
    }

    private static func remark(on state: DayState, _ day: CalendarDate) -> Localized<String>? {
        guard state.otherLines > 0 else { return nil }
        let (commit, count) = (state.commit.brief, state.otherLines + 1)
        return Localized(
            fr: """
                Le \(day.written(in: .french)), \(count) lignes de travail n'étaient pas encore réunies : seule la plus \
                récente (\(commit)) est montrée. Pour une autre, nommez son enregistrement (git log --graph).
                """,
            en: """
                On \(day.written(in: .english)), \(count) lines of work were not united yet: only the latest (\(commit)) is \
                shown. For another, name its commit (git log --graph).
                """
        )
    }
}

extension CommandFailure {
    /// What git comes to, or its refusal as a command's.
    static func ofGit<Value>(_ work: () throws(GitFailure) -> Value) throws(CommandFailure) -> Value {
        do { return try work() } catch { throw .git(error) }
    }
}

extension Group {
    /// The séance of a name with spaces in it, which git gives to nothing.
    fileprivate func session(spaced name: String) -> Session? {
        guard name.contains(where: \.isWhitespace) else { return nil }
        let id = LooseName.only(sessions.map { ($0.id.value.description, $0.id.value) }, meantBy: name)
        return sessions.first { $0.id.value == id }
    }
}
