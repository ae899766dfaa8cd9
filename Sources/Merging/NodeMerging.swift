import Logbook
import Reading

/// Merges the trees of three versions of a page.
struct NodeMerging {
    let pieces: Versions<[Piece]>
    let signs: ConflictSigns
    let text: TextMerge
    let language: Language
    var conflicts: [MergeConflict] = []
    /// Lines that were taken apart and put together anew.
    private(set) var recast: [Recast] = []
    let disputes: Disputes
    var disputed: [Int: Disputed] = [:]
    var moves = Moves()

    init(
        pieces: Versions<[Piece]>,
        disputes: Disputes,
        signs: ConflictSigns,
        text: @escaping TextMerge,
        language: Language
    ) {
        self.pieces = pieces
        self.disputes = disputes
        self.signs = signs
        self.text = { base, ours, theirs in
            // Of single lines that are all different git needn't be asked, for page after page of them.
            let areSingle = [base, ours, theirs].allSatisfy { $0.dropLast().allSatisfy { $0 != 0x0A } }
            guard areSingle, base != ours, base != theirs, ours != theirs else { return text(base, ours, theirs) }
            let both = signs.between(Array(ours.dropLast()), Array(theirs.dropLast()))
            return MergedText(bytes: both + [0x0A], hasConflicts: true)
        }
        self.language = language
    }

    /// What becomes of the page.
    mutating func merge(page: Versions<[Node]>) -> [Fragment] {
        settled(merge(page), of: page)
    }

    mutating func settled(_ emissions: [Emission], of page: Versions<[Node]>) -> [Fragment] {
        moves.reunite()
        return parted(settle(emissions), of: page)
    }

    /// What becomes of the things in a list.
    mutating func merge(_ nodes: Versions<[Node]>, areMarksShared: Bool = false) -> [Emission] {
        let rows = ListAlignment(nodes, areMarksShared: areMarksShared).rows
        var emissions = rows.map { row in
            merge(row.base.map { nodes.base[$0] }, row.ours.map { nodes.ours[$0] }, row.theirs.map { nodes.theirs[$0] })
        }
        keepHeadings(nodes, rows, &emissions)
        return emissions.flatMap { $0 }
    }

    private mutating func merge(_ base: Node?, _ ours: Node?, _ theirs: Node?) -> [Emission] {
        if let number = disputes[.ours, ours] ?? disputes[.theirs, theirs] {
            return [dispute(number, base, ours, theirs)]
        }
        switch (ours, theirs) {
        case (let ours?, let theirs?): return merge(base, ours, theirs)
        case (let ours?, nil): return kept(ours, of: .ours, base: base)
        case (nil, let theirs?): return kept(theirs, of: .theirs, base: base)
        case (nil, nil):
            for node in base?.movables ?? [] { moves.go(node) }
            return []
        }
    }

    /// What is only on one side: new, or taken away by the other, who didn't know what was made of it meanwhile.
    private mutating func kept(_ node: Node, of side: Side, base: Node?) -> [Emission] {
        guard let base else { return added(node, of: side) }
        guard !node.says(base) else { return [] }
        if node.saysInWords(base) {
            // What was laid out anew was not changed.
            let text = joined(node, side)
            recast.append(Recast(before: Versions(base: joinedBase(base), ours: text, theirs: text), after: text))
            return []
        }
        switch node.kind {
        case .element where node.key != nil && node.key == base.key && !node.text.contains(UInt8(ascii: "#")):
            // Whoever is taken from a list is taken from it however they are written.
            recast.append(
                Recast(before: Versions(base: base.text, ours: node.text, theirs: node.text), after: node.text)
            )
            return []
        case .item, .block:
            return node.isMovable ? [moves.stay(node, side, base: base)] : [deletion(base, node, side)]
        case .element: return [deletion(base, node, side)]
        case .pair where node.label != base.label, .section where node.label != base.label:
            return [deletion(base, node, side)]
        case .fence, .pair, .section:
            // Of a whole section what was left as it was goes, what was written stays.
            let below: [Emission]
            switch side {
            case .ours: below = merge(Versions(base: base.children, ours: node.children, theirs: []))
            case .theirs: below = merge(Versions(base: base.children, ours: [], theirs: node.children))
            }
            guard !below.isEmpty || node.text != base.text else { return [] }
            return (node.text == base.text ? heading(node, of: side, over: below) : own(node, of: side)) + below
        }
    }

    mutating func merge(_ base: Node?, _ ours: Node, _ theirs: Node) -> [Emission] {
        if base == nil, !ours.isKindred(theirs) { return [conflict(base, ours, theirs)] }
        if let pair = mixedList(base, ours, theirs) { return [pair] }
        let lists = Versions(base: base?.children ?? [], ours: ours.children, theirs: theirs.children)
        var areMarksShared = false
        if let kind = ours.listKind, kind != .names {
            let change = ListChange(ListAlignment(lists, areMarksShared: true).rows)
            if change.isDisputed(kind) { return [conflict(base, ours, theirs)] }
            areMarksShared = change.added.shared > 0
        }
        var emissions: [Emission] = []
        var addition: [UInt8]?
        if ours.piece != nil, theirs.piece != nil {
            guard let merged = ownText(base, ours, theirs) else {
                let names = (ours.saying(in: language), theirs.saying(in: language))
                return [conflict(base, ours, theirs, named: names)]
            }
            let place = Fragment.Place(base: base?.piece, ours: ours.piece, theirs: theirs.piece)
            emissions.append(.fragment(Fragment(merged.text, form(of: ours, .ours), at: place)))
            addition = merged.addition
        }
        emissions += merge(lists, areMarksShared: areMarksShared)
        if let addition {
            let indentation = addition.prefix { $0 == 0x20 }.count
            emissions.append(
                .fragment(Fragment(addition, .item(indentation: indentation), at: Fragment.Place()))
            )
        }
        return emissions
    }

