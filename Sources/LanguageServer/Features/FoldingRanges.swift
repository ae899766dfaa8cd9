import FrontMatter
import Markdown
import Reading
import SourceText

extension LSP {
    struct FoldingRange: Codable, Sendable {
        enum Kind: String, Codable, Sendable {
            case comment
            case region
        }

        /// 0-based.
        var startLine: Int
        var endLine: Int
        var kind: Kind?
    }
}

extension Feature {
    /// The front matter, what stands under each heading, items with what belongs to them, comments.
    static let foldingRanges = request(
        "textDocument/foldingRange",
        capability: Capability(name: "foldingRangeProvider", value: true)
    ) { (params: LSP.DocumentParams, workspace) throws(ResponseError) -> [LSP.FoldingRange] in
        guard let note = workspace.note(at: params.textDocument.uri), let page = note.page else { return [] }
        return PageFolding(page).ranges
    }
}

private struct PageFolding {
    private(set) var ranges: [LSP.FoldingRange] = []
    private let page: Page

    init(_ page: Page) {
        self.page = page
        if let front = page.frontMatter.range { fold(front, kind: .region) }
        addSections()
        for block in page.tree.blocks {
            switch block.kind {
            case .item, .blockQuote, .codeBlock: fold(block.range, kind: nil)
            case .htmlBlock: fold(block.range, kind: .comment)
            case .list, .paragraph, .heading, .thematicBreak: break
            }
        }
        // Of several that begin on one line an editor draws one: the widest.
        ranges.sort { ($0.startLine, -$0.endLine) < ($1.startLine, -$1.endLine) }
        var last = -1
        ranges = ranges.filter { range in
            defer { last = range.startLine }
            return range.startLine != last
        }
    }

    private mutating func addSections() {
        var open: [(level: Int8, start: Int)] = []
        for block in page.tree.blocks where block.depth == 0 {
            guard case .heading(let level, _) = block.kind else { continue }
            while let last = open.last, last.level >= level {
                fold(SourceRange(last.start, block.range.lowerBound), kind: nil)
                open.removeLast()
            }
            open.append((level, block.range.lowerBound))
        }
        for section in open { fold(SourceRange(section.start, page.source.bytes.count), kind: nil) }
    }

    /// From the line a range begins on to its last line with text.
    private mutating func fold(_ range: SourceRange, kind: LSP.FoldingRange.Kind?) {
        var end = range.upperBound
        while end > range.lowerBound, page.source.bytes[end - 1] <= 0x20 { end -= 1 }
        let (first, last) = (page.lines.line(at: range.lowerBound), page.lines.line(at: max(range.lowerBound, end - 1)))
        if last > first { ranges.append(LSP.FoldingRange(startLine: first, endLine: last, kind: kind)) }
    }
}
