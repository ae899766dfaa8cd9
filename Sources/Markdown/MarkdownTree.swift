package import SourceText

/// The blocks of a CommonMark document, in the order of the text, with their places in the file.
///
/// A flat array instead of nodes that hold nodes: a file of 100,000 nested quotes costs no stack.
package struct MarkdownTree: Sendable {
    package struct Block: Sendable {
        package fileprivate(set) var kind: Kind
        // Half the size of `Int`: a folder has a million of these, and no file has four gigabytes.
        private var lowerBound: UInt32
        private var upperBound: UInt32
        private var endIndex: UInt32
        private let level: UInt32

        /// In the file's bytes; without the line end.
        package var range: SourceRange { SourceRange(Int(lowerBound), Int(upperBound)) }
        /// Where ``range`` begins.
        var start: Int { Int(lowerBound) }
        /// Index just past the block's last descendant.
        package fileprivate(set) var end: Int {
            get { Int(endIndex) }
            set { endIndex = UInt32(clamping: newValue) }
        }
        /// 0 for the blocks that stand directly in the document.
        package var depth: Int { Int(level) }

        fileprivate init(kind: Kind, range: SourceRange, end: Int, depth: Int) {
            self.kind = kind
            lowerBound = UInt32(clamping: range.lowerBound)
            upperBound = UInt32(clamping: range.upperBound)
            endIndex = UInt32(clamping: end)
            level = UInt32(clamping: depth)
        }

        /// - Parameters:
        ///   - shift: in bytes.
        ///   - places: in blocks.
        fileprivate mutating func move(by shift: Int, places: Int) {
            lowerBound = UInt32(clamping: Int(lowerBound) + shift)
            upperBound = UInt32(clamping: Int(upperBound) + shift)
            endIndex = UInt32(clamping: Int(endIndex) + places)
        }
    }

    package enum Kind: Hashable, Sendable {
        case blockQuote
        case list
        case item
        case codeBlock
        case htmlBlock
        case paragraph
        /// Level 1…6, and the place of its words in ``MarkdownTree/headingText(_:)``.
        case heading(level: Int8, number: Int32)
        case thematicBreak
    }

    package fileprivate(set) var blocks: [Block]
    /// The plain texts of the headings' inlines, in the order of the text.
    private var headingTexts: [String]
}

extension MarkdownTree {
    /// An empty document.
    package init() {
        blocks = []
        headingTexts = []
    }

    mutating func reserve(_ count: Int) { blocks.reserveCapacity(count) }

    mutating func open(_ kind: Kind, range: SourceRange, depth: Int) -> Int {
        blocks.append(Block(kind: kind, range: range, end: blocks.count + 1, depth: depth))
        return blocks.count - 1
    }

    /// Keeps a heading's words; returns their number.
    mutating func keep(headingText text: String) -> Int32 {
        headingTexts.append(text)
        return Int32(clamping: headingTexts.count - 1)
    }

    /// The words of a heading by its ``Kind/heading(level:number:)`` number.
    package func headingText(_ number: Int32) -> String { headingTexts[Int(number)] }

    mutating func close(_ index: Int) {
        blocks[index].end = blocks.count
    }
}

extension MarkdownTree {
    /// Puts some of another tree's blocks behind this one's.
    ///
    /// - Parameter shift: how many bytes further on they stand in this tree's text.
    mutating func append(_ other: MarkdownTree, _ indices: Range<Int>, shiftedBy shift: Int) {
        if blocks.isEmpty, indices.lowerBound == 0, shift == 0 {
            blocks += other.blocks[indices]
            headingTexts += other.headingTexts[other.headingNumbers(in: indices)]
            return
        }
        let headings = other.headingNumbers(in: indices)
        let (moved, renumbered) = (blocks.count - indices.lowerBound, headingTexts.count - headings.lowerBound)
        let first = blocks.count
        blocks += other.blocks[indices]
        var added = blocks.mutableSpan
        for index in first..<added.count {
            added[index].move(by: shift, places: moved)
            if case .heading(let level, let number) = added[index].kind {
                added[index].kind = .heading(level: level, number: number + Int32(clamping: renumbered))
            }
        }
        headingTexts += other.headingTexts[headings]
    }

    /// Lets a list end with one of its items, or hold none yet.
    ///
    /// - Parameter offset: where it ends, if not with the item.
    mutating func cut(list: Int, behind item: Int?, at offset: Int? = nil) {
        let block = blocks[list]
        let end = offset ?? item.map { blocks[$0].range.upperBound } ?? block.range.lowerBound
        blocks[list] = Block(
            kind: block.kind,
            range: SourceRange(block.range.lowerBound, end),
            end: item.map { blocks[$0].end } ?? list + 1,
            depth: block.depth
        )
    }

    private func headingNumbers(in indices: Range<Int>) -> Range<Int> {
        var first: Int?
        var end = 0
        for block in blocks[indices] {
            guard case .heading(_, let number) = block.kind else { continue }
            if first == nil { first = Int(number) }
            end = Int(number) + 1
        }
        return first.map { $0..<end } ?? 0..<0
    }
}
