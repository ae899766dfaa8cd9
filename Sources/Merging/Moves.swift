/// What was taken from one place and put in another, while the other side may have changed it.
struct Moves {
    struct Arrival {
        let side: Side
        let node: Node
        let emissions: [Emission]
        var outcome = Outcome.stays

        enum Outcome {
            case stays
            /// The thing it is, with what the other side made of it.
            case reunited(base: Node?, other: Node)
            /// It is shown at another place.
            case elsewhere
        }
    }

    struct Stay {
        /// Who changed it.
        let side: Side
        let node: Node
        let base: Node
        var isElsewhere = false
    }

    private(set) var arrivals: [Arrival] = []
    private(set) var stays: [Stay] = []
    /// What both took away.
    private var gone: [Node] = []

    mutating func arrive(_ node: Node, _ side: Side, _ emissions: [Emission]) -> Emission {
        arrivals.append(Arrival(side: side, node: node, emissions: emissions))
        return .arrival(arrivals.count - 1)
    }

    mutating func stay(_ node: Node, _ side: Side, base: Node) -> Emission {
        stays.append(Stay(side: side, node: node, base: base))
        return .stay(stays.count - 1)
    }

    mutating func go(_ node: Node) { gone.append(node) }

    /// Finds what arrives among what stays or is gone: where one thing alone can be it.
    mutating func reunite() {
        var search = ArrivalSearch(arrivals, besides: stays.count + gone.count)
        let origins = Dictionary(grouping: gone.map(\.origin) + stays.map(\.base.origin)) { $0 }
        let isSingle = { (node: Node) in origins[node.origin]?.count == 1 }
        for (index, stay) in stays.enumerated() where isSingle(stay.base) {
            guard let found = search.arrival(of: stay.base, on: stay.side.other, like: stay.node) else { continue }
            arrivals[found].outcome = .reunited(base: stay.base, other: stay.node)
            stays[index].isElsewhere = true
        }
        for base in gone where isSingle(base) {
            guard let ours = search.arrival(of: base, on: .ours), let theirs = search.arrival(of: base, on: .theirs)
            else { continue }
            reunite(min(ours, theirs), max(ours, theirs), base)
        }
        for (one, other) in search.newOnBothSides { reunite(min(one, other), max(one, other), nil) }
        for (ours, theirs) in search.nearlyAlike(arrivals.indices.filter { arrivals[$0].isAlone }) {
            reunite(min(ours, theirs), max(ours, theirs), nil)
        }
    }

    private mutating func reunite(_ first: Int, _ last: Int, _ base: Node?) {
        arrivals[first].outcome = .reunited(base: base, other: arrivals[last].node)
        arrivals[last].outcome = .elsewhere
    }
}

/// Looks for what was taken away among what has arrived.
private struct ArrivalSearch {
    private let arrivals: [Moves.Arrival]
    private var places: [Node.Origin: [Int]] = [:]
    private var bags = WordBags()
    private var words: [[Int]] = []
    private var isFound: Set<Int> = []

    /// Among more pairs only what is the same is found again.
    private static let most = 40_000
    /// The share of words that what was reworded and moved keeps at least.
    private static let least = 0.6

    init(_ arrivals: [Moves.Arrival], besides others: Int) {
        self.arrivals = arrivals
        for (index, arrival) in arrivals.enumerated() {
            if let key = arrival.node.key { places[.key(key), default: []].append(index) }
            places[.words(NodeWords(arrival.node)), default: []].append(index)
        }
        if arrivals.count * others <= Self.most { words = arrivals.map { bags.bag(of: $0.node.label) } }
    }

    /// What a thing has become on one side: of its number, of its words, or nearly so; each is found once.
    ///
    /// - Parameter other: what the other side made of it.
    mutating func arrival(of base: Node, on side: Side, like other: Node? = nil) -> Int? {
        let origins = [base.origin, .words(NodeWords(base))] + (other.map { [.words(NodeWords($0))] } ?? [])
        for origin in origins {
            let found = (places[origin] ?? []).filter { arrivals[$0].side == side && !isFound.contains($0) }
            if found.count == 1 {
                isFound.insert(found[0])
                return found[0]
            }
            if found.count > 1 { return nil }
        }
        let texts = [base, other].compactMap { $0 }.map { bags.bag(of: $0.label) }
        var best: (index: Int, share: Double)?
        for (index, bag) in words.enumerated() where !isFound.contains(index) {
            let arrival = arrivals[index]
            guard arrival.side == side, arrival.node.sort == base.sort, arrival.node.key == nil else { continue }
            let share = texts.map { WordBags.share($0, bag) }.max() ?? 0
            if share >= Self.least, share > best?.share ?? 0 { best = (index, share) }
        }
        if let best { isFound.insert(best.index) }
        return best?.index
    }
}

extension ArrivalSearch {
    /// What both sides added at two places, in the same words and at some length: one took it from the other and moved it.
    fileprivate var newOnBothSides: [(Int, Int)] {
        places.values.compactMap { found in
            let left = found.filter { !isFound.contains($0) && arrivals[$0].node.isTold }
            guard left.count == 2, found.count == 2, arrivals[left[0]].side != arrivals[left[1]].side else {
                return nil
            }
            return (left[0], left[1])
        }
    }

    /// What each side added in nearly the same words, where each is like one other alone.
    fileprivate func nearlyAlike(_ indices: [Int]) -> [(Int, Int)] {
        let told = indices.filter { arrivals[$0].node.isTold }
        let ours = told.filter { arrivals[$0].side == .ours }
        let theirs = told.filter { arrivals[$0].side == .theirs }
        guard ours.count * theirs.count <= Self.most else { return [] }
        let words = Dictionary(uniqueKeysWithValues: told.map { ($0, TellingWords(arrivals[$0].node)) })
        let alike = ours.flatMap { one in
            theirs.filter { other in
                guard arrivals[one].node.sort == arrivals[other].node.sort, let first = words[one],
                    let second = words[other]
                else { return false }
                return first.areNearly(second)
            }.map { (one, $0) }
        }
        let counts = Dictionary(alike.flatMap { [($0.0, 1), ($0.1, 1)] }, uniquingKeysWith: +)
        return alike.filter { counts[$0.0] == 1 && counts[$0.1] == 1 }
    }
}

extension Moves.Arrival {
    fileprivate var isAlone: Bool { if case .stays = outcome { true } else { false } }
}

extension Side {
    fileprivate var other: Side { self == .ours ? .theirs : .ours }
}

extension Node {
    /// What it is known by at any place.
    fileprivate var origin: Origin { key.map { .key($0) } ?? .words(NodeWords(self)) }

    fileprivate enum Origin: Hashable {
        case key(NodeKey)
        case words(NodeWords)
    }
}
