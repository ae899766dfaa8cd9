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

    /// As ``history(to:in:for:)`` of the last commit, and what the files say by now.
    ///
    /// - Parameters:
    ///   - group: as the files tell it.
    ///   - pages: what was read of them with the group.
    ///   - work: something else to do while git looks for the beginning of its log.
    /// - Throws: `GitFailure`
    package static func history<Other: Sendable>(
        from running: RunningLog,
        comparedWith files: GroupFolder,
        of group: Group,
        knowing pages: ReadPages? = nil,
        for reader: MemberID? = nil,
        meanwhile work: @Sendable () -> Other = {}
    ) throws(GitFailure) -> (history: History, standing: CommittedFolder.Standing, other: Other) {
        defer { running.finish() }
        let beginning = try running.beginning()
        let folder = beginning.folder
        let feed = try BlobFeed(from: folder.repository, limit: CommittedFolder.largestFile)
        defer { feed.finish() }
        let (told, early) = sideBySide {
            Result { () throws(GitFailure) in
                (differing: try folder.filesThatDiffer(in: files, from: beginning.tip), other: work())
            }
        } _: {
            var early = EarlyPages(of: group, for: reader, from: feed, knowing: pages)
            early.read(from: running)
            return early
        }
        let (differing, other) = try told.get()
        let end = try running.end()
        var given = try GivenVersions(of: end.blobs, knowing: early, and: differing ?? [], in: folder)
        let pages = given.uncommitted.filter { GroupFolder.reads($0.path) }
        // Where nobody ever had another name, nobody's is to be followed; where it can't be, less is told.
        let heads =
            given.people.callsOthers(than: group)
            ? try? GroupHeads(
                of: end.log.commits,
                in: folder,
                [group],
                and: given.people.versions(of: end.blobs.heads.blobs)
            ) : nil
        // Only the order of the commits tells whether one person changed their name or two had it; in doubt two. A copy
        // without its beginnings may lack the other name.
        let isForNobody =
            reader.map { reader in
                given.people.isAnothersToo(reader) || folder.repository.isShallow
                    || given.people.hasOtherName(reader) && heads?.people.isHandedOn(reader, since: group) ?? true
            } ?? false
        var former: FormerPages?
        if let reader, let heads, !isForNobody {
            former = try folder.formerPages(of: reader, in: group, with: pages, end.log.commits, heads) {
                (blobs, take) throws(GitFailure) in try given.read(blobs, each: take)
            }
        }
        let standing = differing == nil ? CommittedFolder.Standing.untracked : .compared(modified: given.uncommitted)
        let versions = try PageVersions(of: given, for: isForNobody ? nil : reader, and: former)
        let history = HistoryReader(folder).history(
            of: end.log.commits,
            and: pages,
            versions,
            isForNobody: isForNobody,
            movedBy: end.log.move,
            heads.map { PresentShortNames(in: group, knowing: $0.people) }
        )
        return (history, standing, other)
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
        var blobs = NamedBlobs(of: folder)
        let log = try FollowedLog(of: folder, to: tip, in: place) { blobs.add($0) }
        blobs.orderHeads(by: log.commits)
        let feed = try BlobFeed(from: folder.repository, limit: CommittedFolder.largestFile)
        defer { feed.finish() }
        let early = EarlyPages(of: Group(), for: reader, from: feed)
        let given = try GivenVersions(of: blobs, knowing: early, and: [], in: folder)
        let isForNobody = reader.map(given.people.isAnothersToo) ?? false
        let versions = try PageVersions(of: given, for: isForNobody ? nil : reader)
        return history(of: log.commits, and: [], versions, isForNobody: isForNobody, movedBy: log.move)
    }

    private func history(
        of commits: [Commit],
        and pages: [CommittedFolder.UncommittedFile],
        _ versions: consuming PageVersions,
        isForNobody: Bool,
        movedBy move: FolderMove?,
        _ shortNames: PresentShortNames? = nil
    ) -> History {
        let versions = versions
        let (lineage, deltas) = onAllCores(inRunsOf: commits.count) {
            Lineage(of: commits)
        } each: { place -> Delta? in
            // Most commits' own files say by themselves what they changed.
            Delta(ofItself: folder.pageChanges(of: commits[place].changes), versions)
        }
        let all = ToldMoments(Telling(lineage), count: commits.count + 1) { telling, place in
            guard place < commits.count else {
                return telling.tell { Delta(of: pages.map(PageChange.init), versions, after: $0) }
            }
            return telling.tell(place) { state in
                deltas[place] ?? Delta(of: folder.pageChanges(of: commits[place].changes), versions, after: state)
            }
        }
        let told = toldOnce(all, lineage)
        let names = Dictionary(versions.everyone.members.map { ($0.id, $0.name) }) { first, _ in first }
        // Branches are read one after another, and told day by day.
        let order = lineage.order(byDay: commits.map(\.day)) + [commits.count]
        var former = FormerNames(names, shortNames)
        let steps = order.filter { !told[$0].isEmpty }.map { place in
            former.look(at: all[place].names)
            let isCommitted = place < commits.count
            return History.Step(
                commit: isCommitted ? commits[place].id : nil,
                day: isCommitted ? CalendarDate(iso: commits[place].day) : nil,
                commitDay: isCommitted ? CalendarDate(iso: commits[place].commitDay) : nil,
                author: isCommitted ? commits[place].author : nil,
                changes: told[place],
                formerNames: former.names,
                formerTitles: all[place].titles { all.titles[$0] != $1 },
                presentShortNames: former.presentShortNames
            )
        }
        let (titles, everyone) = (all.titles, versions.everyone.members)
        giveUpAside((consume versions, consume deltas, consume all))
        return History(
            steps: steps,
            names: names,
            titles: titles,
            move: move,
            isForNobody: isForNobody,
            everyone: everyone
        )
    }

    /// Without what lines that are told side by side changed alike: it is told where it stands first.
    private func toldOnce(_ moments: ToldMoments, _ lineage: Lineage) -> [[Change]] {
        var told: [Subject: [(change: Change, place: Int)]] = [:]
        return moments.changes.indices.map { place in
            if moments[place].standsAlone, told.isEmpty { return moments.changes[place] }
            let new = moments.changes[place].filter { change in
                let same = told[change.subject]?.last { $0.change == change }
                return same.map { lineage.isAncestor($0.place, of: place) } ?? true
            }
            if moments[place].standsAlone {
                told = [:]
            } else {
                for change in new { told[change.subject, default: []].append((change, place)) }
            }
            return new
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
        var (year, month, day, hyphens) = (0, 0, 0, 0)
        for byte in text.utf8 {
            if byte == UInt8(ascii: "-") {
                (year, month, day, hyphens) = (month, day, 0, hyphens + 1)
            } else {
                guard byte >= 0x30, byte <= 0x39, day < 10_000 else { return nil }
                day = day * 10 + Int(byte - 0x30)
            }
        }
        guard hyphens == 2 else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

/// Which of those whom a commit knew are called otherwise now.
private struct FormerNames {
    private let now: [MemberID: String]
    private let shortNames: PresentShortNames?
    /// For many commits in a row everyone is called the same.
    private var then: [MemberID: String]
    /// What they were called then.
    private(set) var names: [MemberID: String] = [:]
    /// Under which short names they are found, by the one of then.
    private(set) var presentShortNames: [MemberID: [MemberID]]

    init(_ now: [MemberID: String], _ shortNames: PresentShortNames?) {
        (self.now, self.shortNames, then) = (now, shortNames, now)
        presentShortNames = shortNames?.names(ofThose: now) ?? [:]
    }

    mutating func look(at then: [MemberID: String]) {
        if then != self.then {
            names = then.filter { now[$0.key] != $0.value }
            presentShortNames = shortNames?.names(ofThose: then) ?? [:]
        }
        // Two that lie at one place in memory are compared at once.
        self.then = then
    }
}
