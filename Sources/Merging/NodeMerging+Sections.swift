extension NodeMerging {
    /// How much of a section goes together.
    enum SectionMerge {
        /// Thing by thing below one heading; one of which only one side changed the words is a conflict where the other wrote
        /// below it, so that nothing comes to stand under another step.
        case headingsAlone
        /// Thing by thing where the heading is the same; else what both changed is a conflict.
        case things
        /// What both changed is a conflict.
        case whole
        /// The same, a section that one version lacks together with the one before it: somebody who shares the end of a
        /// harvest makes two of one.
        case wholeWithNext
    }

    /// What becomes of the page section by section, in the order they stand: what only one side changed is as that side
    /// has it.
    mutating func merge(sections nodes: Versions<[Node]>, _ way: SectionMerge) -> [Fragment] {
        let runs = SectionRuns(nodes, areJoined: way == .wholeWithNext).all.map { run in
            Versions(
                base: Array(nodes.base[run.base]),
                ours: Array(nodes.ours[run.ours]),
                theirs: Array(nodes.theirs[run.theirs])
            )
        }
        let emissions = runs.indices.flatMap { index in
            way == .headingsAlone && isHeadingDisputed(index, in: runs)
                ? mergeBelowDisputedHeading(runs[index]) : merge(run: runs[index], way)
        }
        return settled(emissions, of: nodes)
    }

    private mutating func merge(run: Versions<[Node]>, _ way: SectionMerge) -> [Emission] {
        if says(run.ours, run.theirs) || says(run.base, run.theirs) { return [taken(.ours, of: run)] }
        if says(run.base, run.ours) { return [taken(.theirs, of: run)] }
        let isByThing = way == .things || way == .headingsAlone
        if isByThing, run.isOne, run.base[0].text == run.ours[0].text, run.base[0].text == run.theirs[0].text {
            return merge(run.base[0], run.ours[0], run.theirs[0])
        }
        return [conflict(run)]
    }

    private func says(_ one: [Node], _ other: [Node]) -> Bool {
        one.count == other.count && zip(one, other).allSatisfy { $0.says($1) }
    }

    /// Whether one side changed a heading's words, and the other something that stands under it.
    private func isHeadingDisputed(_ index: Int, in runs: [Versions<[Node]>]) -> Bool {
        let run = runs[index]
        guard run.isOne, let level = run.base.first?.level, level > 0 else { return false }
        let heading = run.map { $0[0].text }
        guard heading.ours != heading.theirs else { return false }
        guard heading.base == heading.ours || heading.base == heading.theirs else { return true }
        let side: KeyPath<Versions<[Node]>, [Node]> = heading.base == heading.ours ? \.ours : \.theirs
        let isChanged = { (run: Versions<[Node]>) in !says(run.base, run[keyPath: side]) }
        let below = runs[(index + 1)...].prefix { run in run.base.allSatisfy { $0.level > level } }
        return isChanged(run) || below.contains(where: isChanged)
    }

    private mutating func mergeBelowDisputedHeading(_ run: Versions<[Node]>) -> [Emission] {
        let (base, ours, theirs) = (run.base[0], run.ours[0], run.theirs[0])
        conflicts.append(MergeConflict(of: ours))
        let heading = Fragment(
            signs.between(ours.text, theirs.text),
            .block,
            at: Fragment.Place(base: base.piece, ours: ours.piece, theirs: theirs.piece)
        )
        return [.fragment(heading)]
            + merge(Versions(base: base.children, ours: ours.children, theirs: theirs.children))
    }
}

extension Versions<[Node]> {
    fileprivate var isOne: Bool { base.count == 1 && ours.count == 1 && theirs.count == 1 }
}
