import Git

/// Which commits come of which: each is known by its place in an order where parents stand before their children.
struct Lineage: Sendable {
    /// The places of each commit's parents, in its own order; those that were left out of the history are missing.
    let parents: [[Int]]
    /// How many commits were made from each.
    let childCounts: [Int]
    /// Whether all come of one commit.
    let hasOneBeginning: Bool

    init(of commits: [Commit]) {
        var places = ObjectNumbers(minimumCapacity: commits.count)
        var childCounts = [Int](repeating: 0, count: commits.count)
        var parents: [[Int]] = []
        parents.reserveCapacity(commits.count)
        for place in commits.indices {
            let own = commits[place].parents.compactMap { places[$0] }
            for parent in own { childCounts[parent] += 1 }
            parents.append(own)
            places.set(place, for: commits[place].id)
        }
        self.parents = parents
        hasOneBeginning = parents.count { $0.isEmpty } == 1
        self.childCounts = childCounts
    }

    /// The commits in the order of their days, where none stands before one that leads to it.
    ///
    /// - Parameter days: of each, in digits that sort; a day before its parents' counts as theirs.
    func order(byDay days: [String]) -> [Int] {
        var latest = days
        var isInOrder = true
        for place in parents.indices {
            for parent in parents[place] where latest[parent] > latest[place] { latest[place] = latest[parent] }
            if place > 0, latest[place - 1] > latest[place] { isInOrder = false }
        }
        let places = Array(parents.indices)
        return isInOrder ? places : places.sorted { (latest[$0], $0) < (latest[$1], $1) }
    }

    /// The last commit that leads to all of some; `nil` where nothing does.
    func lastCommonAncestor(of places: [Int]) -> Int? {
        guard places.count <= Int.bitWidth, var place = places.max() else { return nil }
        let all = places.indices.reduce(0 as UInt) { $0 | 1 << UInt($1) }
        var reaches: [Int: UInt] = [:]
        for (index, tip) in places.enumerated() { reaches[tip, default: 0] |= 1 << UInt(index) }
        while place >= 0 {
            if let reach = reaches.removeValue(forKey: place) {
                if reach == all { return place }
                for parent in parents[place] { reaches[parent, default: 0] |= reach }
            }
            place -= 1
        }
        return nil
    }

    /// Whether a commit leads to another.
    func isAncestor(_ ancestor: Int, of place: Int) -> Bool { lastCommonAncestor(of: [ancestor, place]) == ancestor }
}
