/// Which of the things in one version of a list are which in another.
struct Matching {
    /// For each of the first list the one of the second; `nil` where it is gone.
    private(set) var partners: [Int?]
    /// Of the first list what has a partner of other words.
    private(set) var reworded: [Int] = []
    /// Of those what has nothing in common with it but its place.
    private(set) var replaced: Set<Int> = []
    private var isTaken: [Bool]
    private let first: [Node]
    private let second: [Node]
    private var words: WordBags
    /// Among more things of one key the likest isn't looked for.
    private static let most = 8
    /// In both lists the partners that stand in the same order.
    private var ordered: [(Int, Int)] = []

    init(_ first: [Node], _ second: [Node]) {
        self.first = first
        self.second = second
        words = WordBags()
        partners = Array(repeating: nil, count: first.count)
        isTaken = Array(repeating: false, count: second.count)
        pairKeys()
        pairInOrder()
        pairMoved()
        for (left, right) in gaps { pairSimilar(left, right, share: 0.5, keepsOrder: true) }
        pairMovedAndRewritten()
        pairInPlace()
    }

    private mutating func pair(_ index: Int, _ other: Int) {
        partners[index] = other
        isTaken[other] = true
    }

    /// What goes by the same key; where several do, those that say the same first, and of those the
    /// likest.
    private mutating func pairKeys() {
        var places: [NodeKey: [Int]] = [:]
        for (index, node) in second.enumerated() { if let key = node.key { places[key, default: []].append(index) } }
        for says in [true, false] {
            for (index, node) in first.enumerated() where partners[index] == nil {
                guard let key = node.key, let candidates = places[key] else { continue }
                let left = candidates.lazy.filter { [isTaken, second] in
                    !isTaken[$0] && (!says || second[$0].label == node.label)
                }
                if let other = likest(node, Array(left.prefix(Self.most))) { pair(index, other) }
            }
        }
    }

    /// Of several things the one that shares most words with another; of as many, the first.
    private mutating func likest(_ node: Node, _ candidates: [Int]) -> Int? {
        guard candidates.count > 1 else { return candidates.first }
        let bag = words.bag(of: node)
        var best: (index: Int, share: Double)?
        for other in candidates {
            let share = WordBags.share(bag, words.bag(of: second[other]))
            if share > best?.share ?? -1 { best = (other, share) }
        }
        return best?.index
    }

    /// The longest run of things in the same order on both sides; those of the same words become partners.
    private mutating func pairInOrder() {
        var numbering = Numbering<NodeWords>()
        let count = first.count
        // Partners have one number, what has no key one for its words, and what has lost its partner none that comes back.
        var numbers = (first: [Int](), second: second.indices.map { -1 - count - $0 })
        for (index, node) in first.enumerated() {
            if let other = partners[index] {
                numbers.first.append(index)
                numbers.second[other] = index
            } else {
                numbers.first.append(node.key == nil ? count + numbering.number(of: NodeWords(node)) : -1 - index)
            }
        }
        for (other, node) in second.enumerated() where !isTaken[other] && node.key == nil {
            numbers.second[other] = count + numbering.number(of: NodeWords(node))
        }
        ordered = LongestCommonSubsequence(numbers.first, numbers.second).pairs
        for (index, other) in ordered where partners[index] == nil { pair(index, other) }
    }

    /// The same words at another place.
    private mutating func pairMoved() {
        var places: [NodeWords: [Int]] = [:]
        for (other, node) in second.enumerated().reversed() where !isTaken[other] && node.key == nil {
            places[NodeWords(node), default: []].append(other)
        }
        for (index, node) in first.enumerated() where partners[index] == nil && node.key == nil {
            if let other = places[NodeWords(node)]?.popLast() { pair(index, other) }
        }
    }

    /// What has no partner yet between two partners and the next two.
    private var gaps: [(left: [Int], right: [Int])] {
        let ends = [(-1, -1)] + ordered + [(first.count, second.count)]
        return zip(ends, ends.dropFirst()).map { start, end in
            ((start.0 + 1..<end.0).filter { partners[$0] == nil }, (start.1 + 1..<end.1).filter { !isTaken[$0] })
        }
    }

    /// At another place, what kept nearly all of its words.
    private mutating func pairMovedAndRewritten() {
        let left = first.indices.filter { partners[$0] == nil }
        pairSimilar(left, second.indices.filter { !isTaken[$0] }, share: 0.8, keepsOrder: false)
    }

    /// As many passages in the place of as many, whatever their words: git's merge would take them for rewritten, too.
    private mutating func pairInPlace() {
        ordered.sort { $0.0 < $1.0 }
        for gap in gaps {
            let left = gap.left.filter { first[$0].isPassage }
            let right = gap.right.filter { second[$0].isPassage }
            guard left.count == right.count else { continue }
            for (index, other) in zip(left, right) {
                pair(index, other)
                reworded.append(index)
                replaced.insert(index)
            }
        }
    }

    /// What was rewritten but kept a share of its words.
    private mutating func pairSimilar(_ left: [Int], _ right: [Int], share least: Double, keepsOrder: Bool) {
        guard !left.isEmpty, !right.isEmpty else { return }
        let bags = (left.map { words.bag(of: first[$0]) }, right.map { words.bag(of: second[$0]) })
        let candidates = Candidates(bags.1, besides: left.count)
        var from = 0
        for (place, index) in left.enumerated() {
            var best: (place: Int, share: Double)?
            for other in candidates.places(for: bags.0[place], at: place, from: from)
            where !isTaken[right[other]] && first[index].mayBecome(second[right[other]]) {
                let share = WordBags.share(bags.0[place], bags.1[other])
                if share >= least, share > best?.share ?? 0 { best = (other, share) }
            }
            guard let best else { continue }
            pair(index, right[best.place])
            if first[index].key == nil { reworded.append(index) }
            guard keepsOrder else { continue }
            ordered.append((index, right[best.place]))
            from = best.place + 1
        }
    }
}

/// Which texts a text is compared with: all of them, or where that would take too long those that share a rare word
/// with it, and those at its place.
private struct Candidates {
    private let count: Int
    private let others: Int
    /// By word the texts that hold it; empty where all are compared.
    private let places: [Int: [Int]]

    private static let most = 10_000
    private static let rare = 32
    private static let around = 16

    init(_ bags: [[Int]], besides others: Int) {
        count = bags.count
        self.others = others
        guard bags.count * others > Self.most else {
            places = [:]
            return
        }
        var places: [Int: [Int]] = [:]
        for (place, bag) in bags.enumerated() { for word in Set(bag) { places[word, default: []].append(place) } }
        self.places = places
    }

    func places(for bag: [Int], at place: Int, from start: Int) -> [Int] {
        guard count * others > Self.most else { return Array(start..<max(start, count)) }
        var found = Set(start..<min(count, start + Self.around))
        let middle = place * count / max(1, others)
        found.formUnion(max(start, middle - Self.around)..<max(start, min(count, middle + Self.around)))
        for word in bag {
            guard let places = places[word], places.count <= Self.rare else { continue }
            found.formUnion(places.lazy.filter { $0 >= start })
        }
        return found.sorted()
    }
}

extension Node {
    /// What has a key stays what it is; what has none may get one.
    fileprivate func mayBecome(_ other: Node) -> Bool { sort == other.sort && (key == nil || other.key == nil) }

    fileprivate var isPassage: Bool { if case .block = kind { key == nil } else { false } }
}
