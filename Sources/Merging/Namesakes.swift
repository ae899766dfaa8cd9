import Logbook

/// Actions of one number that two people added, each in a plan of its own.
///
/// Which of them keeps the number can't be told from the page: retours and carnets in other files may speak of either. So
/// the first stands as it is, and the next waits for a person.
struct Namesakes {
    /// An action in the merged page, with all that stands below it.
    struct Place {
        let fragments: Range<Int>
        let node: Node
        /// Which alone has it; `nil` for one of both.
        let side: Side?
    }

    private let actions: Versions<[Int: Node]>

    init(in page: Versions<[Node]>) { actions = page.map(Self.actions) }

    private static func actions(in nodes: [Node]) -> [Int: Node] {
        nodes.reduce(into: [:]) { found, node in
            if case .action = node.key, let piece = node.piece { found[piece] = node }
            found.merge(actions(in: node.children)) { first, _ in first }
        }
    }

    /// The actions that have the number of another, in the order of the page.
    func seconds(in fragments: [Fragment]) -> [Place] {
        let places = fragments.indices.compactMap { place(at: $0, in: fragments) }
        return Dictionary(grouping: places, by: \.node.key).flatMap { key, places -> ArraySlice<Place> in
            guard let key, places.count > most(key) else { return [] }
            let added = places.filter { $0.side != nil }
            return added.dropFirst(added.count == places.count ? 1 : 0)
        }.sorted { $0.fragments.lowerBound < $1.fragments.lowerBound }
    }

    /// How many of one number a version has; one where all is well.
    private func most(_ key: NodeKey) -> Int {
        [actions.base, actions.ours, actions.theirs].map { $0.values.count { $0.key == key } }.reduce(1, max)
    }

    private func place(at index: Int, in fragments: [Fragment]) -> Place? {
        let first = fragments[index].first
        let own: (node: Node, side: Side?)? =
            switch (first.base, first.ours, first.theirs) {
            case (nil, let piece?, nil): actions.ours[piece].map { ($0, .ours) }
            case (nil, nil, let piece?): actions.theirs[piece].map { ($0, .theirs) }
            case (_, let one, let other):
                // The number may be what one of them gave it.
                (one.flatMap { actions.ours[$0] } ?? other.flatMap { actions.theirs[$0] }).map { ($0, nil) }
            }
        // What stands in a conflict is decided there.
        guard let own, fragments[index].text == own.node.text || own.side == nil else { return nil }
        let pieces = own.node.allPieces
        let end = index + pieces.count
        guard let side = own.side, end <= fragments.count,
            zip(fragments[index..<end], pieces).allSatisfy({
                $0.first == $0.last && $0.first == Fragment.Place(side, $1)
            })
        else { return Place(fragments: index..<index + 1, node: own.node, side: nil) }
        return Place(fragments: index..<end, node: own.node, side: side)
    }
}

extension NodeMerging {
    /// The stretches of the page; an action that two people's number would name twice is a conflict where it stands.
    mutating func parted(_ fragments: [Fragment], of page: Versions<[Node]>) -> [Fragment] {
        var parted = fragments
        for place in Namesakes(in: page).seconds(in: fragments).reversed() {
            guard let side = place.side else { continue }
            let words = Localized(fr: " : ce numéro est déjà pris", en: ": this number is taken already")[language]
            parted.replaceSubrange(place.fragments, with: [alone(place.node, of: side, beside: words)])
        }
        return parted
    }
}
