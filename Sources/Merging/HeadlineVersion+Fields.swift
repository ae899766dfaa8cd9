import Lexicon
import Logbook
import Reading

extension HeadlineVersion {
    /// The same lines with other fields; `nil` takes a field out.
    func with(mark: [UInt8]?, ids: [UInt8]?, due: [UInt8]?) -> [UInt8] {
        var edits: [(range: Range<Int>, text: [UInt8])] = []
        let start = fields.start
        let afterMark = fields.mark.map { skippingSpaces(from: $0.upperBound) } ?? start
        edits.append(edit(fields.mark, mark, newAt: start))
        edits.append(edit(fields.ids, ids, newAt: afterMark))
        if let range = fields.due {
            let before = due == nil ? spacesBefore(range.lowerBound) : range.lowerBound
            edits.append((before..<range.upperBound, due ?? []))
        } else if let due {
            // A retour's date follows the action's id, an action's ends the line.
            let place = fields.kind == .followUp ? fields.ids?.upperBound ?? fields.end : fields.end
            edits.append((place..<place, [0x20] + due))
        }
        var text = text
        for (_, edit) in edits.enumerated().sorted(by: {
            ($0.element.range.lowerBound, $0.offset) > ($1.element.range.lowerBound, $1.offset)
        }) {
            text.replaceSubrange(edit.range, with: edit.text)
        }
        return text
    }

    private func edit(_ range: Range<Int>?, _ new: [UInt8]?, newAt place: Int) -> (range: Range<Int>, text: [UInt8]) {
        guard let range else { return (place..<place, new.map { $0 + [0x20] } ?? []) }
        guard let new else { return (range.lowerBound..<skippingSpaces(from: range.upperBound), []) }
        return (range, new)
    }

    private func skippingSpaces(from index: Int) -> Int {
        text[index...].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? text.count
    }

    private func spacesBefore(_ index: Int) -> Int {
        text[..<index].lastIndex { $0 != 0x20 && $0 != 0x09 }.map { $0 + 1 } ?? 0
    }
}

extension HeadlineFields {
    /// What one side says, in a few words, for the line that opens its text.
    func name(in language: Language) -> String { Self.name(of: allIDs.prefix(1), state, in: language) }

    /// What is said of some actions.
    static func name(of ids: some Collection<ActionID>, _ state: ActionState?, in language: Language) -> String {
        guard !ids.isEmpty else { return "" }
        let word = state.flatMap { Lexicon.Words.of(language).states[$0]?.first }
        return language.colon + ids.map(\.description).joined(separator: ", ") + (word.map { ", " + $0 } ?? "")
    }
}

extension Language {
    fileprivate var colon: String {
        switch self {
        case .french: " : "
        case .english: ": "
        }
    }
}
