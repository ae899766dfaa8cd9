extension NodeMerging {
    /// A heading that one side took away stays where something below it stays that was taken away with it: it says which
    /// step that belongs to, and to whom.
    func keepHeadings(_ nodes: Versions<[Node]>, _ rows: [Alignment.Row], _ emissions: inout [[Emission]]) {
        for side in [Side.ours, .theirs] {
            let (all, place, other) =
                switch side {
                case .ours: (nodes.ours, \Alignment.Row.ours, \Alignment.Row.theirs)
                case .theirs: (nodes.theirs, \Alignment.Row.theirs, \Alignment.Row.ours)
                }
            var left: Set<Int> = []
            var kept: [Int: [Emission]] = [:]
            for (number, row) in rows.enumerated() where row[keyPath: other] == nil && row.base != nil {
                guard let index = row[keyPath: place], all[index].level > 0 else { continue }
                if emissions[number].isEmpty { left.insert(index) } else { kept[index] = emissions[number] }
            }
            guard !left.isEmpty, !kept.isEmpty else { continue }
            var above: [Int] = []
            var below: [Int: [Emission]] = [:]
            for index in all.indices where all[index].level > 0 {
                while let last = above.last, all[last].level >= all[index].level { above.removeLast() }
                if let kept = kept[index] {
                    for heading in above where left.contains(heading) { below[heading, default: []] += kept }
                }
                above.append(index)
            }
            for (number, row) in rows.enumerated() {
                if let index = row[keyPath: place], let below = below[index] {
                    emissions[number] = heading(all[index], of: side, over: below)
                }
            }
        }
    }

    /// A heading that one side took away.
    func heading(_ node: Node, of side: Side, over below: [Emission]) -> [Emission] {
        ownFragment(of: node, side).map { [.heading($0, over: below)] } ?? []
    }
}
