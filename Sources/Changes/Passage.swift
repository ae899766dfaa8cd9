import Markdown
import SourceText

/// A stretch of somebody's Markdown, equal to another that says the same: whatever the order of its paragraphs and
/// list items, the breaks of its lines and the signs of its lists.
package struct Passage: Sendable {
    /// In UTF-8: most passages of a history are compared, and never told.
    private let bytes: [UInt8]
    /// Whether headings say something here, or only name what follows.
    private let hasHeadings: Bool
    /// Whether some of its words may be shown to nobody: in a comment, or where a link is said to lead.
    private let mayHide: Bool

    private init(_ bytes: [UInt8], hasHeadings: Bool) {
        self.bytes = bytes
        self.hasHeadings = hasHeadings
        let source = SourceText(path: "", bytes: bytes)
        mayHide = source.holds(UInt8(ascii: "<"), in: source.wholeRange) || source.mayDefineLinks
    }

    package init(_ markdown: String) { self.init(Array(markdown.utf8), hasHeadings: true) }

    /// - Returns: `nil` where HTML comments and white space are all there is.
    init?(unlessSilent markdown: String) {
        guard !saysNothing(markdown) else { return nil }
        self.init(markdown)
    }

    /// What stands between headings, which are spelled in many ways.
    init(betweenHeadingsOf markdown: String) { self.init(Array(markdown.utf8), hasHeadings: false) }

    /// A stretch of a text, and what follows it elsewhere.
    ///
    /// - Parameter begun: paragraphs that come first.
    init(of source: SourceText, at range: SourceRange, after begun: Passage? = nil) {
        let bytes = (begun.map { $0.bytes + "\n\n".utf8 } ?? []) + source.bytes[range.indices]
        self.init(bytes, hasHeadings: true)
    }

    package var markdown: String { String(decoding: bytes, as: UTF8.self) }

    /// As it is written, but for the comments in it.
    package var words: String { commentFree(markdown) }

    /// Whether a stretch of a text holds it, byte for byte.
    func isHeld(in source: SourceText, at range: SourceRange) -> Bool { source.holds(bytes, at: range) }

    /// A paragraph, list item or other block that stands at the top of a passage.
    private struct Piece: Sendable {
        /// Without comments.
        let markdown: String

        /// - Returns: `nil` where it says nothing.
        init?(_ markdown: String) {
            guard !saysNothing(markdown) else { return nil }
            self.markdown = commentFree(markdown)
        }

        /// A text, for two Unicode forms of it are one.
        var meaning: String {
            let source = SourceText(path: "", text: markdown)
            let html = MarkdownTree.comparableHTML(of: source, from: 0, emptying: [], comments: false)
            // Between words, a line's end is a space like any other.
            let words = html.split { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }.joined(separator: [0x20])
            return String(decoding: Array(words), as: UTF8.self)
        }
    }

    /// The pieces without those that are written alike in both, each as often as it is in both: what they mean need not
    /// be found out. Of two that mean the same, the one that is written otherwise is left.
    private static func unlike(_ left: [Piece], _ right: [Piece]) -> (left: [Piece], right: [Piece]) {
        var wanted = Dictionary(right.map { ($0.markdown, 1) }, uniquingKeysWith: +)
        let mine = left.filter { piece in
            guard let count = wanted[piece.markdown], count > 0 else { return true }
            wanted[piece.markdown] = count - 1
            return false
        }
        let theirs = right.filter { piece in
            guard let count = wanted[piece.markdown], count > 0 else { return false }
            wanted[piece.markdown] = count - 1
            return true
        }
        return (mine, theirs)
    }

    /// In the order of the text; a comment says nothing.
    private var pieces: [Piece] {
        let source = SourceText(path: "", bytes: bytes)
        let tree = MarkdownTree(parsing: source, from: 0, lines: LineTable(source.bytes))
        return tree.children(of: nil).flatMap { block -> [Piece] in
            switch tree.blocks[block].kind {
            case .heading where !hasHeadings: return []
            case .list:
                return tree.children(of: block).compactMap { item in
                    let whole = tree.blocks[item].range
                    let start = tree.children(of: item).first.map { tree.blocks[$0].range.lowerBound }
                    return Piece(source[SourceRange(start ?? whole.lowerBound, whole.upperBound)])
                }
            case .heading, .blockQuote, .item, .codeBlock, .htmlBlock, .paragraph, .thematicBreak:
                return [Piece(source[tree.blocks[block].range])].compactMap(\.self)
            }
        }
    }

    /// Each paragraph, list item or other block on one line.
    package var lines: [String] {
        pieces.map { $0.markdown.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    }

    /// What this passage holds and the other doesn't, each piece as often as it is more.
    package func pieces(without other: Passage?) -> [String] {
        guard let other else { return pieces.map(\.markdown) }
        let (mine, theirs) = Self.unlike(pieces, other.pieces)
        var left = Dictionary(theirs.map { ($0.meaning, 1) }, uniquingKeysWith: +)
        return mine.filter { piece in
            guard let count = left[piece.meaning], count > 0 else { return true }
            left[piece.meaning] = count - 1
            return false
        }
        .map(\.markdown)
    }

    /// Those of some pieces of another passage that this one holds too.
    package func held(of others: [String]) -> [String] {
        let meanings = Set(pieces.map(\.meaning))
        return others.filter { Piece($0).map { meanings.contains($0.meaning) } ?? false }
    }

    private var withoutComments: [UInt8] { Array(pieces.map(\.markdown).joined(separator: "\n").utf8) }

    /// Whether every line of the other stands in this passage too, so that nothing of it was lost.
    func holdsLines(of other: Passage) -> Bool {
        let texts = mayHide || other.mayHide ? (other.withoutComments, withoutComments) : (other.bytes, bytes)
        return CommonEnds.middles(of: texts.0, texts.1, cut: .lines) { wanted, mine in
            let wanted = LineHashes.all(in: wanted)
            guard !wanted.isEmpty else { return true }
            var left = Dictionary(LineHashes.all(in: mine).map { ($0, 1) }, uniquingKeysWith: +)
            return wanted.allSatisfy { line in
                guard let count = left[line], count > 0 else { return false }
                left[line] = count - 1
                return true
            }
        }
    }
}

extension Passage: Equatable {
    package static func == (left: Passage, right: Passage) -> Bool {
        // Two Unicode forms of one text are told alike below.
        if left.bytes == right.bytes { return true }
        let areWords = left.hasHeadings && right.hasHeadings && !left.mayHide && !right.mayHide
        if areWords, WordHashes.differ(left.bytes, right.bytes) { return false }
        let (mine, theirs) = unlike(left.pieces, right.pieces)
        return mine.count == theirs.count && mine.map(\.meaning).sorted() == theirs.map(\.meaning).sorted()
    }
}
