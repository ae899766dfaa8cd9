extension [Commit] {
    /// Each before all that come of it, and the lines that a merge brought together one after another.
    ///
    /// git would look through its whole history for this order before it told of the first commit.
    var parentsFirst: [Commit] {
        let places = Dictionary(enumerated().map { ($1.id, $0) }) { first, _ in first }
        let parents = map { commit in commit.parents.compactMap { places[$0] } }
        var childrenLeft = [Int](repeating: 0, count: count)
        for parent in parents.joined() { childrenLeft[parent] += 1 }
        var open = indices.reversed().filter { childrenLeft[$0] == 0 }
        var order: [Commit] = []
        order.reserveCapacity(count)
        while let place = open.popLast() {
            order.append(self[place])
            for parent in parents[place] {
                childrenLeft[parent] -= 1
                if childrenLeft[parent] == 0 { open.append(parent) }
            }
        }
        return order.reversed()
    }
}
