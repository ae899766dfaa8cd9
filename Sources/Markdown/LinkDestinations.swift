import CCommonMark

/// Where the links of a piece of Markdown lead, images left out, in the order of the text.
package func linkDestinations(inInline markdown: String) -> [String] {
    let bytes = Array(markdown.utf8)
    let document = CommonMarkDocument(bytes.span)
    guard let root = document.root, let iterator = cmark_iter_new(root) else { return [] }
    defer { cmark_iter_free(iterator) }
    var destinations: [String] = []
    while true {
        let event = cmark_iter_next(iterator)
        guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return destinations }
        if event == CMARK_EVENT_ENTER, cmark_node_get_type(node) == CMARK_NODE_LINK, let url = cmark_node_get_url(node)
        {
            destinations.append(String(cString: url))
        }
    }
}
