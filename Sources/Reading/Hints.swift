import Logbook
import Markdown
import SourceText

/// Items that only say, in comments, what may come there: templates have them.
extension Document {
    /// Whether an item holds a box that waits, comments and nothing besides.
    func isHint(item index: Int) -> Bool {
        isHint(paragraph: index + 1) && tree.children(of: index).dropFirst().allSatisfy { isSilent(block: $0) }
    }

    /// Whether an item begins with an empty box, and comments are all that follows in its paragraph.
    func isHint(paragraph index: Int) -> Bool {
        guard index > 0, index < tree.blocks.count, tree.blocks[index].kind == .paragraph,
            tree.blocks[index - 1].kind == .item
        else { return false }
        let range = tree.blocks[index].range
        // Nearly all that people write has words there, and CommonMark isn't asked.
        guard let end = emptyBoxEnd(in: range), source.bytes[end..<range.upperBound].starts(with: "<!--".utf8) else {
            return false
        }
        return saysNothing("- " + source[range])
    }

    /// Past an empty box and the spaces behind it; `nil` where a range begins with none.
    private func emptyBoxEnd(in range: SourceRange) -> Int? {
        guard range.lowerBound < range.upperBound, source.bytes[range.lowerBound] == UInt8(ascii: "[") else {
            return nil
        }
        let close = source.skipSpaces(from: range.lowerBound + 1, to: range.upperBound)
        guard close < range.upperBound, source.bytes[close] == UInt8(ascii: "]") else { return nil }
        return source.skipSpaces(from: close + 1, to: range.upperBound)
    }

    /// Whether nothing but comments stands in an item below its first line, behind labels too.
    func isSilent(below item: Int) -> Bool {
        tree.children(of: item).dropFirst().allSatisfy { child in
            guard tree.blocks[child].kind == .list else { return isSilent(block: child) }
            return tree.children(of: child).allSatisfy { subItem in
                let label = LabelledItem(item: subItem, in: self)
                return isHint(item: subItem)
                    || label.map { saysNothing(inline: $0.text.markdown) } ?? isSilent(block: subItem)
            }
        }
    }

    private func isSilent(block index: Int) -> Bool {
        let range = tree.blocks[index].range
        return saysNothing(dedented(range, by: column(of: range)))
    }
}
