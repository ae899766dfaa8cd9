import CCommonMark
package import SourceText

extension MarkdownTree {
    /// The HTML that libcmark makes of a file from `start` on, raw HTML included: to compare two texts by, never to
    /// show. Line ends inside it are LF.
    ///
    /// - Parameters:
    ///   - emptied: numbers of headings and paragraphs, as in ``blocks``, that are rendered without their words.
    ///   - hasComments: whether HTML comments count.
    package static func comparableHTML(
        of source: SourceText,
        from start: Int,
        emptying emptied: Set<Int>,
        comments hasComments: Bool
    ) -> [UInt8] {
        guard start < source.bytes.count else { return [] }
        let document = CommonMarkDocument(source.bytes.span.extracting(start..<source.bytes.count))
        guard let root = document.root else { return [] }
        for block in blocks(emptied, of: root) {
            while let child = cmark_node_first_child(block) { cmark_node_free(child) }
        }
        if !hasComments { document.removeComments() }
        guard let html = cmark_render_html(root, CMARK_OPT_UNSAFE) else { return [] }
        defer { cmark_get_default_mem_allocator().pointee.free(html) }
        return withLineFeeds(String(cString: html).utf8)
    }

    /// The nodes of the blocks with these numbers.
    private static func blocks(_ numbers: Set<Int>, of root: OpaquePointer) -> [OpaquePointer] {
        guard !numbers.isEmpty, let iterator = cmark_iter_new(root) else { return [] }
        defer { cmark_iter_free(iterator) }
        var found: [OpaquePointer] = []
        var number = -1
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
            guard event == CMARK_EVENT_ENTER, isBlock(cmark_node_get_type(node)) else { continue }
            number += 1
            if numbers.contains(number) { found.append(node) }
        }
        return found
    }

    private static func isBlock(_ type: cmark_node_type) -> Bool {
        switch type {
        case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_LIST, CMARK_NODE_ITEM, CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK,
            CMARK_NODE_PARAGRAPH, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_HEADING:
            true
        default: false
        }
    }

    private static func withLineFeeds(_ html: String.UTF8View) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(html.count)
        var followsReturn = false
        for byte in html {
            if byte != 0x0A || !followsReturn { bytes.append(byte == 0x0D ? 0x0A : byte) }
            followsReturn = byte == 0x0D
        }
        return bytes
    }
}
