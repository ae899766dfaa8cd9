extension [Commit] {
    /// Each before all that come of it, and the lines that a merge brought together one after another. Commits that were
    /// replaced may go in a circle: they have no order, and are left out with all that led to them.
    ///
    /// git would look through its whole history for this order before it told of the first commit.
    var parentsFirst: [Commit] {
        var places = ObjectNumbers(minimumCapacity: count)
        for place in indices.reversed() { places.set(place, for: self[place].id) }
        let parents = indices.map { self[$0].parents.compactMap { places[$0] } }
        var childrenLeft = [Int](repeating: 0, count: count)
        for parent in parents.joined() { childrenLeft[parent] += 1 }
        var open = indices.reversed().filter { childrenLeft[$0] == 0 }
        var order: [Int] = []
        order.reserveCapacity(count)
        while let place = open.popLast() {
            order.append(place)
            for parent in parents[place] {
                childrenLeft[parent] -= 1
                if childrenLeft[parent] == 0 { open.append(parent) }
            }
        }
        return order.reversed().map { self[$0] }
    }
}
