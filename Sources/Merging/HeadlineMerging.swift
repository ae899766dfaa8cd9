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

    init(text: [UInt8], fields: HeadlineFields, below: [String]) {
        (self.text, self.fields, self.below) = (text, fields, below)
    }
}

/// Merges the first lines of an action, a retour or an engagement field by field.
struct HeadlineMerging {
    private let base: HeadlineVersion?
    private let ours: HeadlineVersion
    private let theirs: HeadlineVersion

    init(base: HeadlineVersion?, ours: HeadlineVersion, theirs: HeadlineVersion) {
        let prepared = base == nil ? HeadlineVersion.prepared(ours, theirs) : nil
        self.base = base ?? prepared
        self.ours = prepared.map(ours.reminded) ?? ours
        self.theirs = prepared.map(theirs.reminded) ?? theirs
    }

    struct Merged {
        let text: [UInt8]
        /// A sub-item for what the other side told.
        var addition: [UInt8]?
        /// What one side wrote and the other said in other words.
        let forgone: [[UInt8]]
    }

    private enum Choice {
        case one([UInt8]?, forgone: [UInt8]? = nil)
        case conflict
    }

    /// `nil` where both exclude each other.
    func merged(_ text: TextMerge) -> Merged? {
        let hasSameState = ours.fields.state != nil && ours.fields.state == theirs.fields.state
        guard case .one(let mark, let otherMark) = choice(\.mark, areSame: hasSameState),
            case .one(let due, let otherDue) = choice(\.due, areSame: ours.fields.date == theirs.fields.date),
            case .one(let id, _) = choice(\.ids, areSame: false)
        else { return nil }
        let forgone = [otherMark, otherDue].compactMap { $0 }
        let result = { (text: [UInt8]) in Merged(text: text, forgone: forgone) }
        let settle = { (version: HeadlineVersion) in version.with(mark: mark, ids: id, due: due) }
        let (first, second) = (settle(ours), settle(theirs))
        let third = base.map(settle)
        if first == second || third == second { return result(first) }
        if third == first { return result(second) }
        if canUnite { return united(first, second, forgone) }
        guard let third, let merged = text(third + [0x0A], first + [0x0A], second + [0x0A]), !merged.hasConflicts else {
            return nil
        }
        return result(merged.bytes.last == 0x0A ? merged.bytes.dropLast() : merged.bytes)
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
        let isFirst = first.lexicographicallyPrecedes(second)
        return .one(isFirst ? first : second, forgone: isFirst ? second : first)
    }

    private var canUnite: Bool {
        ours.fields.kind == .followUp && base.map { $0.fields.words.isEmpty } ?? true
            && !ours.fields.words.isEmpty && !theirs.fields.words.isEmpty
    }

    /// Two people report of one action, in the same state: one retour, with what the second told below it.
    private func united(_ first: [UInt8], _ second: [UInt8], _ forgone: [[UInt8]]) -> Merged {
        if below(theirs, tells: ours) { return Merged(text: second, forgone: forgone) }
        if below(ours, tells: theirs) { return Merged(text: first, forgone: forgone) }
        let isOursFirst = first.lexicographicallyPrecedes(second)
        let head = isOursFirst ? ours : theirs
        let said = said(by: isOursFirst ? theirs : ours, beside: head)
        let indentation = [UInt8](repeating: 0x20, count: head.fields.start)
        return Merged(
            text: isOursFirst ? first : second,
            addition: said.map { indentation + Array("- \($0)".utf8) },
            forgone: forgone
        )
    }

    private func below(_ version: HeadlineVersion, tells other: HeadlineVersion) -> Bool {
        said(by: other, beside: version).map { version.below.contains($0) } ?? true
    }

    /// What one side's line says that the other's doesn't: its words, and its comment unless that was there before.
    private func said(by version: HeadlineVersion, beside other: HeadlineVersion) -> String? {
        let words = version.fields.words == other.fields.words ? nil : version.fields.words
        let reminders = [base?.reminder, other.reminder]
        let reminder = version.reminder.flatMap { reminders.contains($0) ? nil : $0 }
        let said = [words, reminder].compactMap { $0 }.joined(separator: " ")
        return said.isEmpty ? nil : Wording.label(Array(said.utf8)[...], isItem: false)
    }
}
