import Git
import History
import Lexicon
import Logbook
import Output
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
        /// Where the group's folder lay in it: seen from the top of the repository, empty, or ending in `/`.
        let place: String
        /// What the reader ought to know of the choice.
        let remarks: [Localized<String>]
    }

    /// What held at the end of the day; `nil` before the first commit.
    ///
    /// - Throws: `CommandFailure.git`
    func state(in folder: CommittedFolder) throws -> State? {
        switch self {
        case .commit(let id):
            let place = try CommandFailure.ofGit { () throws(GitFailure) in try folder.place(at: id) }
            return Self.state(id, in: place, of: folder)
        case .day(let day):
            let found = try CommandFailure.ofGit { () throws(GitFailure) in try folder.state(at: day.description) }
            return found.map { state, place in
                Self.state(state.commit, in: place, of: folder, Self.remark(on: state, day))
            }
        }
    }

    private static func state(
        _ commit: ObjectID,
        in place: String?,
        of folder: CommittedFolder,
        _ remark: Localized<String>? = nil
    ) -> State {
        let here = folder.repository.prefix
        let place = place ?? here
        let move = place == here ? nil : Self.remark(on: commit, in: place)
        return State(commit: commit, place: place, remarks: [remark, move].compactMap { $0 })
    }

    private static func remark(on commit: ObjectID, in place: String) -> Localized<String> {
        let name = VisibleText.escaping(String(place.dropLast()))
        return Localized(
            fr: """
                Dans l'enregistrement \(commit.brief), le dossier du groupe est ailleurs qu'ici, \
                \(name.isEmpty ? "à la racine du dépôt" : "dans « \(name) »") : c'est là qu'il est lu.
                """,
            en: """
                In the commit \(commit.brief) the group's folder is elsewhere than here, \
                \(name.isEmpty ? "at the top of the repository" : "in “\(name)”"): it is read there.
                """
        )
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
