extension [Commit] {
    /// Puts each before all that come of it, and the lines that a merge brought together one after another.
    ///
    /// git would look through its whole history for this order before it told of the first commit.
    mutating func putParentsFirst() {
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
        order.reverse()
        // Commits that were replaced may go in a circle: they have no order, and are left out with all that led to them.
        if order.count < count { self = order.map { self[$0] } } else { arrange(by: order) }
    }

    /// Puts elements where others were, without another list of them.
    ///
    /// - Parameter order: where each lies that belongs in a place; every place once.
    private mutating func arrange(by order: [Int]) {
        var order = order
        withUnsafeMutableBufferPointer { commits in
            for first in order.indices {
                var place = first
                while order[place] != first {
                    let next = order[place]
                    commits.swapAt(place, next)
                    order[place] = place
                    place = next
                }
                order[place] = place
            }
        }
    }
}
