import CCommonMark

/// Where the links and pictures of a piece of Markdown lead, in the order of the text.
package func linkDestinations(inInline markdown: String) -> [String] {
    let bytes = Array(markdown.utf8)
    let document = CommonMarkDocument(bytes.span)
    guard let root = document.root, let iterator = cmark_iter_new(root) else { return [] }
    defer { cmark_iter_free(iterator) }
    var destinations: [String] = []
    while true {
        let event = cmark_iter_next(iterator)
        guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return destinations }
        let type = cmark_node_get_type(node)
        // A picture inside a link is written before the link's own destination, and left before it.
        guard event == CMARK_EVENT_EXIT, type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE,
            let url = cmark_node_get_url(node)
        else { continue }
        destinations.append(String(cString: url))
    }
}
