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
        // What a commit's own files say differently hangs on no other commit, and neither does the wording of what
        // changed: only what was known before does.
        let deltas = onAllCores(inRunsOf: commits) { delta(of: $0, versions) }
        var told = Telling()
        var moments = deltas.map { told.tell($0) }
        moments.append(told.tell(delta(of: pages, versions)))
        let changes = onAllCores(inRunsOf: moments) { Comparison(from: $0.before, to: $0.after).changes }
        var steps = zip(commits, changes).filter { !$1.isEmpty }.map { commit, changes in
            History.Step(
                commit: commit.id,
                day: CalendarDate(iso: commit.day),
                author: commit.author,
                changes: changes
            )
        }
        if let uncommitted = changes.last, !uncommitted.isEmpty {
            steps.append(History.Step(commit: nil, day: nil, author: nil, changes: uncommitted))
        }
        let names = Dictionary(versions.everyone.members.map { ($0.id, $0.name) }) { first, _ in first }
        return History(steps: steps, names: names, titles: told.titles)
    }

    private func delta(of commit: Commit, _ versions: PageVersions) -> Delta {
        var before = Array(repeating: Facts(), count: max(1, commit.parents.count))
        var after = Facts()
        for change in commit.changes {
            guard let path = folder.pathInFolder(change.path) else { continue }
            for (parent, blob) in change.before.enumerated() where parent < before.count {
                if let facts = blob.flatMap({ versions[path, $0] }) { before[parent].add(facts) }
            }
            if let facts = change.after.flatMap({ versions[path, $0] }) { after.add(facts) }
        }
        return Delta(before: before, after: after)
    }

    private func delta(of files: [CommittedFolder.UncommittedFile], _ versions: PageVersions) -> Delta {
        var (before, after) = (Facts(), Facts())
        for file in files {
            if let facts = file.blob.flatMap({ versions[file.path, $0] }) { before.add(facts) }
            if let facts = versions.present[file.path] { after.add(facts) }
        }
        return Delta(before: [before], after: after)
    }
}

/// What the files of one commit stated before, for each parent, and state after it.
private struct Delta: Sendable {
    /// What differs from every parent.
    let subjects: Set<Subject>
    let after: Facts

    init(before: [Facts], after: Facts) {
        var subjects = Set(after.facts.keys)
        for facts in before { subjects.formUnion(facts.facts.keys) }
        self.subjects = subjects.filter { subject in before.allSatisfy { $0[subject] != after[subject] } }
        self.after = after
    }
}

/// What is known of the group so far, as one tells its history.
private struct Telling {
    private var known = Facts()
    private(set) var titles: [ActionID: String] = [:]

    /// What was known of the things a commit changed, and is known after it.
    mutating func tell(_ delta: Delta) -> (before: Facts, after: Facts) {
        guard !delta.subjects.isEmpty else { return (Facts(), Facts()) }
        let before = known.about(delta.subjects)
        for subject in delta.subjects {
            known[subject] = delta.after[subject]
            if case .action(let id) = subject, case .action(let action)? = delta.after[subject] {
                titles[id] = action.title
            }
        }
        return (before, known.about(delta.subjects))
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
