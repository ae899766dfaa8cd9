import Changes
import Logbook

/// A commit beside those it was made from, as far as they differ.
struct Moment: Sendable {
    /// What became otherwise, where that is all there is to tell.
    private let differences: [Difference]
    /// What each of them said, in its own order.
    private var lines: [Facts]
    /// What was said where they parted.
    private var base: Facts
    private var after: Facts
    /// Pages that can't be read from here on, each with whether it ever could.
    private var pagesBroken: [(path: String, isNew: Bool)]
    /// Pages that can be read here for the first time.
    private var pagesFirstRead: [String]
    /// What everyone was called by then.
    let names: [MemberID: String]
    /// Whether all that was told before leads to it.
    var standsAlone: Bool

    /// A commit that was made from one other, and the facts about what it changed.
    init(_ before: Facts, _ delta: Delta, after: Facts, _ names: [MemberID: String]) {
        self.init([], of: [before], delta, after: after, names)
    }

    /// A commit that was made from one other, and what differs between the two, where that is all there is to tell.
    init(_ differences: [Difference], _ delta: Delta, _ names: [MemberID: String]) {
        self.init(differences, of: [], delta, after: Facts(), names)
    }

    private init(
        _ differences: [Difference],
        of lines: [Facts],
        _ delta: Delta,
        after: Facts,
        _ names: [MemberID: String]
    ) {
        self.differences = differences
        self.lines = lines
        base = Facts()
        self.after = after
        pagesBroken = delta.pagesBroken.sorted { $0.key < $1.key }.map { ($0.key, $0.value == nil) }
        pagesFirstRead = delta.pagesFirstRead
        self.names = names
        standsAlone = true
    }

    /// Takes account of all the lines that meet in a merge.
    mutating func meet(_ states: [GroupState], partedAt base: GroupState?, after: GroupState) {
        let subjects = after.touched.filter { subject in
            states.contains { $0.facts[subject] != after.facts[subject] }
        }
        lines = states.map { $0.facts.about(subjects) }
        self.base = base?.facts.about(subjects) ?? Facts()
        self.after = after.facts.about(subjects)
        pagesBroken.removeAll { page in states.contains { $0.lastReadable[page.path] != nil } }
        pagesFirstRead.removeAll { path in states.contains { $0.lastReadable[path] == nil } }
    }

    /// What the actions that it tells of were called by then, as far as that is of interest.
    func titles(where isWanted: (ActionID, String) -> Bool) -> [ActionID: String] {
        // Most moments tell of no action.
        guard !lines.isEmpty else { return [:] }
        return lines.reduce(after.titles) { titles, line in titles.merging(line.titles) { now, _ in now } }
            .filter(isWanted)
    }

    /// What it changed itself.
    ///
    /// Of a merge that is what no other of its lines explains: a clean one changes nothing, and one that drops what was
    /// done on a line takes that back.
    var changes: [Change] {
        let pages =
            pagesBroken.map { $0.isNew ? Change.neverReadable($0.path) : .unreadable($0.path) }
            + pagesFirstRead.map(Change.mended)
        guard lines.count > 1 else {
            return differences.changes + lines.flatMap { Comparison(from: $0, to: after).changes } + pages
        }
        return MergeComparison(of: lines, partedAt: base, to: after).changes + pages
    }
}
