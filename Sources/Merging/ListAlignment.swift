/// Three versions of a list of things in one order.
struct ListAlignment {
    let rows: [Alignment.Row]

    /// - Parameter areMarksShared: whether equal marks that both sides added are the same marks.
    init(_ nodes: Versions<[Node]>, areMarksShared: Bool = false) {
        let matchings = (Matching(nodes.base, nodes.ours), Matching(nodes.base, nodes.theirs))
        let ours = Self.partners(matchings.0, in: nodes.ours, beside: matchings.1, in: nodes.theirs)
        let theirs = Self.partners(matchings.1, in: nodes.theirs, beside: matchings.0, in: nodes.ours)
        rows =
            Alignment(
                ours: (ours, nodes.ours.count),
                theirs: (theirs, nodes.theirs.count),
                added: Self.added(nodes, ours, theirs, areMarksShared)
            ) { left, right, anchor in
                Self.woven(
                    left.map { (.ours($0), nodes.ours[$0]) },
                    right.map { (.theirs($0), nodes.theirs[$0]) },
                    after: anchor.map { nodes.base[$0] }
                )
            }.rows
    }

    /// What looks like something in other words but is new on the other side is new; so is what stands in the place of
    /// something that the other side took away.
    private static func partners(
        _ matching: Matching,
        in nodes: [Node],
        beside other: Matching,
        in others: [Node]
    ) -> [Int?] {
        var partners = matching.partners
        guard !matching.reworded.isEmpty else { return partners }
        let known = Set(other.partners.compactMap { $0 })
        let new = Set(others.indices.filter { !known.contains($0) }.map { NodeWords(others[$0]) })
        for index in matching.reworded {
            let isGone = matching.replaced.contains(index) && other.partners[index] == nil
            if let place = partners[index], nodes[place].key == nil,
                isGone || new.contains(NodeWords(nodes[place]))
            {
                partners[index] = nil
            }
        }
        return partners
    }

    /// What both sides added: of the same key anywhere, or of the same words at the same place; what is said once on
    /// each side, and at some length, wherever it is.
    private static func added(
        _ nodes: Versions<[Node]>,
        _ ours: [Int?],
        _ theirs: [Int?],
        _ areMarksShared: Bool
    ) -> [Int: Int] {
        // What stands after something the other side took away stands after what came before.
        let isKept = { (base: Int) in base < 0 || (ours[base] != nil && theirs[base] != nil) }
        let left = Alignment.runs(ours, nodes.ours.count, after: isKept)
        let right = Alignment.runs(theirs, nodes.theirs.count, after: isKept)
        let all = (ours: left.values.joined().sorted(), theirs: right.values.joined().sorted())
        let key = { (node: Node) in node.key ?? (areMarksShared ? node.markKey : nil) }
        var pairs: [Int: Int] = [:]
        var places: [NodeKey: [Int]] = [:]
        for index in all.theirs.reversed() {
            if let key = key(nodes.theirs[index]) { places[key, default: []].append(index) }
        }
        for index in all.ours {
            if let key = key(nodes.ours[index]), let other = places[key]?.popLast() { pairs[index] = other }
        }
        var numbering = Numbering<NodeWords>()
        let number = { (node: Node, index: Int) in
            node.isKnownByWords ? numbering.number(of: NodeWords(node)) : -1 - index
        }
        for (anchor, run) in left {
            let other = right[anchor] ?? []
            let common = LongestCommonSubsequence(
                run.map { number(nodes.ours[$0], $0) },
                other.map { number(nodes.theirs[$0], nodes.ours.count + $0) }
            )
            for (one, two) in common.pairs { pairs[run[one]] = other[two] }
        }
        let isPaired = Set(pairs.values)
        let single = { (indices: [Int], nodes: [Node]) in
            Dictionary(grouping: indices.filter { nodes[$0].isTold }) { NodeWords(nodes[$0]) }
                .compactMapValues { $0.count == 1 ? $0[0] : nil }
        }
        let others = single(all.theirs.filter { !isPaired.contains($0) }, nodes.theirs)
        for (words, index) in single(all.ours.filter { pairs[$0] == nil }, nodes.ours) {
            if let other = others[words] { pairs[index] = other }
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
    fileprivate var isKnownByWords: Bool {
        guard key == nil else { return false }
        switch kind {
        // Two people who give the same mark give two marks.
        case .element: return false
        case .fence, .pair, .section, .item, .block: return true
        }
    }

    /// Whether two people would hardly add the same of their own accord: a comment of the front matter, some words.
    var isTold: Bool { isKnownByWords && (text.first == UInt8(ascii: "#") || label.count >= 20) }

    fileprivate var markKey: NodeKey? { if case .element = kind { .element(label) } else { nil } }

    fileprivate var allText: [UInt8] { text + [0x0A] + children.flatMap(\.allText) }

    fileprivate func comesBefore(_ other: Node) -> Bool {
        let (first, second) = (order ?? [], other.order ?? [])
        if first != second { return first.lexicographicallyPrecedes(second) }
        return allText.lexicographicallyPrecedes(other.allText)
    }
}
