/// Three versions of a page's sections side by side: which stand in the place of which.
struct SectionRuns {
    struct Run {
        let base: Range<Int>
        let ours: Range<Int>
        let theirs: Range<Int>
    }

    private(set) var all: [Run] = []

    /// - Parameter areJoined: whether a section that a version lacks goes with the one before it, where its text may come
    ///   from, or may have gone.
    init(_ nodes: Versions<[Node]>, areJoined: Bool = false) {
        let ours = Self.partners(nodes.base, nodes.ours)
        let theirs = Self.partners(nodes.base, nodes.theirs)
        var next = (base: 0, ours: 0, theirs: 0)
        func between(_ base: Int, _ one: Int, _ other: Int) -> Run {
            Run(base: next.base..<base, ours: next.ours..<one, theirs: next.theirs..<other)
        }
        for base in nodes.base.indices {
            guard let one = ours[base], let other = theirs[base] else { continue }
            all.append(between(base, one, other))
            all.append(Run(base: base..<base + 1, ours: one..<one + 1, theirs: other..<other + 1))
            next = (base + 1, one + 1, other + 1)
        }
        all.append(between(nodes.base.count, nodes.ours.count, nodes.theirs.count))
        all.removeAll { $0.base.isEmpty && $0.ours.isEmpty && $0.theirs.isEmpty }
        if areJoined { all = all.reduce(into: []) { runs, run in Self.add(run, to: &runs) } }
    }

    private static func add(_ run: Run, to runs: inout [Run]) {
        guard let last = runs.last, run.base.isEmpty || run.ours.isEmpty != run.theirs.isEmpty else {
            runs.append(run)
            return
        }
        runs[runs.count - 1] = Run(
            base: last.base.lowerBound..<run.base.upperBound,
            ours: last.ours.lowerBound..<run.ours.upperBound,
            theirs: last.theirs.lowerBound..<run.theirs.upperBound
        )
    }

    /// For each section the one under the same heading; between two such, as many in the place of as many.
    private static func partners(_ base: [Node], _ side: [Node]) -> [Int?] {
        var numbering = Numbering<[UInt8]>()
        let numbers = (base.map { numbering.number(of: $0.text) }, side.map { numbering.number(of: $0.text) })
        var partners: [Int?] = Array(repeating: nil, count: base.count)
        var next = (0, 0)
        for (index, other) in LongestCommonSubsequence(numbers.0, numbers.1).pairs + [(base.count, side.count)] {
            if index - next.0 == other - next.1 {
                for (one, two) in zip(next.0..<index, next.1..<other) { partners[one] = two }
            }
            if index < base.count { partners[index] = other }
            next = (index + 1, other + 1)
        }
        return partners
    }
}
