import Logbook
import Reading

/// The first lines of an item in one version, with their fields.
struct HeadlineVersion {
    let text: [UInt8]
    let fields: HeadlineFields
    /// The words of its sub-items.
    let below: [String]

    /// `nil` where the item has no such fields.
    init?(of node: Node) {
        guard case .item(let fields?) = node.kind else { return nil }
        text = node.text
        self.fields = fields
        below = node.children.map(\.label)
    }
}

/// Merges the first lines of an action, a retour or an engagement field by field.
struct HeadlineMerging {
    let base: HeadlineVersion?
    let ours: HeadlineVersion
    let theirs: HeadlineVersion

    enum Outcome {
        /// `addition` is a sub-item for what the other side told.
        case merged([UInt8], addition: [UInt8]?)
        case conflict
    }

    private enum Choice {
        case one([UInt8]?)
        case conflict
    }

    func outcome(_ text: TextMerge) -> Outcome {
        let hasSameState = ours.fields.state != nil && ours.fields.state == theirs.fields.state
        guard case .one(let mark) = choice(\.mark, areSame: hasSameState),
            case .one(let due) = choice(\.due, areSame: ours.fields.date == theirs.fields.date),
            case .one(let id) = choice(\.ids, areSame: false)
        else { return .conflict }
        let settle = { (version: HeadlineVersion) in version.with(mark: mark, ids: id, due: due) }
        let (first, second) = (settle(ours), settle(theirs))
        let third = base.map(settle)
        if first == second || third == second { return .merged(first, addition: nil) }
        if third == first { return .merged(second, addition: nil) }
        if let united = united(first, second) { return united }
        guard let third, let merged = text(third + [0x0A], first + [0x0A], second + [0x0A]), !merged.hasConflicts else {
            return .conflict
        }
        return .merged(merged.bytes.last == 0x0A ? merged.bytes.dropLast() : merged.bytes, addition: nil)
    }

    /// What is to stand in one field; `areSame` where both sides say the same, in whatever words.
    private func choice(_ field: KeyPath<HeadlineFields, Range<Int>?>, areSame: Bool) -> Choice {
        let written = { (version: HeadlineVersion) in version.fields[keyPath: field].map { Array(version.text[$0]) } }
        let (first, second) = (written(ours), written(theirs))
        if first == second { return .one(first) }
        if let third = base.map(written) {
            if third == first { return .one(second) }
            if third == second { return .one(first) }
        } else if first == nil || second == nil {
            return .one(first ?? second)
        }
        guard areSame, let first, let second else { return .conflict }
        return .one(first.lexicographicallyPrecedes(second) ? first : second)
    }

    /// Two people report of one action, in the same state: one retour, with what the second told below it.
    private func united(_ first: [UInt8], _ second: [UInt8]) -> Outcome? {
        guard ours.fields.kind == .followUp, base.map({ $0.fields.words.isEmpty }) ?? true,
            !ours.fields.words.isEmpty, !theirs.fields.words.isEmpty
        else { return nil }
        if theirs.below.contains(ours.fields.words) { return .merged(second, addition: nil) }
        if ours.below.contains(theirs.fields.words) { return .merged(first, addition: nil) }
        let isOursFirst = first.lexicographicallyPrecedes(second)
        let (head, other) = isOursFirst ? (first, theirs.fields) : (second, ours.fields)
        let column = isOursFirst ? ours.fields.start : theirs.fields.start
        let indentation = [UInt8](repeating: 0x20, count: column)
        return .merged(head, addition: indentation + Array("- \(other.words)".utf8))
    }
}
