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
        } else if let session = group.sessions.first(where: {
            Folding.fold($0.id.value.description) == Folding.fold(name)
        }),
            let day = session.date?.value
        {
            self = .day(day)
        } else {
            self = .commit(
                try CommandFailure.ofGit { () throws(GitFailure) in try folder.repository.commit(named: name) }
            )
        }
    }

    /// The commit that held at the end of the day; `nil` before the first.
    func commit(in folder: CommittedFolder) throws -> ObjectID? {
        switch self {
        case .commit(let id): id
        case .day(let day):
            try CommandFailure.ofGit { () throws(GitFailure) in
                try folder.repository.lastCommit(until: day.description)
            }
        }
    }
}

extension CommandFailure {
    /// What git comes to, or its refusal as a command's.
    static func ofGit<Value>(_ work: () throws(GitFailure) -> Value) throws(CommandFailure) -> Value {
        do { return try work() } catch { throw .git(error) }
    }
}
