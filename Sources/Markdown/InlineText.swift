import CCommonMark

/// The text that readers of a piece of Markdown see, without its marks, on one line.
package func plainText(ofInline markdown: String) -> String {
    guard markdown.utf8.contains(where: isMark) else { return markdown }
    let bytes = Array(markdown.utf8)
    let document = CommonMarkDocument(bytes.span)
    guard let root = document.root, let block = cmark_node_first_child(root), cmark_node_next(block) == nil,
        cmark_node_get_type(block) == CMARK_NODE_PARAGRAPH
    else { return markdown }
    return plainText(ofInlinesIn: block)
}

/// Signs that may be more than themselves in CommonMark's inlines.
private func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "<"),
        UInt8(ascii: "&"), UInt8(ascii: "\\"), UInt8(ascii: "!"):
        true
    default:
        false
    }
}
