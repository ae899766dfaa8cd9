import Logbook

/// Merges the trees of three versions of a page.
struct NodeMerging {
    let pieces: Versions<[Piece]>
    let signs: ConflictSigns
    let text: TextMerge
    let language: Language
    private(set) var conflicts: [MergeConflict] = []
    /// Lines that were taken apart and put together anew, as they were and as they are.
    private(set) var recast: [[UInt8]] = []

    init(pieces: Versions<[Piece]>, signs: ConflictSigns, text: @escaping TextMerge, language: Language) {
        self.pieces = pieces
        self.signs = signs
        self.text = text
        self.language = language
    }

    /// What becomes of the things in a list.
    mutating func merge(_ nodes: Versions<[Node]>) throws(TooTangled) -> [Fragment] {
        var fragments: [Fragment] = []
        for row in try ListAlignment(nodes).rows {
            let base = row.base.map { nodes.base[$0] }
            switch (row.ours.map { nodes.ours[$0] }, row.theirs.map { nodes.theirs[$0] }) {
            case (let ours?, let theirs?): fragments += try merge(base, ours, theirs)
            case (let ours?, nil): fragments += try kept(ours, of: .ours, base: base)
            case (nil, let theirs?): fragments += try kept(theirs, of: .theirs, base: base)
            case (nil, nil): continue
            }
        }
        return fragments
    }

    /// What is only on one side: new, or taken away by the other, who didn't know what was made of it meanwhile.
    private mutating func kept(_ node: Node, of side: Side, base: Node?) throws(TooTangled) -> [Fragment] {
        guard let base else { return whole(node, of: side) }
        guard !node.says(base) else { return [] }
        switch node.kind {
        case .item, .block, .element: return whole(node, of: side)
        case .fence, .pair, .section:
            // Of a whole section what was left as it was goes, what was written stays.
            let below: [Fragment]
            switch side {
            case .ours: below = try merge(Versions(base: base.children, ours: node.children, theirs: []))
            case .theirs: below = try merge(Versions(base: base.children, ours: [], theirs: node.children))
            }
            guard !below.isEmpty || node.text != base.text else { return [] }
            return own(node, of: side) + below
        }
    }

    private mutating func merge(_ base: Node?, _ ours: Node, _ theirs: Node) throws(TooTangled) -> [Fragment] {
        if base == nil, !ours.isKindred(theirs) {
            conflicts.append(MergeConflict(of: ours))
            return [asConflict(base, ours, theirs)]
        }
        if let pair = mixedPair(base, ours, theirs) { return [pair] }
        var fragments: [Fragment] = []
        var addition: [UInt8]?
        let place = Fragment.Place(base: base?.piece, ours: ours.piece, theirs: theirs.piece)
        if ours.piece != nil, theirs.piece != nil {
            let merged = ownText(base, ours, theirs)
            fragments.append(Fragment(merged.text, form(of: ours, .ours), at: place))
            addition = merged.addition
        }
        fragments += try merge(Versions(base: base?.children ?? [], ours: ours.children, theirs: theirs.children))
        if let addition {
            let indentation = addition.prefix { $0 == 0x20 }.count
            fragments.append(Fragment(addition, .item(indentation: indentation), at: Fragment.Place()))
        }
        return fragments
    }

    /// The own lines of a thing that is on both sides, and a sub-item that holds what found no place in them.
    private mutating func ownText(_ base: Node?, _ ours: Node, _ theirs: Node) -> (text: [UInt8], addition: [UInt8]?) {
        if base?.text == theirs.text { return (ours.text, nil) }
        if base?.text == ours.text { return (theirs.text, nil) }
        if ours.text == theirs.text, !ours.countsEach || !ours.children.isEmpty { return (ours.text, nil) }
        if let first = HeadlineVersion(of: ours), let second = HeadlineVersion(of: theirs) {
            let third = base.flatMap { HeadlineVersion(of: $0) }
            if base == nil || third != nil { return headline(third, first, second) }
        }
        if case .pair(let first?) = ours.kind, case .pair(let second?) = theirs.kind {
            var third: MatterValue?
            if case .pair(let value?)? = base?.kind { third = value }
            let merging = ValueMerging(countsEach: ours.countsEach)
            if let text = merging.text(base: third, (ours.text, first), (theirs.text, second)) {
                recast += [ours.text, theirs.text, text]
                return (text, nil)
            }
            conflicts.append(.frontMatter)
            return (signs.between(ours.text, theirs.text), nil)
        }
        return (plainText(base?.text ?? [], ours.text, theirs.text), nil)
    }

