import Lexicon

/// The words of a stretch of text: what is compared where two texts need not be the same.
enum Wording {
    /// The text with one space between its words, without the sign of an item.
    static func label(_ text: ArraySlice<UInt8>, isItem: Bool) -> String {
        let words = text.split { $0 <= 0x20 }
        let rest = isItem ? words.dropFirst() : words[...]
        return rest.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }

    /// Whether two texts share at least half of their words.
    static func areSimilar(_ left: [String: Int], _ right: [String: Int]) -> Bool { share(left, right) >= 0.5 }

    /// How much of two texts they have in common: 0…1.
    static func share(_ left: [String: Int], _ right: [String: Int]) -> Double {
        let all = left.values.reduce(0, +) + right.values.reduce(0, +)
        guard all > 0 else { return 0 }
        let common = left.reduce(0) { $0 + min($1.value, right[$1.key] ?? 0) }
        return Double(2 * common) / Double(all)
    }

    /// How often each word stands in a text.
    static func counts(in label: String) -> [String: Int] {
        words(in: label).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    static func words(in label: String) -> [String] {
        Folding.fold(label).split { !($0.isLetter || $0.isNumber) }.map(String.init)
    }

    /// The words that tell whether it is another in new clothes: a section is what stands below it.
    static func words(of node: Node) -> [String] {
        switch node.kind {
        case .section: words(in: node.label) + node.children.flatMap(words(of:))
        // State and date change without making it another action.
        case .item(let headline?): words(in: headline.words)
        case .fence, .pair, .element, .item(nil), .block: words(in: node.label)
        }
    }
}

extension Node {
    /// Things of different kinds are never each other.
    var sort: Int {
        switch kind {
        case .fence: 0
        case .pair: 1
        case .element: 2
        case .section: 3
        case .item: 4
        case .block: 5
        }
    }
}
