import Markdown
import SourceText

/// A stretch of somebody's Markdown, equal to another that says the same: whatever the order of its paragraphs and
/// list items, the breaks of its lines and the signs of its lists.
package struct Passage: Sendable {
    package let markdown: String

    package init(_ markdown: String) { self.markdown = markdown }

    /// A paragraph, list item or other block that stands at the top of a passage.
    private struct Piece: Sendable {
        let markdown: String
        let meaning: [UInt8]

        init(_ markdown: String) {
            self.markdown = markdown
            let source = SourceText(path: "", text: markdown)
            let html = MarkdownTree.comparableHTML(of: source, from: 0, emptying: [])
            // Between words, a line's end is a space like any other.
            meaning = Array(html.split { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }.joined(separator: [0x20]))
        }
    }

    /// In the order of the text; headings are left out, for they are spelled in many ways.
    private var pieces: [Piece] {
        let source = SourceText(path: "", text: markdown)
        let tree = MarkdownTree(parsing: source, from: 0, lines: LineTable(source.bytes))
        return tree.children(of: nil).flatMap { block -> [Piece] in
            switch tree.blocks[block].kind {
            case .heading: return []
            case .list:
                return tree.children(of: block).map { item in
                    let whole = tree.blocks[item].range
                    let start = tree.children(of: item).first.map { tree.blocks[$0].range.lowerBound }
                    return Piece(source[SourceRange(start ?? whole.lowerBound, whole.upperBound)])
                }
            case .blockQuote, .item, .codeBlock, .htmlBlock, .paragraph, .thematicBreak:
                return [Piece(source[tree.blocks[block].range])]
            }
        }
    }

    /// Each paragraph, list item or other block on one line, headings left out.
    package var lines: [String] {
        pieces.map { $0.markdown.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    }

    /// What this passage holds and the other doesn't, each piece as often as it is more.
    package func pieces(without other: Passage?) -> [String] {
        guard let other else { return pieces.map(\.markdown) }
        var left = Dictionary(other.pieces.map { ($0.meaning, 1) }, uniquingKeysWith: +)
        return pieces.filter { piece in
            guard let count = left[piece.meaning], count > 0 else { return true }
            left[piece.meaning] = count - 1
            return false
        }
        .map(\.markdown)
    }
}

extension Passage: Equatable {
    package static func == (left: Passage, right: Passage) -> Bool {
        left.markdown == right.markdown
            || left.pieces.map(\.meaning).sorted(by: { $0.lexicographicallyPrecedes($1) })
                == right.pieces.map(\.meaning).sorted(by: { $0.lexicographicallyPrecedes($1) })
    }
}
