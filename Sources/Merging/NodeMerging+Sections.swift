extension NodeMerging {
    /// What becomes of the page section by section, in the order they stand: what only one side changed is as that side
    /// has it; where both did, the section is a conflict, unless its heading is the same and its things may be merged.
    mutating func merge(sections nodes: Versions<[Node]>, alone: Bool) -> [Fragment] {
        var emissions: [Emission] = []
        for run in SectionRuns(nodes).all {
            let sections = Versions(
                base: Array(nodes.base[run.base]),
                ours: Array(nodes.ours[run.ours]),
                theirs: Array(nodes.theirs[run.theirs])
            )
            emissions += merge(run: sections, alone: alone)
        }
        return settled(emissions, of: nodes)
    }

    private mutating func merge(run: Versions<[Node]>, alone: Bool) -> [Emission] {
        let says = { (one: [Node], other: [Node]) in
            one.count == other.count && zip(one, other).allSatisfy { $0.says($1) }
        }
        if says(run.ours, run.theirs) || says(run.base, run.theirs) { return [taken(.ours, of: run)] }
        if says(run.base, run.ours) { return [taken(.theirs, of: run)] }
        if !alone, run.base.count == 1, run.ours.count == 1, run.theirs.count == 1,
            run.base[0].text == run.ours[0].text, run.base[0].text == run.theirs[0].text
        {
            return merge(run.base[0], run.ours[0], run.theirs[0])
        }
        return [conflict(run)]
    }
}
