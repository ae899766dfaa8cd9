/// Which things of two states are one, by another name or by the same: found in rounds, the surest first.
struct Pairing<ID: Hashable & Comparable, Fact> {
    /// By the name before.
    private(set) var after: [ID: ID] = [:]
    private(set) var oldLeft: [ID: Fact]
    private(set) var newLeft: [ID: Fact]

    init(_ old: [ID: Fact], _ new: [ID: Fact]) {
        oldLeft = old
        newLeft = new
    }

    mutating func pair(_ before: ID, _ after: ID) {
        self.after[before] = after
        oldLeft[before] = nil
        newLeft[after] = nil
    }

    /// Pairs those that have one another as their only match.
    mutating func pairOnlyMatches<Key: Hashable>(
        of old: some Sequence<ID>,
        and new: some Sequence<ID>,
        by key: (Fact, Bool) -> Key?
    ) {
        func sorted(_ ids: some Sequence<ID>, _ facts: [ID: Fact], isOld: Bool) -> [Key: [ID]] {
            var sorted: [Key: [ID]] = [:]
            for id in ids { if let key = facts[id].flatMap({ key($0, isOld) }) { sorted[key, default: []].append(id) } }
            return sorted
        }
        let come = sorted(new, newLeft, isOld: false)
        for (key, before) in sorted(old, oldLeft, isOld: true) where before.count == 1 {
            if let after = come[key], after.count == 1 { pair(before[0], after[0]) }
        }
    }

    /// Pairs those that keep their name, or the one that goes with it.
    mutating func pairNames(of old: some Sequence<ID>, _ name: (ID) -> ID?) {
        for id in old where oldLeft[id] != nil {
            if let after = name(id), newLeft[after] != nil { pair(id, after) }
        }
    }
}
