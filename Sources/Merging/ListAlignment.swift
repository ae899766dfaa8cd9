/// Three versions of a list of things in one order.
struct ListAlignment {
    let rows: [Alignment.Row]

    init(_ nodes: Versions<[Node]>) throws(TooTangled) {
        let ours = try Matching(nodes.base, nodes.ours).partners
        let theirs = try Matching(nodes.base, nodes.theirs).partners
        rows =
            Alignment(
                ours: (ours, nodes.ours.count),
                theirs: (theirs, nodes.theirs.count),
                added: try Self.added(nodes, ours, theirs)
            ) { left, right, anchor in
                Self.woven(
                    left.map { (.ours($0), nodes.ours[$0]) },
                    right.map { (.theirs($0), nodes.theirs[$0]) },
                    after: anchor.map { nodes.base[$0] }
                )
            }.rows
    }

    /// What both sides added: of the same key anywhere, or of the same words at the same place.
    private static func added(
        _ nodes: Versions<[Node]>,
        _ ours: [Int?],
        _ theirs: [Int?]
    ) throws(TooTangled) -> [Int: Int] {
        // What stands after something the other side took away stands after what came before.
        let isKept = { (base: Int) in base < 0 || (ours[base] != nil && theirs[base] != nil) }
        let left = Alignment.runs(ours, nodes.ours.count, after: isKept)
        let right = Alignment.runs(theirs, nodes.theirs.count, after: isKept)
        var pairs: [Int: Int] = [:]
        var places: [NodeKey: [Int]] = [:]
        for index in right.values.joined().sorted() {
            if let key = nodes.theirs[index].key { places[key, default: []].append(index) }
        }
        for index in left.values.joined().sorted() {
            guard let key = nodes.ours[index].key, let other = places[key]?.first else { continue }
            pairs[index] = other
            places[key]?.removeFirst()
        }
        for (anchor, run) in left {
            let other = right[anchor] ?? []
            let common = try LongestCommonSubsequence(run.count, other.count) { one, two in
                nodes.ours[run[one]].isSameAddition(as: nodes.theirs[other[two]])
            }
            for (one, two) in common.pairs { pairs[run[one]] = other[two] }
        }
        return pairs
    }

    private typealias Run = [(added: Alignment.Added, node: Node)]

    /// By number where they have numbers, or else one run after the other, in an order that doesn't depend on the side.
    private static func woven(_ left: Run, _ right: Run, after anchor: Node?) -> [Alignment.Added] {
        guard let first = left.first?.node, let second = right.first?.node else { return (left + right).map(\.added) }
        if (left + right).allSatisfy({ $0.node.order != nil }) {
            var (rest, others) = (left[...], right[...])
            var woven: [Alignment.Added] = []
            while let one = rest.first, let other = others.first {
                woven.append(
                    one.node.comesBefore(other.node) ? rest.removeFirst().added : others.removeFirst().added
                )
            }
            return woven + (rest + others).map(\.added)
        }
        let continues = (first.sort == anchor?.sort, second.sort == anchor?.sort)
        let isLeftFirst =
            continues.0 != continues.1
            ? continues.0
            : left.flatMap { $0.node.allText }.lexicographicallyPrecedes(right.flatMap { $0.node.allText })
        return (isLeftFirst ? left + right : right + left).map(\.added)
    }
}

extension Node {
    fileprivate func isSameAddition(as other: Node) -> Bool {
        guard key == nil, other.key == nil, sort == other.sort, label == other.label else { return false }
        switch kind {
        // Two people who give the same mark give two marks.
        case .element: return false
        case .fence, .pair, .section, .item, .block: return true
        }
    }

    fileprivate var allText: [UInt8] { text + [0x0A] + children.flatMap(\.allText) }

    fileprivate func comesBefore(_ other: Node) -> Bool {
        let (first, second) = (order ?? [], other.order ?? [])
        if first != second { return first.lexicographicallyPrecedes(second) }
        return allText.lexicographicallyPrecedes(other.allText)
    }
}
