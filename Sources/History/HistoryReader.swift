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
            case commits(FollowedLog)
            case standing(CommittedFolder.Standing)
        }
        let looks = onAllCores(2) { number in
            Result { () throws(GitFailure) -> Look in
                number == 0
                    ? .commits(try FollowedLog(of: folder, to: tip, in: folder.repository.prefix))
                    : .standing(try folder.standing(of: files, beside: tip))
            }
        }
        var log: FollowedLog?
        var standing = CommittedFolder.Standing.untracked
        for look in looks {
            switch try look.get() {
            case .commits(let found): log = found
            case .standing(let found): standing = found
            }
        }
        let modified: [CommittedFolder.UncommittedFile] =
            switch standing {
            case .untracked: []
            case .compared(let files): files
            }
        return (try history(of: log?.commits ?? [], and: modified, for: reader, movedBy: log?.move), standing)
    }

    /// Every commit that leads to a tip, as what it changed for the group.
    ///
    /// Each is told beside those it was made from. What two branches changed alike is told once, and a merge tells what
    /// none of its branches brought.
    ///
    /// - Parameters:
    ///   - place: where the group lay then: seen from the top of the repository, empty, or ending in `/`.
    ///   - reader: whose own private harvests are told of; `nil` for nobody's.
    /// - Throws: `GitFailure`
    package func history(
        to tip: ObjectID,
        in place: String,
        for reader: MemberID? = nil
    ) throws(GitFailure) -> History {
        let log = try FollowedLog(of: folder, to: tip, in: place)
        return try history(of: log.commits, and: [], for: reader, movedBy: log.move)
    }

    private func history(
        of commits: [Commit],
        and modified: [CommittedFolder.UncommittedFile],
        for reader: MemberID?,
        movedBy move: FolderMove?
    ) throws(GitFailure) -> History {
        let pages = modified.filter { GroupFolder.reads($0.path) }
        let versions = try PageVersions(of: commits, and: pages, in: folder, for: reader)
        // Most commits' own files say by themselves what they changed.
        let deltas = onAllCores(inRunsOf: commits) { commit -> Delta? in
            let changes = changes(of: commit)
            return Delta.hangsOnThePast(changes, versions) ? nil : Delta(of: changes, versions, after: GroupState())
        }
        let lineage = Lineage(of: commits)
        var telling = Telling(lineage)
        var moments = commits.indices.map { place in
            telling.tell(place) { state in
                deltas[place] ?? Delta(of: changes(of: commits[place]), versions, after: state)
            }
        }
        moments.append(telling.tell { Delta(of: pages.map(PageChange.init), versions, after: $0) })
        let told = toldOnce(onAllCores(inRunsOf: moments) { $0.changes }, moments, lineage)
        let names = Dictionary(versions.everyone.members.map { ($0.id, $0.name) }) { first, _ in first }
        // Branches are read one after another, and told day by day.
        let order = lineage.order(byDay: commits.map(\.day)) + [commits.count]
        let steps = order.filter { !told[$0].isEmpty }.map { place in
            let commit = place < commits.count ? commits[place] : nil
            return History.Step(
                commit: commit?.id,
                day: commit.flatMap { CalendarDate(iso: $0.day) },
                commitDay: commit.flatMap { CalendarDate(iso: $0.commitDay) },
                author: commit?.author,
                changes: told[place],
                formerNames: moments[place].names.filter { names[$0.key] != $0.value },
                formerTitles: moments[place].titles.filter { telling.titles[$0.key] != $0.value }
            )
        }
        return History(
            steps: steps,
            names: names,
            titles: telling.titles,
            move: move,
            isForNobody: versions.isForNobody
        )
    }

    /// Without what lines that are told side by side changed alike: it is told where it stands first.
    private func toldOnce(_ changes: [[Change]], _ moments: [Moment], _ lineage: Lineage) -> [[Change]] {
        var told: [Subject: [(change: Change, place: Int)]] = [:]
        return zip(changes, moments).enumerated().map { place, step in
            if step.1.standsAlone, told.isEmpty { return step.0 }
            let new = step.0.filter { change in
                let same = told[change.subject]?.last { $0.change == change }
                return same.map { lineage.isAncestor($0.place, of: place) } ?? true
            }
            if step.1.standsAlone {
                told = [:]
            } else {
                for change in new { told[change.subject, default: []].append((change, place)) }
            }
            return new
        }
    }

    private func changes(of commit: Commit) -> [PageChange] {
        commit.changes.compactMap { change in
            folder.pathInFolder(change.path).map {
                PageChange(
                    path: $0,
                    before: change.before.map(PageVersion.committed),
                    after: change.after.map(PageVersion.committed)
                )
            }
        }
    }
}

extension PageChange {
    init(_ file: CommittedFolder.UncommittedFile) {
        path = file.path
        before = file.blob.map(PageVersion.committed)
        after = file.bytes.map { _ in .present }
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
