import Markdown
import SourceText

/// A stretch of somebody's Markdown, equal to another that says the same: whatever the order of its paragraphs and
/// list items, the breaks of its lines and the signs of its lists.
package struct Passage: Sendable {
    package let markdown: String
    /// The same for all passages that say the same; `nil` where only libcmark can tell.
    private let signature: UInt64?

    /// Whether headings say something here, or only name what follows.
    private let hasHeadings: Bool

    package init(_ markdown: String) {
        self.markdown = markdown
        hasHeadings = true
        signature = Self.signature(of: markdown.utf8)
    }

    /// What stands between headings, which are spelled in many ways.
    init(betweenHeadingsOf markdown: String) {
        self.markdown = markdown
        hasHeadings = false
        signature = nil
    }

    /// The sum of the words' hashes (FNV-1a): most passages that differ have other words, and are told apart by it
    /// without being parsed. Numbers may be a list's own; with an ampersand a word may be spelled in other letters.
    private static func signature(of text: String.UTF8View) -> UInt64? {
        var (sum, hash, isNumber) = (0 as UInt64, 0 as UInt64, true)
        for byte in text {
            switch byte {
            // An accent that stands by itself (U+0300 and on) makes another spelling of the same letter.
            case UInt8(ascii: "&"), 0xCC, 0xCD: return nil
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...0xFF:
                isNumber = false
            case UInt8(ascii: "0")...UInt8(ascii: "9"): break
            default:
                if hash != 0, !isNumber { sum &+= hash }
                (hash, isNumber) = (0, true)
                continue
            }
            if hash == 0 { hash = emptyHash }
            hash = (hash ^ UInt64(byte)) &* hashPrime
        }
        return hash != 0 && !isNumber ? sum &+ hash : sum
    }

    /// A paragraph, list item or other block that stands at the top of a passage.
    private struct Piece: Sendable {
        let markdown: String
        /// A text, for two Unicode forms of it are one.
        let meaning: String

        init(_ markdown: String) {
            self.markdown = markdown
            let source = SourceText(path: "", text: markdown)
            let html = MarkdownTree.comparableHTML(of: source, from: 0, emptying: [])
            // Between words, a line's end is a space like any other.
            let words = html.split { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }.joined(separator: [0x20])
            meaning = String(decoding: Array(words), as: UTF8.self)
        }
    }

    /// In the order of the text.
    private var pieces: [Piece] {
        let source = SourceText(path: "", text: markdown)
        let tree = MarkdownTree(parsing: source, from: 0, lines: LineTable(source.bytes))
        return tree.children(of: nil).flatMap { block -> [Piece] in
            switch tree.blocks[block].kind {
            case .heading where !hasHeadings: return []
            case .list:
                return tree.children(of: block).map { item in
                    let whole = tree.blocks[item].range
                    let start = tree.children(of: item).first.map { tree.blocks[$0].range.lowerBound }
                    return Piece(source[SourceRange(start ?? whole.lowerBound, whole.upperBound)])
                }
            case .heading, .blockQuote, .item, .codeBlock, .htmlBlock, .paragraph, .thematicBreak:
                return [Piece(source[tree.blocks[block].range])]
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
        var left = Dictionary(other.pieces.map { ($0.meaning, 1) }, uniquingKeysWith: +)
        return pieces.filter { piece in
            guard let count = left[piece.meaning], count > 0 else { return true }
            left[piece.meaning] = count - 1
            return false
        }
        .map(\.markdown)
    }

    /// Those of some pieces of another passage that this one holds too.
    package func held(of others: [String]) -> [String] {
        let meanings = Set(pieces.map(\.meaning))
        return others.filter { meanings.contains(Piece($0).meaning) }
    }

    /// Whether every line of the other stands in this passage too, so that nothing of it was lost.
    func holdsLines(of other: Passage) -> Bool {
        var left = Dictionary(lineHashes.map { ($0, 1) }, uniquingKeysWith: +)
        return other.lineHashes.allSatisfy { line in
            guard let count = left[line], count > 0 else { return false }
            left[line] = count - 1
            return true
        }
    }

    /// One FNV-1a hash for each line that holds something.
    private var lineHashes: [UInt64] {
        var hashes: [UInt64] = []
        var hash = Self.emptyHash
        for byte in markdown.utf8 {
            if byte != 0x0A, byte != 0x0D {
                hash = (hash ^ UInt64(byte)) &* Self.hashPrime
            } else if hash != Self.emptyHash {
                hashes.append(hash)
                hash = Self.emptyHash
            }
        }
        return hash == Self.emptyHash ? hashes : hashes + [hash]
    }

    private static let emptyHash: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let hashPrime: UInt64 = 0x100_0000_01B3
}

extension Passage: Equatable {
    package static func == (left: Passage, right: Passage) -> Bool {
        // Byte by byte: two Unicode forms of one text are told alike below.
        if left.markdown.utf8.elementsEqual(right.markdown.utf8) { return true }
        if let mine = left.signature, let other = right.signature, mine != other { return false }
        return left.pieces.map(\.meaning).sorted() == right.pieces.map(\.meaning).sorted()
    }
}
