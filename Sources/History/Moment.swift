import Changes
import Logbook

/// A commit beside those it was made from, as far as they differ.
struct Moment: Sendable {
    /// What each of them said, in its own order.
    private var lines: [Facts] = []
    /// What was said where they parted.
    private var base = Facts()
    private var after = Facts()
    /// Pages that can't be read from here on.
    private(set) var pagesBroken: [String]
    /// What everyone was called by then.
    let names: [MemberID: String]
    /// Whether all that was told before leads to it.
    var standsAlone = true

    /// A commit that was made from one other, and the facts about what it changed.
    init(_ before: Facts, _ delta: Delta, after: Facts, _ names: [MemberID: String]) {
        if !delta.subjects.isEmpty { lines = [before] }
        self.after = after
        pagesBroken = delta.pagesBroken.keys.sorted()
        self.names = names
    }

    /// Takes account of all the lines that meet in a merge.
    mutating func meet(_ states: [GroupState], partedAt base: GroupState?, after: GroupState) {
        let subjects = after.touched.filter { subject in
            states.contains { $0.facts[subject] != after.facts[subject] }
        }
        lines = states.map { $0.facts.about(subjects) }
        self.base = base?.facts.about(subjects) ?? Facts()
        self.after = after.facts.about(subjects)
        pagesBroken.removeAll { path in states.contains { $0.lastReadable[path] != nil } }
    }

    /// What the actions that it tells of were called by then.
    var titles: [ActionID: String] {
        lines.reduce(after.titles) { titles, line in titles.merging(line.titles) { now, _ in now } }
    }

    /// What it changed itself.
    ///
    /// Of a merge that is what no other of its lines explains: a clean one changes nothing, and one that drops what was
    /// done on a line takes that back.
    var changes: [Change] {
        let broken = pagesBroken.map(Change.unreadable)
        guard lines.count > 1 else { return lines.flatMap { Comparison(from: $0, to: after).changes } + broken }
        return MergeComparison(of: lines, partedAt: base, to: after).changes + broken
    }
}
