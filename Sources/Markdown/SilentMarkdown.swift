import CCommonMark
import SourceText

/// Whether a text shows nobody anything: comments, items and quotes that hold nothing else, an item's empty box before
/// a comment, white space.
package func saysNothing(_ markdown: String) -> Bool {
    guard markdown.utf8.allSatisfy(isSign) || markdown.utf8.contains(UInt8(ascii: "<")) else { return false }
    let bytes = Array(markdown.utf8)
    let document = CommonMarkDocument(bytes.span)
    guard let root = document.root else { return false }
    document.removeComments(emptyingBoxes: true)
    return cmark_node_first_child(root) == nil
}

/// As ``saysNothing(_:)``, of a text that begins inside a line.
package func saysNothing(inline markdown: String) -> Bool {
    guard saysNothing(markdown) else { return false }
    // Behind a word nothing begins a block.
    let bytes = Array("a\(markdown)".utf8)
    let document = CommonMarkDocument(bytes.span)
    guard let root = document.root else { return false }
    document.removeComments()
    guard let paragraph = cmark_node_first_child(root), cmark_node_next(paragraph) == nil,
        let word = cmark_node_first_child(paragraph), cmark_node_next(word) == nil
    else { return false }
    return cmark_node_get_literal(word).map { String(cString: $0) } == "a"
}

/// White space, and what an item or a quote begins with.
private func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: ">"), UInt8(ascii: "."),
        UInt8(ascii: ")"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
    default: false
    }
}