    private mutating func headline(
        _ base: HeadlineVersion?,
        _ ours: HeadlineVersion,
        _ theirs: HeadlineVersion
    ) -> (text: [UInt8], addition: [UInt8]?) {
        switch HeadlineMerging(base: base, ours: ours, theirs: theirs).outcome(text) {
        case .merged(let text, let addition):
            recast += [ours.text, theirs.text, text, addition ?? []]
            return (text, addition)
        case .conflict:
            conflicts.append(ours.fields.firstID.map { .action($0) } ?? .passage)
            let names = (ours.fields.name(in: language), theirs.fields.name(in: language))
            return (signs.between(ours.text, theirs.text, named: names), nil)
        }
    }

    /// git's merge of the lines of one paragraph.
    private mutating func plainText(_ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8]) -> [UInt8] {
        let texts = [base, ours, theirs].map { $0.isEmpty ? [] : $0 + [0x0A] }
        guard let merged = text(texts[0], texts[1], texts[2]) else {
            conflicts.append(.passage)
            return signs.between(ours, theirs)
        }
        if merged.hasConflicts { conflicts.append(.passage) }
        return merged.bytes.last == 0x0A ? merged.bytes.dropLast() : merged.bytes
    }

    /// A key of the front matter whose list has lines of its own on one side only.
    private mutating func mixedPair(_ base: Node?, _ ours: Node, _ theirs: Node) -> Fragment? {
        guard case .pair = ours.kind, case .pair = theirs.kind, ours.children.isEmpty != theirs.children.isEmpty else {
            return nil
        }
        if let base, base.says(ours) || base.says(theirs) {
            return nil
        }
        conflicts.append(.frontMatter)
        return asConflict(base, ours, theirs)
    }

    /// Both sides with all that stands below them.
    private func asConflict(_ base: Node?, _ ours: Node, _ theirs: Node) -> Fragment {
        let texts = (joined(ours.allPieces, pieces.ours), joined(theirs.allPieces, pieces.theirs))
        let all = (base?.allPieces, ours.allPieces, theirs.allPieces)
        var fragment = Fragment(signs.between(texts.0, texts.1), form(of: ours, .ours), at: Fragment.Place())
        fragment.first = Fragment.Place(base: all.0?.first, ours: all.1.first, theirs: all.2.first)
        fragment.last = Fragment.Place(base: all.0?.last, ours: all.1.last, theirs: all.2.last)
        return fragment
    }

    private func joined(_ indices: [Int], _ pieces: [Piece]) -> [UInt8] {
        indices.dropLast().flatMap { pieces[$0].text + pieces[$0].gap } + (indices.last.map { pieces[$0].text } ?? [])
    }

    private func whole(_ node: Node, of side: Side) -> [Fragment] {
        own(node, of: side) + node.children.flatMap { whole($0, of: side) }
    }

    private func own(_ node: Node, of side: Side) -> [Fragment] {
        guard let piece = node.piece else { return [] }
        return [Fragment(node.text, form(of: node, side), at: Fragment.Place(side, piece))]
    }

    private func form(of node: Node, _ side: Side) -> PieceForm {
        guard let piece = node.piece else { return .block }
        switch side {
        case .ours: return pieces.ours[piece].form
        case .theirs: return pieces.theirs[piece].form
        }
    }
}

extension Node {
    /// Whether two things of the same key that two people added are one thing: numbers are given twice, too.
    fileprivate func isKindred(_ other: Node) -> Bool {
        guard case .action = key, case .item(let first?) = kind, case .item(let second?) = other.kind else {
            return true
        }
        return first.words == second.words
            || Wording.areSimilar(Wording.counts(in: first.words), Wording.counts(in: second.words))
    }

    /// Whether equal values of its list are as many things: marks without names.
    fileprivate var countsEach: Bool { key == .pair("satisfaction") }
}
