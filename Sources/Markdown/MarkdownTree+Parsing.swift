import CCommonMark
package import SourceText

extension MarkdownTree {
    /// Parses the part of a file from `start` on; ranges are in the bytes of the whole file.
    ///
    /// `lines` is the line table of the whole file, and `start` must be the beginning of a line.
    package init(parsing source: SourceText, from start: Int, lines: LineTable) {
        self.init()
        // A usual page's; more would be a large allocation, which malloc makes slowly.
        reserve(32)
        parse(source, in: SourceRange(start, source.bytes.count), lines: lines)
    }

    /// Adds the blocks of a range that begins at the beginning of a line.
    mutating func parse(_ source: SourceText, in range: SourceRange, lines: LineTable) {
        guard !range.isEmpty, range.upperBound <= source.bytes.count else { return }
        let firstLine = lines.line(at: range.lowerBound)
        var tree = self
        self = MarkdownTree()
        withArenaDocument(source.bytes.span.extracting(range.indices)) { root in
            tree.read(root, of: source, firstLine: firstLine, lines: lines)
        }
        self = tree
    }

    private mutating func read(_ root: OpaquePointer, of source: SourceText, firstLine: Int, lines: LineTable) {
        // The open blocks from the document down; an explicit stack, as nesting is the writer's to choose.
        var open: [Int] = []
        open.reserveCapacity(8)
        var node = cmark_node_first_child(root)
        while let current = node {
            if let kind = kind(of: current) {
                var range = SourceRange(current, firstLine: firstLine, lines: lines)
                if case .heading = kind, cmark_node_get_end_line(current) > cmark_node_get_start_line(current) {
                    range = range.endingAtUnderline(in: source, lines: lines)
                } else if case .htmlBlock = kind {
                    range = range.ending(withLinesOf: current, in: source, lines: lines)
                }
                open.append(self.open(kind, range: range, depth: open.count))
                if kind.holdsBlocks, let child = cmark_node_first_child(current) {
                    node = child
                    continue
                }
                close(open.removeLast())
            }
            node = cmark_node_next(current)
            var parent = current
            while node == nil, let above = cmark_node_parent(parent), above != root {
                if let last = open.popLast() { close(last) }
                node = cmark_node_next(above)
                parent = above
            }
        }
    }
}

extension MarkdownTree {
    private mutating func kind(of node: OpaquePointer) -> Kind? {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_BLOCK_QUOTE: .blockQuote
        case CMARK_NODE_LIST: .list
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_CODE_BLOCK: .codeBlock
        case CMARK_NODE_HTML_BLOCK: .htmlBlock
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
        case CMARK_NODE_HEADING:
            .heading(
                level: Int8(clamping: cmark_node_get_heading_level(node)),
                number: keep(headingText: plainText(ofInlinesIn: node))
            )
        default: nil
        }
    }
}

extension MarkdownTree.Kind {
    fileprivate var holdsBlocks: Bool {
        switch self {
        case .blockQuote, .list, .item: true
        case .codeBlock, .htmlBlock, .paragraph, .heading, .thematicBreak: false
        }
    }
}

extension SourceRange {
    /// libcmark's lines and columns are 1-based, columns count bytes, and the end column is inclusive.
    fileprivate init(_ node: OpaquePointer, firstLine: Int, lines: LineTable) {
        let startLine = firstLine + Int(cmark_node_get_start_line(node)) - 1
        let endLine = firstLine + Int(cmark_node_get_end_line(node)) - 1
        self.init(
            lines.offset(line: startLine, byteColumn: Int(cmark_node_get_start_column(node)) - 1),
            lines.offset(line: endLine, byteColumn: Int(cmark_node_get_end_column(node)))
        )
    }
}

extension SourceRange {
    /// libcmark counts the line after an underlined heading in: the heading's range, without it.
    fileprivate func endingAtUnderline(in source: SourceText, lines: LineTable) -> SourceRange {
        let first = lines.line(at: lowerBound)
        let last = lines.line(at: max(lowerBound, upperBound - 1))
        guard last > first else { return self }
        for line in first + 1...last {
            // Words can't look like the line below them; marks of quotes may stand before either.
            let text = source.bytes[lines.range(ofLine: line).indices].drop { $0 <= 0x20 || $0 == UInt8(ascii: ">") }
            let underline = text.prefix { $0 == text.first && ($0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "-")) }
            if !underline.isEmpty, text[underline.endIndex...].allSatisfy({ $0 <= 0x20 }) {
                return SourceRange(lowerBound, underline.endIndex)
            }
        }
        return self
    }

    /// libcmark leaves the line out by which a block of HTML closes (`-->`): the block's range, with it.
    fileprivate func ending(withLinesOf html: OpaquePointer, in source: SourceText, lines: LineTable) -> SourceRange {
        // Every line ends with a line feed here, whatever it ends with in the text.
        let count = literal(of: html).utf8.count { $0 == 0x0A }
        guard Int(cmark_node_get_end_line(html) - cmark_node_get_start_line(html)) < count - 1 else { return self }
        let last = lines.range(ofLine: lines.line(at: lowerBound) + count - 1)
        let text = source.bytes[last.indices].prefix { $0 != 0x0A && $0 != 0x0D }
        return SourceRange(lowerBound, text.endIndex)
    }
}

/// The text of a node's inlines without their marks; breaks become spaces, raw HTML is left out.
func plainText(ofInlinesIn block: OpaquePointer) -> String {
    guard let first = cmark_node_first_child(block) else { return "" }
    // The usual heading is a single text node.
    if cmark_node_next(first) == nil, cmark_node_get_type(first) == CMARK_NODE_TEXT {
        return literal(of: first)
    }
    var text = ""
    var node: OpaquePointer? = first
    while let current = node {
        switch cmark_node_get_type(current) {
        case CMARK_NODE_TEXT, CMARK_NODE_CODE: text += literal(of: current)
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
        default: break
        }
        if let child = cmark_node_first_child(current) {
            node = child
            continue
        }
        node = cmark_node_next(current)
        var parent = current
        while node == nil, let above = cmark_node_parent(parent), above != block {
            node = cmark_node_next(above)
            parent = above
        }
    }
    return text
}

private func literal(of node: OpaquePointer) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
}
