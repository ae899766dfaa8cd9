import Logbook
import Markdown
import SourceText

extension Document {
    /// Where the text below a heading begins: the line after it.
    func contentStart(afterHeading index: Int) -> Int {
        let end = tree.blocks[index].range.upperBound
        return lines.range(ofLine: lines.line(at: max(0, end - 1))).upperBound
    }

    /// Whether the blocks of `indices` hold nothing but headings, HTML comments, empty items and hints.
    func isEmpty(blocks indices: Range<Int>) -> Bool {
        !indices.contains { index in
            let block = tree.blocks[index]
            return switch block.kind {
            case .paragraph: !isBlank(block.range) && !isHint(paragraph: index)
            case .codeBlock: !isBlank(block.range)
            case .htmlBlock: !source.bytes.span.extracting(block.range.indices).isOnlyComments
            case .blockQuote, .list, .item, .heading, .thematicBreak: false
            }
        }
    }

    private func isBlank(_ range: SourceRange) -> Bool {
        source.skipSpaces(from: range.lowerBound, to: range.upperBound) == range.upperBound
    }

    /// The paragraph an item begins with.
    func headline(ofItem index: Int) -> SourceRange? {
        let next = index + 1
        guard next < tree.blocks[index].end, tree.blocks[next].kind == .paragraph else { return nil }
        return tree.blocks[next].range
    }

    /// The items directly below `item`, through its lists.
    func subItems(of item: Int) -> [Int] {
        tree.children(of: item).filter { tree.blocks[$0].kind == .list }.flatMap { tree.children(of: $0) }
    }

    /// A range's Markdown without the indentation its place in a list gave it.
    func dedented(_ range: SourceRange, by column: Int) -> String {
        let text = source[range]
        guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return text }
        let parts = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return parts.enumerated().map { index, line in
            guard index > 0 else { return String(line) }
            let spaces = line.prefix { $0 == " " }.count
            return String(line.dropFirst(min(spaces, column)))
        }.joined(separator: "\n")
    }

    /// How far a range's first byte stands from its line's beginning.
    func column(of range: SourceRange) -> Int {
        range.lowerBound - lines.starts[lines.line(at: range.lowerBound)]
    }
}
