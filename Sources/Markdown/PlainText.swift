import CCommonMark

extension SafeMarkdown {
    /// The words of a Markdown text without its marks: one line a block, raw HTML left out.
    package static func plainText(of markdown: String) -> String {
        let bytes = Array(markdown.utf8)
        let document = CommonMarkDocument(bytes.span)
        guard let root = document.root, let iterator = cmark_iter_new(root) else { return "" }
        defer { cmark_iter_free(iterator) }
        var lines: [String] = []
        var line = ""
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
            switch (event, cmark_node_get_type(node)) {
            case (CMARK_EVENT_ENTER, CMARK_NODE_TEXT), (CMARK_EVENT_ENTER, CMARK_NODE_CODE):
                line += cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
            case (CMARK_EVENT_ENTER, CMARK_NODE_CODE_BLOCK):
                lines.append(cmark_node_get_literal(node).map { String(cString: $0) } ?? "")
            case (CMARK_EVENT_ENTER, CMARK_NODE_SOFTBREAK), (CMARK_EVENT_ENTER, CMARK_NODE_LINEBREAK):
                line += " "
            case (CMARK_EVENT_EXIT, CMARK_NODE_PARAGRAPH), (CMARK_EVENT_EXIT, CMARK_NODE_HEADING):
                lines.append(line)
                line = ""
            default: break
            }
        }
        return lines.joined(separator: "\n")
    }
}