    /// The own lines of a thing that is on both sides, and a sub-item that holds what found no place in them; `nil` where
    /// all of it is one conflict.
    private mutating func ownText(_ base: Node?, _ ours: Node, _ theirs: Node) -> (text: [UInt8], addition: [UInt8]?)? {
        if ours.text == theirs.text || base?.text == theirs.text { return (ours.text, nil) }
        if base?.text == ours.text { return (theirs.text, nil) }
        if let first = HeadlineVersion(of: ours), let second = HeadlineVersion(of: theirs) {
            let third = base.flatMap { HeadlineVersion(of: $0) }
            if base == nil || third != nil { return headline(third, first, second) }
        }
        if case .pair(let first?) = ours.kind, case .pair(let second?) = theirs.kind {
            var third: ValueMerging.Version?
            if let base, case .pair(let value?) = base.kind { third = (base.text, value) }
            var merging = ValueMerging(ours.listKind ?? .names)
            guard let text = merging.text(base: third, (ours.text, first), (theirs.text, second)) else {
                conflicts.append(.frontMatter)
                return (signs.between(ours.text, theirs.text), nil)
            }
            recast(base, ours, theirs, as: text, merging.forgone)
            return (text, nil)
        }
        return (plainText(base?.text ?? [], ours, theirs), nil)
    }

    private mutating func recast(_ base: Node?, _ ours: Node, _ theirs: Node, as text: [UInt8], _ forgone: [[UInt8]]) {
        let before = Versions(base: base?.text ?? [], ours: ours.text, theirs: theirs.text)
        recast.append(Recast(before: before, after: text, forgone: forgone))
    }

    private mutating func headline(
        _ base: HeadlineVersion?,
        _ ours: HeadlineVersion,
        _ theirs: HeadlineVersion
    ) -> (text: [UInt8], addition: [UInt8]?)? {
        guard let merged = HeadlineMerging(base: base, ours: ours, theirs: theirs).merged(text) else {
            // What stands below a retour tells of it; what stands below an action tells of every state.
            if ours.fields.kind == .followUp { return nil }
            conflicts.append(ours.fields.firstID.map { .action($0) } ?? .passage)
            let names = (ours.fields.name(in: language), theirs.fields.name(in: language))
            return (signs.between(ours.text, theirs.text, named: names), nil)
        }
        let below = (ours.below + theirs.below).joined(separator: "\n")
        recast.append(
            Recast(
                before: Versions(base: base?.text ?? [], ours: ours.text, theirs: theirs.text),
                after: merged.text + [0x0A] + (merged.addition ?? Array(below.utf8)),
                forgone: merged.forgone
            )
        )
        return (merged.text, merged.addition)
    }

    /// git's merge of the lines of one paragraph.
    private mutating func plainText(_ base: [UInt8], _ ours: Node, _ theirs: Node) -> [UInt8] {
        let texts = [base, ours.text, theirs.text].map { $0.isEmpty ? [] : $0 + [0x0A] }
        guard let merged = text(texts[0], texts[1], texts[2]) else {
            conflicts.append(MergeConflict(of: ours))
            return signs.between(ours.text, theirs.text)
        }
        if merged.hasConflicts {
            conflicts.append(MergeConflict(of: ours))
            // Half of a text of the front matter is none.
            if case .pair = ours.kind { return signs.between(ours.text, theirs.text) }
        }
        return merged.bytes.last == 0x0A ? merged.bytes.dropLast() : merged.bytes
    }

    /// A key of the front matter whose list has lines of its own on one side only: the list of both, on one line.
    private mutating func mixedList(_ base: Node?, _ ours: Node, _ theirs: Node) -> Emission? {
        guard case .pair(let first) = ours.kind, case .pair(let second) = theirs.kind,
            ours.children.isEmpty != theirs.children.isEmpty
        else { return nil }
        if let base, base.says(ours) || base.says(theirs) { return nil }
        guard let left = ours.list ?? first, let right = theirs.list ?? second,
            let flow = ours.children.isEmpty ? first : second, flow.isFlow
        else { return conflict(base, ours, theirs) }
        let texts = (joined(ours, .ours), joined(theirs, .theirs))
        let third: MatterValue? = base.flatMap { base in
            if case .pair(let value) = base.kind { base.list ?? value } else { nil }
        }
        var merging = ValueMerging(ours.listKind ?? .names)
        // A comment among the lines would find no place.
        guard !(texts.0 + texts.1).contains(UInt8(ascii: "#")), let list = merging.list(base: third, left, right) else {
            return conflict(base, ours, theirs)
        }
        var text = ours.children.isEmpty ? ours.text : theirs.text
        text.replaceSubrange(flow.range, with: list)
        let before = Versions(base: base.map { joinedBase($0) } ?? [], ours: texts.0, theirs: texts.1)
        recast.append(Recast(before: before, after: text, forgone: merging.forgone))
        return .fragment(spanning(text, base, ours, theirs))
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

    /// What its list holds, where it is a key of the front matter.
    fileprivate var listKind: ListKind? { if case .pair(let name)? = key { ListKind(ofKey: name) } else { nil } }

    /// Whether it is known again at another place.
    var isMovable: Bool {
        switch kind {
        case .item: true
        case .block: key == nil
        case .fence, .pair, .element, .section: false
        }
    }

    /// Itself, or what stands below it, as far as it is known again at another place.
    var movables: [Node] { isMovable ? [self] : children.flatMap(\.movables) }

    /// What it says of an action, in a few words.
    func saying(in language: Language) -> String {
        if case .item(let fields?) = kind { fields.name(in: language) } else { "" }
    }
}
