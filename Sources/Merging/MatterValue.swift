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
    /// Whom it means, where it names a member.
    let member: String?

    /// - Parameter members: whom names mean, by where they begin.
    init(_ node: MarkedNode, in source: SourceText, from start: Int, members: [Int: String]) {
        let range = node.range
        member = members[range.lowerBound]
        written = Array(source.bytes[range.indices])
        self.range = range.lowerBound - start..<range.upperBound - start
        content =
            switch node {
            case .scalar(let text): .scalar(text.text)
            case .sequence(let nodes, _):
                .list(nodes.map { MatterValue($0, in: source, from: start, members: members) })
            case .mapping(let pairs, _):
                .mapping(
                    pairs.map { pair in
                        let value = MatterValue(pair.value, in: source, from: start, members: members)
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

    /// Whether two of a list are the same one: names in capitals are names, and whom they mean is what counts.
    func isSame(as other: MatterValue) -> Bool {
        if let member, member == other.member { return true }
        if case .scalar(let first) = content, case .scalar(let second) = other.content {
            return Folding.fold(first) == Folding.fold(second)
        }
        return means(other)
    }

    /// Whether it is written on one line with brackets or braces, or is a single text.
    var isFlow: Bool {
        !written.contains(0x0A) && (written.first == UInt8(ascii: "[") || written.first == UInt8(ascii: "{"))
    }
}
