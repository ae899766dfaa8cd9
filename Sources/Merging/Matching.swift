/// Which of the things in one version of a list are which in another.
struct Matching {
    /// For each of the first list the one of the second; `nil` where it is gone.
    private(set) var partners: [Int?]
    private var isTaken: [Bool]
    private let first: [Node]
    private let second: [Node]

    /// - Throws: `TooTangled` where comparing them would take too long.
    init(_ first: [Node], _ second: [Node]) throws(TooTangled) {
        self.first = first
        self.second = second
        partners = Array(repeating: nil, count: first.count)
        isTaken = Array(repeating: false, count: second.count)
        pairKeys()
        let anchors = try pairInOrder()
        pairMoved()
        pairSimilar(between: anchors)
        pairMovedAndRewritten()
    }

    private mutating func pair(_ index: Int, _ other: Int) {
        partners[index] = other
        isTaken[other] = true
    }

    /// What goes by the same key; where several do, those that say the same first.
    private mutating func pairKeys() {
        var places: [NodeKey: [Int]] = [:]
        for (index, node) in second.enumerated() { if let key = node.key { places[key, default: []].append(index) } }
        for says in [true, false] {
            for (index, node) in first.enumerated() where partners[index] == nil {
                guard let key = node.key, let candidates = places[key] else { continue }
                let other = candidates.first { !isTaken[$0] && (!says || second[$0].label == node.label) }
                if let other { pair(index, other) }
            }
        }
    }

    /// The longest run of things in the same order on both sides; those of the same words become partners.
    ///
    /// - Returns: the partners that stand in the same order, ends included.
    private mutating func pairInOrder() throws(TooTangled) -> [(Int, Int)] {
        let common = try LongestCommonSubsequence(first.count, second.count) {
            [first, second, partners, isTaken] index, other in
            if let partner = partners[index] { return partner == other }
            return !isTaken[other] && first[index].hasWords(of: second[other])
        }
        for (index, other) in common.pairs where partners[index] == nil { pair(index, other) }
        return [(-1, -1)] + common.pairs + [(first.count, second.count)]
    }

    /// The same words at another place.
    private mutating func pairMoved() {
        for (index, node) in first.enumerated() where partners[index] == nil {
            if let other = second.indices.first(where: { !isTaken[$0] && node.hasWords(of: second[$0]) }) {
                pair(index, other)
            }
        }
    }

    /// Between two partners and the next two, what was rewritten but kept half of its words.
    private mutating func pairSimilar(between anchors: [(Int, Int)]) {
        for (start, end) in zip(anchors, anchors.dropFirst()) {
            let left = (start.0 + 1..<end.0).filter { partners[$0] == nil }
            let right = (start.1 + 1..<end.1).filter { !isTaken[$0] }
            pairSimilar(left, right, share: 0.5, keepsOrder: true)
        }
    }

    /// At another place, what kept nearly all of its words.
    private mutating func pairMovedAndRewritten() {
        let left = first.indices.filter { partners[$0] == nil }
        pairSimilar(left, second.indices.filter { !isTaken[$0] }, share: 0.8, keepsOrder: false)
    }

    private mutating func pairSimilar(_ left: [Int], _ right: [Int], share least: Double, keepsOrder: Bool) {
        guard !left.isEmpty, !right.isEmpty, left.count * right.count <= 10_000 else { return }
        let words = (left.map { first[$0].wordCounts }, right.map { second[$0].wordCounts })
        var from = 0
        for (place, index) in left.enumerated() {
            var best: (place: Int, share: Double)?
            for other in from..<right.count where !isTaken[right[other]] && first[index].mayBecome(second[right[other]])
            {
                let share = Wording.share(words.0[place], words.1[other])
                if share >= least, share > best?.share ?? 0 { best = (other, share) }
            }
            guard let best else { continue }
            pair(index, right[best.place])
            if keepsOrder { from = best.place + 1 }
        }
    }
}

/// Two versions of a list so long and so different that comparing them would take too long.
struct TooTangled: Error {}

extension Node {
    fileprivate func hasWords(of other: Node) -> Bool {
        key == nil && other.key == nil && sort == other.sort && label == other.label
    }

    /// What has a key stays what it is; what has none may get one.
    fileprivate func mayBecome(_ other: Node) -> Bool { sort == other.sort && (key == nil || other.key == nil) }
}
