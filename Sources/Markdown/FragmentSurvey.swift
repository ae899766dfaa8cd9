import CCommonMark

/// What in a document must change before it may be shown, found in one walk.
struct FragmentSurvey {
    /// Of the deepest node, 1 for the blocks that stand directly in the document.
    private(set) var depth = 0
    private var rawHTML: [OpaquePointer] = []
    private var headings: [OpaquePointer] = []
    /// Links that lead nowhere allowed, and what stands inside another link: only their content stays.
    private var unwrapped: [OpaquePointer] = []
    /// Images become links to the picture: a document must load nothing.
    private var pictures: [OpaquePointer] = []

    init(of root: OpaquePointer) {
        guard let iterator = cmark_iter_new(root) else { return }
        defer { cmark_iter_free(iterator) }
        var open = 0
        var link: OpaquePointer?
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
            let type = cmark_node_get_type(node)
            guard event == CMARK_EVENT_ENTER else {
                open -= 1
                if node == link { link = nil }
                continue
            }
            switch type {
            case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE, CMARK_NODE_CUSTOM_BLOCK, CMARK_NODE_CUSTOM_INLINE:
                rawHTML.append(node)
            case CMARK_NODE_HEADING:
                headings.append(node)
            case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
                if link == nil, SafeHTML.isAllowed(destinationOf: node) {
                    link = node
                    if type == CMARK_NODE_IMAGE { pictures.append(node) }
                } else {
                    unwrapped.append(node)
                }
            default: break
            }
            // Leaves have no exit event.
            guard !Self.isLeaf(type) else { continue }
            open += 1
            depth = max(depth, open - 1)
        }
    }

    func clean(headingsUnder level: Int?) {
        shiftHeadings(under: level)
        for node in unwrapped { Self.unwrap(node) }
        for node in pictures { Self.makeLink(of: node) }
        for node in rawHTML { cmark_node_free(node) }
    }

    /// The highest heading of the fragment comes to stand one below `level`; the others keep their distance to it.
    private func shiftHeadings(under level: Int?) {
        guard let level, let top = headings.map({ cmark_node_get_heading_level($0) }).min() else { return }
        for heading in headings {
            let shifted = Int(cmark_node_get_heading_level(heading) - top) + level + 1
            cmark_node_set_heading_level(heading, Int32(clamping: min(6, shifted)))
        }
    }

    private static func isLeaf(_ type: cmark_node_type) -> Bool {
        switch type {
        case CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK, CMARK_NODE_TEXT,
            CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
            true
        default: false
        }
    }

    private static func unwrap(_ node: OpaquePointer) {
        while let child = cmark_node_first_child(node) {
            cmark_node_unlink(child)
            cmark_node_insert_before(node, child)
        }
        cmark_node_free(node)
    }

    private static func makeLink(of image: OpaquePointer) {
        guard let link = cmark_node_new(CMARK_NODE_LINK) else { return unwrap(image) }
        cmark_node_set_url(link, cmark_node_get_url(image))
        cmark_node_set_title(link, cmark_node_get_title(image))
        cmark_node_insert_before(image, link)
        while let child = cmark_node_first_child(image) {
            cmark_node_unlink(child)
            cmark_node_append_child(link, child)
        }
        if cmark_node_first_child(link) == nil, let text = cmark_node_new(CMARK_NODE_TEXT) {
            cmark_node_set_literal(text, cmark_node_get_url(image))
            cmark_node_append_child(link, text)
        }
        cmark_node_free(image)
    }
}
