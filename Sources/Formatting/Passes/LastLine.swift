import Markdown
import Reading
import SourceText

extension Page {
    /// One line end at the end of the file, or none.
    func lastLineEdits(_ wanted: TextStyle.LastLine) -> [Edit] {
        // A file of nothing but white space holds nobody's text: there is nothing to end.
        guard let rest = afterLastText else { return [] }
        switch wanted {
        case .ended: return isOneLineEnd(rest) ? [] : [edit(rest, "\n")].compactMap { $0 }
        case .open: return [edit(rest, "")].compactMap { $0 }
        }
    }

    /// What follows the last text of the file, white space that is part of code or HTML left out.
    private var afterLastText: SourceRange? {
        let bytes = source.bytes
        guard let last = bytes.lastIndex(where: { !isSpaceOrTab($0) && $0 != 0x0A && $0 != 0x0D }) else { return nil }
        guard let block = tree.blocks.last, block.kind == .codeBlock || block.kind == .htmlBlock else {
            return SourceRange(last + 1, bytes.count)
        }
        // The definition of a link is no block: the last text may come after it.
        let line = lines.line(at: max(last, block.range.upperBound - 1))
        return SourceRange(textRange(ofLine: line).upperBound, bytes.count)
    }

    private func isOneLineEnd(_ range: SourceRange) -> Bool { ["\n", "\r\n", "\r"].contains(source[range]) }
}
