import Changes
package import Git
package import Logbook
import Parallel
package import Reading
import SourceText

/// Reads the history of a group's folder.
package struct HistoryReader: Sendable {
    private let folder: CommittedFolder

    package init(_ folder: CommittedFolder) { self.folder = folder }

    /// As ``history(to:for:)``, and what the files say by now; both looked at side by side.
    ///
    /// - Throws: `GitFailure`
    package func history(
        to tip: ObjectID,
        comparedWith files: GroupFolder,
        for reader: MemberID? = nil
    ) throws(GitFailure) -> (history: History, standing: CommittedFolder.Standing) {
        enum Look: Sendable {
            case commits([Commit])
            case standing(CommittedFolder.Standing)
        }
        let looks = onAllCores(2) { number in
            Result { () throws(GitFailure) -> Look in
                number == 0
                    ? .commits(try folder.repository.log(to: tip))
                    : .standing(try folder.standing(of: files, beside: tip))
            }
        }
        var commits: [Commit] = []
        var standing = CommittedFolder.Standing.untracked
        for look in looks {
            switch try look.get() {
            case .commits(let log): commits = log
            case .standing(let found): standing = found
            }
        }
        let modified: [CommittedFolder.UncommittedFile] =
            switch standing {
            case .untracked: []
            case .compared(let files): files
            }
        return (try history(of: commits, and: modified, for: reader), standing)
    }

    /// Every commit that leads to a tip, as what it changed for the group.
    ///
    /// Branches are told one after another: what two of them changed alike is told once, and a merge tells what it
    /// changed itself.
    ///
    /// - Parameter reader: whose own private harvests are told of; `nil` for nobody's.
    /// - Throws: `GitFailure`
    package func history(to tip: ObjectID, for reader: MemberID? = nil) throws(GitFailure) -> History {
        try history(of: folder.repository.log(to: tip), and: [], for: reader)
    }

    private func history(
        of commits: [Commit],
        and modified: [CommittedFolder.UncommittedFile],
        for reader: MemberID?
    ) throws(GitFailure) -> History {
        let pages = modified.filter { GroupFolder.reads($0.path) }
        let versions = try PageVersions(of: commits, and: pages, in: folder, for: reader)
        var told = Telling()
        var steps: [History.Step] = []
        for commit in commits {
            let changes = told.tell(delta(of: commit, versions))
            guard !changes.isEmpty else { continue }
            steps.append(
                History.Step(
                    commit: commit.id,
                    day: CalendarDate(iso: commit.day),
                    author: commit.author,
                    changes: changes
                )
            )
        }
        let changes = told.tell(delta(of: pages, versions))
        if !changes.isEmpty { steps.append(History.Step(commit: nil, day: nil, author: nil, changes: changes)) }
        let names = Dictionary(versions.everyone.members.map { ($0.id, $0.name) }) { first, _ in first }
        return History(steps: steps, names: names, titles: told.titles)
    }

    /// What a commit's files stated before, for each parent, and state now.
    private func delta(of commit: Commit, _ versions: PageVersions) -> Delta {
        var delta = Delta(parentCount: max(1, commit.parents.count))
        for change in commit.changes {
            guard let path = folder.pathInFolder(change.path) else { continue }
            for (parent, blob) in change.before.enumerated() where parent < delta.before.count {
                if let facts = blob.flatMap({ versions[path, $0] }) { delta.before[parent].add(facts) }
            }
            if let facts = change.after.flatMap({ versions[path, $0] }) { delta.after.add(facts) }
        }
        return delta
    }

    /// What files stated when they were committed, and state now.
    private func delta(of files: [CommittedFolder.UncommittedFile], _ versions: PageVersions) -> Delta {
        var delta = Delta(parentCount: 1)
        for file in files {
            if let facts = file.blob.flatMap({ versions[file.path, $0] }) { delta.before[0].add(facts) }
            if let facts = versions.present[file.path] { delta.after.add(facts) }
        }
        return delta
    }
}

/// What the files of one commit stated before, and state after it.
private struct Delta {
    var before: [Facts]
    var after = Facts()

    init(parentCount: Int) { before = Array(repeating: Facts(), count: parentCount) }

    /// What differs from every parent.
    var subjects: Set<Subject> {
        var subjects = Set(after.facts.keys)
        for facts in before { subjects.formUnion(facts.facts.keys) }
        return subjects.filter { subject in before.allSatisfy { $0[subject] != after[subject] } }
    }
}

/// What is known of the group so far, as one tells its history.
private struct Telling {
    private var known = Facts()
    private(set) var titles: [ActionID: String] = [:]

    mutating func tell(_ delta: Delta) -> [Change] {
        let subjects = delta.subjects
        guard !subjects.isEmpty else { return [] }
        let before = known.about(subjects)
        for subject in subjects {
            known[subject] = delta.after[subject]
            if case .action(let id) = subject, case .action(let action)? = delta.after[subject] {
                titles[id] = action.title
            }
        }
        return Comparison(from: before, to: known.about(subjects)).changes
    }
}

extension CalendarDate {
    /// - Parameter text: `2026-04-09`.
    package init?(iso text: String) {
        let numbers = text.split(separator: "-").compactMap { Int($0) }
        guard numbers.count == 3 else { return nil }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }
}
