import CCommonMark
import SourceText

extension Collection<UInt8> {
    /// Whether HTML comments and white space are all there is.
    package var isOnlyComments: Bool {
        let space = { (byte: UInt8) in byte <= 0x20 }
        var rest = drop(while: space)
        while !rest.isEmpty {
            guard rest.starts(with: "<!--".utf8) else { return false }
            rest = rest.dropFirst(4)
            // CommonMark: `<!-->` and `<!--->` are comments too.
            guard !rest.starts(with: ">".utf8), !rest.starts(with: "->".utf8) else {
                rest = rest.drop { $0 == UInt8(ascii: "-") }.dropFirst().drop(while: space)
                continue
            }
            while !rest.isEmpty, !rest.starts(with: "-->".utf8) { rest = rest.dropFirst() }
            rest = rest.dropFirst(3).drop(while: space)
        }
        return true
    }
}

extension CommonMarkDocument {
    /// Takes the HTML comments out, with the spaces that stood between them and a paragraph's end.
    func removeComments() {
        var comments: [OpaquePointer] = []
        guard let iterator = cmark_iter_new(root) else { return }
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
            let type = cmark_node_get_type(node)
            guard event == CMARK_EVENT_ENTER, type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE,
                let literal = cmark_node_get_literal(node), String(cString: literal).utf8.isOnlyComments
            else { continue }
            comments.append(node)
        }
        cmark_iter_free(iterator)
        // The last first: what stands before several of them ends a line once they are gone.
        for comment in comments.reversed() {
            let (before, after) = (cmark_node_previous(comment), cmark_node_next(comment))
            if after.endsLine { before?.dropLastSpaces() }
            cmark_node_free(comment)
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
