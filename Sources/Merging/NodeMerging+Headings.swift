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
            var isKept: Set<Int> = []
            for (number, row) in rows.enumerated() where row[keyPath: other] == nil && row.base != nil {
                guard let index = row[keyPath: place], all[index].level > 0 else { continue }
                if emissions[number].isEmpty { left.insert(index) } else { isKept.insert(index) }
            }
            guard !left.isEmpty, !isKept.isEmpty else { continue }
            var above: [Int] = []
            var wanted: Set<Int> = []
            for index in all.indices where all[index].level > 0 {
                while let last = above.last, all[last].level >= all[index].level { above.removeLast() }
                if isKept.contains(index) { wanted.formUnion(above.filter(left.contains)) }
                above.append(index)
            }
            for (number, row) in rows.enumerated() {
                if let index = row[keyPath: place], wanted.contains(index) {
                    emissions[number] = own(all[index], of: side)
                }
            }
        }
    }
}
