import Markdown
import Reading
import SourceText

extension Page {
    /// Where the line that holds `offset` begins.
    func lineStart(at offset: Int) -> Int { lines.starts[lines.line(at: offset)] }

    /// Where the line that holds `offset` ends, before its line end.
    func lineEnd(at offset: Int) -> Int {
        let range = lines.range(ofLine: lines.line(at: offset))
        var end = range.upperBound
        while end > range.lowerBound, source.bytes[end - 1] == 0x0A || source.bytes[end - 1] == 0x0D { end -= 1 }
        return end
    }

    /// Whether the line before the one that begins at `start` holds nothing; so it does at the file's beginning.
    func isBlankLine(before start: Int) -> Bool {
        guard start > 0 else { return true }
        return source[SourceRange(lineStart(at: start - 1), lineEnd(at: start - 1))].allSatisfy(\.isWhitespace)
    }

    /// What a line begins with, before `offset`: indentation, quote signs and list marks.
    func prefix(before offset: Int) -> String { source[SourceRange(lineStart(at: offset), offset)] }

    /// Where a block's last line of text ends; lists would count the blank lines after them.
    func textEnd(ofBlock index: Int) -> Int {
        let leaves = tree.blocks[index..<tree.blocks[index].end].filter { block in
            switch block.kind {
            case .paragraph, .codeBlock, .htmlBlock, .heading, .thematicBreak: true
            case .blockQuote, .list, .item: false
            }
        }
        let last = leaves.map(\.range.upperBound).max() ?? tree.blocks[index].range.lowerBound
        return lineEnd(at: max(tree.blocks[index].range.lowerBound, last - 1))
    }

    /// Whether blank lines stand between the items of the list that holds `item`.
    func isLoose(listOf item: Int) -> Bool {
        guard item > 0 else { return false }
        let start = lineStart(at: tree.blocks[item].range.lowerBound)
        return tree.blocks[item - 1].kind != .list && start > 0 && isBlankLine(before: start)
    }
}

/// The signs that a list item's line begins with.
struct ItemPrefix {
    /// As it stands before the item's text.
    let text: String

    /// The same for an item after it: a number counts on.
    var next: String {
        guard let end = text.lastIndex(where: { $0.isASCII && $0.isNumber }) else { return text }
        var start = end
        while start > text.startIndex, text[text.index(before: start)].isASCII,
            text[text.index(before: start)].isNumber
        {
            start = text.index(before: start)
        }
        guard let number = Int(text[start...end]), number < 999_999_999 else { return text }
        return text[..<start] + String(number + 1) + text[text.index(after: end)...]
    }

    /// What a line inside the item begins with.
    var inside: String { String(text.map { $0 == ">" || $0.isWhitespace ? $0 : " " }) }

    /// The bullet of lists below the item: its own, where it has one.
    var bullet: String { text.last { "-*+".contains($0) }.map { "\($0) " } ?? "- " }
}
