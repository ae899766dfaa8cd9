import CCommonMark
import SourceText

extension Span<UInt8> {
    /// Whether HTML comments and white space are all there is.
    package var isOnlyComments: Bool {
        var index = skippingSpace(from: 0)
        while index < count {
            guard holds("<!--", at: index) else { return false }
            index += 4
            // CommonMark: `<!-->` and `<!--->` are comments too.
            if holds(">", at: index) {
                index += 1
            } else if holds("->", at: index) {
                index += 2
            } else {
                while index < count, !holds("-->", at: index) { index += 1 }
                index += 3
            }
            index = skippingSpace(from: index)
        }
        return true
    }

    private func skippingSpace(from start: Int) -> Int {
        var index = start
        while index < count, self[index] <= 0x20 { index += 1 }
        return index
    }

    func holds(_ text: StaticString, at start: Int) -> Bool {
        guard start + text.utf8CodeUnitCount <= count else { return false }
        return text.withUTF8Buffer { text in text.indices.allSatisfy { self[start + $0] == text[$0] } }
    }
}

extension String {
    /// Whether HTML comments and white space are all there is.
    package var isOnlyComments: Bool {
        // Nearly all that people write begins with a word.
        utf8.first { $0 > 0x20 } == UInt8(ascii: "<") ? Array(utf8).span.isOnlyComments : utf8.allSatisfy { $0 <= 0x20 }
    }
}

extension CommonMarkDocument {
    /// Takes the HTML comments out, with the spaces that stood between them and a paragraph's end, and the items, quotes
    /// and other things in which nothing is left.
    ///
    /// - Parameter emptyingBoxes: whether nothing is left of an item either that only a box waits in.
    func removeComments(emptyingBoxes: Bool = false) {
        var silent: [OpaquePointer] = []
        guard let iterator = cmark_iter_new(root) else { return }
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
            if event == CMARK_EVENT_ENTER, node.isSilent { silent.append(node) }
        }
        cmark_iter_free(iterator)
        // The last first: what stands before several of them ends a line once they are gone.
        for node in silent.reversed() {
            let (before, after, parent) = (cmark_node_previous(node), cmark_node_next(node), cmark_node_parent(node))
            if after.endsLine { before?.dropLastSpaces() }
            cmark_node_free(node)
            if emptyingBoxes, let parent, parent.isEmptyBox {
                while let child = cmark_node_first_child(parent) { cmark_node_free(child) }
            }
            var emptied = parent
            while let node = emptied, node != root, cmark_node_first_child(node) == nil {
                emptied = cmark_node_parent(node)
                cmark_node_free(node)
            }
        }
    }
}

extension OpaquePointer? {
    /// Of a node that follows another: whether it begins a new line, or there is none.
    fileprivate var endsLine: Bool {
        guard let self else { return true }
        let type = cmark_node_get_type(self)
        return type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK
    }
}

extension OpaquePointer {
    /// A comment, or an item or a quote without anything in it.
    fileprivate var isSilent: Bool {
        switch cmark_node_get_type(self) {
        case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE:
            cmark_node_get_literal(self).map { String(cString: $0).isOnlyComments } ?? false
        case CMARK_NODE_ITEM, CMARK_NODE_BLOCK_QUOTE: cmark_node_first_child(self) == nil
        default: false
        }
    }

    /// Whether it is what an item begins with, and brackets with nothing between them are all that is left of it.
    fileprivate var isEmptyBox: Bool {
        guard cmark_node_get_type(self) == CMARK_NODE_PARAGRAPH, cmark_node_previous(self) == nil,
            let item = cmark_node_parent(self), cmark_node_get_type(item) == CMARK_NODE_ITEM
        else { return false }
        var text = ""
        var child = cmark_node_first_child(self)
        while let node = child {
            guard cmark_node_get_type(node) == CMARK_NODE_TEXT, let literal = cmark_node_get_literal(node) else {
                return false
            }
            text += String(cString: literal)
            child = cmark_node_next(node)
        }
        return text.filter { !$0.isWhitespace } == "[]"
    }

    /// Of a text.
    fileprivate func dropLastSpaces() {
        guard cmark_node_get_type(self) == CMARK_NODE_TEXT, let literal = cmark_node_get_literal(self) else { return }
        let text = String(cString: literal)
        let end = text.lastIndex { $0 != " " }.map(text.index(after:)) ?? text.startIndex
        if end == text.startIndex {
            cmark_node_free(self)
        } else if end < text.endIndex {
            cmark_node_set_literal(self, String(text[..<end]))
        }
    }
}
