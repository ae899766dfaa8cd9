import Logbook

extension NodeMerging {
    private static let takenAway = Localized(fr: " : retiré", en: ": taken away")

    /// Both sides with all that stands below them.
    mutating func conflict(
        _ base: Node?,
        _ ours: Node,
        _ theirs: Node,
        named names: (ours: String, theirs: String) = ("", "")
    ) -> Emission {
        conflicts.append(MergeConflict(of: ours))
        let text = signs.between(joined(ours, .ours), joined(theirs, .theirs), named: names)
        return .fragment(spanning(text, base, ours, theirs))
    }

    /// Several sections of both sides.
    mutating func conflict(_ run: Versions<[Node]>) -> Emission {
        conflicts.append((run.ours + run.theirs).first.map { MergeConflict(of: $0) } ?? .passage)
        let all = run.map { $0.flatMap(\.allPieces) }
        return spanning(signs.between(joined(all.ours, pieces.ours), joined(all.theirs, pieces.theirs)), all)
    }

    /// Several sections as one side has them.
    func taken(_ side: Side, of run: Versions<[Node]>) -> Emission {
        let all = run.map { $0.flatMap(\.allPieces) }
        switch side {
        case .ours: return spanning(joined(all.ours, pieces.ours), all)
        case .theirs: return spanning(joined(all.theirs, pieces.theirs), all)
        }
    }

    private func spanning(_ text: [UInt8], _ all: Versions<[Int]>) -> Emission {
        let form = all.ours.first.map { pieces.ours[$0].form } ?? all.theirs.first.map { pieces.theirs[$0].form }
        // A section begins with its heading, and nothing that follows it is an item of its list.
        var fragment = Fragment(text, form == .frontMatter ? .frontMatter : .block, at: Fragment.Place())
        fragment.first = Fragment.Place(base: all.base.first, ours: all.ours.first, theirs: all.theirs.first)
        fragment.last = Fragment.Place(base: all.base.last, ours: all.ours.last, theirs: all.theirs.last)
        return .fragment(fragment)
    }

    /// What one side took away and the other changed: whether it stays is for people to say.
    mutating func deletion(_ base: Node, _ node: Node, _ side: Side) -> Emission {
        .fragment(alone(node, of: side, over: base, beside: Self.takenAway[language]))
    }

    /// What only one side has, as a conflict with nothing.
    ///
    /// - Parameter words: what the other side says instead.
    mutating func alone(_ node: Node, of side: Side, over base: Node? = nil, beside words: String) -> Fragment {
        conflicts.append(MergeConflict(of: node))
        let name = node.saying(in: language)
        switch side {
        case .ours:
            let text = signs.between(joined(node, side), [], named: (name, words))
            return spanning(text, base, node, nil)
        case .theirs:
            let text = signs.between([], joined(node, side), named: (words, name))
            return spanning(text, base, nil, node)
        }
    }

    /// A text in the place of things with all that stands below them.
    func spanning(_ text: [UInt8], _ base: Node?, _ ours: Node?, _ theirs: Node?) -> Fragment {
        let all = (base?.allPieces, ours?.allPieces, theirs?.allPieces)
        let form = ours.map { self.form(of: $0, .ours) } ?? theirs.map { self.form(of: $0, .theirs) }
        var fragment = Fragment(text, form ?? .block, at: Fragment.Place())
        fragment.first = Fragment.Place(base: all.0?.first, ours: all.1?.first, theirs: all.2?.first)
        fragment.last = Fragment.Place(base: all.0?.last, ours: all.1?.last, theirs: all.2?.last)
        return fragment
    }

    func joined(_ node: Node, _ side: Side) -> [UInt8] {
        switch side {
        case .ours: joined(node.allPieces, pieces.ours)
        case .theirs: joined(node.allPieces, pieces.theirs)
        }
    }

    func joinedBase(_ node: Node) -> [UInt8] { joined(node.allPieces, pieces.base) }

    private func joined(_ indices: [Int], _ pieces: [Piece]) -> [UInt8] {
        indices.dropLast().flatMap { pieces[$0].text + pieces[$0].gap } + (indices.last.map { pieces[$0].text } ?? [])
    }

    /// Something new; it may have come from elsewhere.
    mutating func added(_ node: Node, of side: Side) -> [Emission] {
        if let number = disputes[side, node] {
            return [side == .ours ? dispute(number, nil, node, nil) : dispute(number, nil, nil, node)]
        }
        let emissions = own(node, of: side) + node.children.flatMap { added($0, of: side) }
        return node.isMovable ? [moves.arrive(node, side, emissions)] : emissions
    }

    func whole(_ node: Node, of side: Side) -> [Emission] {
        own(node, of: side) + node.children.flatMap { whole($0, of: side) }
    }

    func own(_ node: Node, of side: Side) -> [Emission] { ownFragment(of: node, side).map { [.fragment($0)] } ?? [] }

    func ownFragment(of node: Node, _ side: Side) -> Fragment? {
        node.piece.map { Fragment(node.text, form(of: node, side), at: Fragment.Place(side, $0)) }
    }

    func form(of node: Node, _ side: Side) -> PieceForm {
        guard let piece = node.piece else { return .block }
        switch side {
        case .ours: return pieces.ours[piece].form
        case .theirs: return pieces.theirs[piece].form
        }
    }
}
