import Markdown
import Reading
import SourceText

/// Where something can be added at the end of what stands directly below a heading.
struct SectionEnd {
    let offset: Int
    /// What comes between the text that is there and an item after it.
    let gap: String
    /// What comes after the item, so that a heading below it keeps its distance.
    let after: String
    /// The last block of the section; `nil` where it is empty.
    let lastBlock: Int?

    init(ofHeading heading: Int, in page: Page) {
        let blocks = Array(page.tree.children(of: nil)).drop { $0 <= heading }.prefix { index in
            if case .heading = page.tree.blocks[index].kind { false } else { true }
        }
        lastBlock = blocks.last
        guard let last = blocks.last else {
            let end = max(0, page.tree.blocks[heading].range.upperBound - 1)
            offset = page.lineEnd(at: end)
            let next = page.lines.range(ofLine: page.lines.line(at: end)).upperBound
            let isFollowed = next < page.source.bytes.count && page.lineEnd(at: next) > next
            gap = "\n\n"
            after = isFollowed ? "\n" : ""
            return
        }
        offset = page.textEnd(ofBlock: last)
        gap = page.tree.blocks[last].kind == .list ? "\n" : "\n\n"
        let next = page.lines.range(ofLine: page.lines.line(at: offset)).upperBound
        after = next < page.source.bytes.count && page.lineEnd(at: next) > next ? "\n" : ""
    }
}
