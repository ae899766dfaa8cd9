import SourceText
import Yams

extension FrontMatter {
    /// A text as a YAML scalar, for a value or a key, in block and flow collections alike: ``FrontMatter`` reads it back
    /// as the same text, byte-order marks apart. Plain where that is possible, or else in quotes.
    package static func scalar(_ text: String) -> String {
        if readsBack(text, as: text) { return text }
        let quoted = quoted(text)
        if readsBack(quoted, as: text) { return quoted }
        return quoted.unicodeScalars.map(escaped).joined()
    }

    /// What looks like an anchor is refused even in quotes: its sign has another spelling there.
    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "&": "\\x26"
        case "*": "\\x2A"
        default: String(scalar)
        }
    }

    /// In double quotes, with escapes for whatever could not be seen.
    private static func quoted(_ text: String) -> String {
        let node = Node(text, Tag(.implicit), .doubleQuoted)
        guard let yaml = try? serialize(node: node, width: -1, allowUnicode: true) else { return "\"\"" }
        return String(yaml.prefix { $0 != "\n" })
    }

    private static func readsBack(_ scalar: String, as text: String) -> Bool {
        let yaml = "---\n\(scalar): \(scalar)\nlist: [\(scalar), { \(scalar): \(scalar) }]\nlast: end\n---\n"
        let source = SourceText(path: "", text: yaml)
        let read = FrontMatter(of: source, lines: LineTable(source.bytes))
        guard read.problems.isEmpty, read.pairs.count == 3, read.pairs[0].key.text == text,
            case .scalar(let value) = read.pairs[0].value, value.text == text, read.pairs[1].key.text == "list",
            case .sequence(let items, _) = read.pairs[1].value, items.count == 2, case .scalar(let item) = items[0],
            case .mapping(let pairs, _) = items[1], pairs.count == 1, case .scalar(let inner) = pairs[0].value
        else { return false }
        return [item.text, pairs[0].key.text, inner.text].allSatisfy { $0 == text }
    }
}
