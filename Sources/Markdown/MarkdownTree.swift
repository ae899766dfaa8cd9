package import SourceText

/// The blocks of a CommonMark document, in the order of the text, with their places in the file.
///
/// A flat array instead of nodes that hold nodes: a file of 100,000 nested quotes costs no stack.
package struct MarkdownTree: Sendable {
    package struct Block: Sendable {
        package let kind: Kind
        /// In the file's bytes; without the line end.
        package let range: SourceRange
        /// Index just past the block's last descendant.
        package fileprivate(set) var end: Int
        /// 0 for the blocks that stand directly in the document.
        package let depth: Int
    }

    package enum Kind: Hashable, Sendable {
        case blockQuote
        case list
        case item
        case codeBlock
        case htmlBlock
        case paragraph
        /// Level 1…6, and the place of its words in ``MarkdownTree/headingTexts``.
        case heading(level: Int, number: Int)
        case thematicBreak
    }

    package fileprivate(set) var blocks: [Block]
    /// The plain texts of the headings' inlines, in the order of the text.
    package fileprivate(set) var headingTexts: [String]

    /// The indices of a block's children; of the document's where `parent` is `nil`.
    package func children(of parent: Int?) -> [Int] {
        var children: [Int] = []
        var index = parent.map { $0 + 1 } ?? 0
        let end = parent.map { blocks[$0].end } ?? blocks.count
        while index < end {
            children.append(index)
            index = blocks[index].end
        }
        return children
    }
}

extension MarkdownTree {
    /// An empty document.
    package init() {
        blocks = []
        headingTexts = []
    }

    mutating func reserve(_ count: Int) { blocks.reserveCapacity(min(count, 4096)) }

    mutating func open(_ kind: Kind, range: SourceRange, depth: Int) -> Int {
        blocks.append(Block(kind: kind, range: range, end: blocks.count + 1, depth: depth))
        return blocks.count - 1
    }

    /// Keeps a heading's words; returns their number.
    mutating func keep(headingText text: String) -> Int {
        headingTexts.append(text)
        return headingTexts.count - 1
    }

    mutating func close(_ index: Int) {
        blocks[index].end = blocks.count
    }
}
