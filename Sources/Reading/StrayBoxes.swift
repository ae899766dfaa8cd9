import Logbook
import Markdown
import SourceText

extension Document {
    /// Reports the lines that look like actions and are none to CommonMark, as no « - » and space stand before the box:
    /// `-[ ] Appeler Paul`, `[ ] Appeler Paul`.
    mutating func reportStrayBoxes(in blocks: Range<Int>) {
        for index in blocks where tree.blocks[index].kind == .paragraph {
            let paragraph = tree.blocks[index].range
            let isItem = index > 0 && tree.blocks[index - 1].kind == .item
            var line = lines.line(at: paragraph.lowerBound)
            if isItem { line += 1 }
            while line < lines.starts.count, lines.starts[line] < paragraph.upperBound {
                let start = max(lines.starts[line], paragraph.lowerBound)
                if let box = strayBox(from: start, to: paragraph.upperBound) { report(.actionOutsideList, at: box) }
                line += 1
            }
        }
    }

    /// A bullet without its space, or none, and the brackets after it.
    private func strayBox(from lineStart: Int, to end: Int) -> SourceRange? {
        let start = source.skipSpaces(from: lineStart, to: end)
        var index = start
        if index < end, "-*+".utf8.contains(source.bytes[index]) { index += 1 }
        guard index + 2 < end, source.bytes[index] == UInt8(ascii: "["), source.bytes[index + 2] == UInt8(ascii: "]"),
            ActionState(sign: Unicode.Scalar(source.bytes[index + 1])) != nil,
            index + 3 == end || source.isSpace(at: index + 3)
        else { return nil }
        return SourceRange(start, index + 3)
    }
}
