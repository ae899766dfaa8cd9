import FrontMatter
import Lexicon
import SourceText

/// A value of the front matter: what it says, and how it is written.
struct MatterValue: Sendable {
    indirect enum Content: Sendable {
        case scalar(String)
        case list([MatterValue])
        case mapping([(key: String, written: [UInt8], value: MatterValue)])
    }

    let content: Content
    /// As in the file.
    let written: [UInt8]
    /// Where it stands in the lines of its key.
    let range: Range<Int>

    init(_ node: MarkedNode, in source: SourceText, from start: Int) {
        let range = node.range
        written = Array(source.bytes[range.indices])
        self.range = range.lowerBound - start..<range.upperBound - start
        content =
            switch node {
            case .scalar(let text): .scalar(text.text)
            case .sequence(let nodes, _): .list(nodes.map { MatterValue($0, in: source, from: start) })
            case .mapping(let pairs, _):
                .mapping(
                    pairs.map { pair in
                        let value = MatterValue(pair.value, in: source, from: start)
                        return (Self.key(pair.key.text), Array(source.bytes[pair.key.range.indices]), value)
                    }
                )
            }
    }

    /// What a key goes by, whatever the language it is written in.
    static func key(_ text: String) -> String {
        Vocabulary.key(text).map { "\($0)" } ?? "« \(Folding.fold(text)) »"
    }

    /// Whether both say the same.
    func means(_ other: MatterValue) -> Bool {
        switch (content, other.content) {
        case (.scalar(let first), .scalar(let second)): first == second
        case (.list(let first), .list(let second)):
            first.count == second.count && zip(first, second).allSatisfy { $0.means($1) }
        case (.mapping(let first), .mapping(let second)):
            first.count == second.count
                && first.allSatisfy { pair in second.contains { $0.key == pair.key && $0.value.means(pair.value) } }
        case (.scalar, _), (.list, _), (.mapping, _): false
        }
    }

    /// Whether two of a list are the same one: names in capitals are names.
    func isSame(as other: MatterValue) -> Bool {
        if case .scalar(let first) = content, case .scalar(let second) = other.content {
            return Folding.fold(first) == Folding.fold(second)
        }
        return means(other)
    }

    /// Whether it is a list that holds something.
    var isFilled: Bool {
        if case .list(let values) = content { !values.isEmpty } else { false }
    }

    /// Whether it is written on one line with brackets or braces, or is a single text.
    var isFlow: Bool {
        !written.contains(0x0A) && (written.first == UInt8(ascii: "[") || written.first == UInt8(ascii: "{"))
    }
}
