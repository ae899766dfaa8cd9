package import SourceText

/// A text as it is written, without its comments.
///
/// Only what CommonMark takes for one goes: a text that shows otherwise without it keeps it.
package func commentFree(_ markdown: String) -> String {
    guard markdown.utf8.contains(UInt8(ascii: "<")) else { return markdown }
    let text = CommentedText(Array(markdown.utf8))
    return text.comments.isEmpty ? markdown : String(decoding: text.withoutComments, as: UTF8.self)
}

extension SourceText {
    /// Where comments stand in a range that begins inside a line.
    package func comments(in range: SourceRange) -> [SourceRange] {
        guard holds(UInt8(ascii: "<"), in: range) else { return [] }
        // Behind a word nothing begins a block.
        let text = CommentedText([UInt8(ascii: "a")] + bytes[range.indices])
        guard !text.comments.isEmpty else { return [] }
        let start = range.lowerBound - 1
        return (text.silent ?? text.comments).map { SourceRange(start + $0.lowerBound, start + $0.upperBound) }
    }
}

private struct CommentedText {
    private let bytes: [UInt8]
    /// What looks like a comment, in the order of the text.
    let comments: [Range<Int>]

    /// In a text with more of them, not each can be tried by itself.
    private static let most = 32

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var comments: [Range<Int>] = []
        var index = 0
        while let start = bytes.start(of: "<!--", from: index), let end = bytes.start(of: "-->", from: start + 4) {
            comments.append(start..<end + 3)
            index = end + 3
        }
        self.comments = comments
    }

    /// Those that are comments to CommonMark; `nil` where not each can be tried by itself.
    var silent: [Range<Int>]? {
        let meaning = Self.meaning(of: bytes)
        if Self.meaning(of: cutting(comments)) == meaning { return comments }
        guard comments.count <= Self.most else { return nil }
        // One of them stands in code, say.
        var cut: [Range<Int>] = []
        for comment in comments where Self.meaning(of: cutting(cut + [comment])) == meaning { cut.append(comment) }
        return cut
    }

    var withoutComments: [UInt8] { silent.map(cutting) ?? Array(SafeMarkdown.plainText(of: text).utf8) }

    private var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The text without some ranges, and without the spaces before those that end a line or stand before a space.
    private func cutting(_ ranges: [Range<Int>]) -> [UInt8] {
        var kept: [UInt8] = []
        var index = 0
        for range in ranges {
            kept += bytes[index..<range.lowerBound]
            index = range.upperBound
            let stop = kept.lastIndex { $0 != 0x20 }
            // What a line begins with is its place in a list.
            if let stop, kept[stop] != 0x0A, kept[stop] != 0x0D, index == bytes.count || bytes[index] <= 0x20 {
                kept.removeSubrange((stop + 1)...)
            }
        }
        return kept + bytes[index...]
    }

    /// What the text shows, whatever its spaces.
    private static func meaning(of bytes: [UInt8]) -> [[UInt8].SubSequence] {
        let source = SourceText(path: "", bytes: bytes)
        return MarkdownTree.comparableHTML(of: source, from: 0, emptying: [], comments: false)
            .split { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }
    }
}

extension [UInt8] {
    fileprivate func start(of sign: StaticString, from start: Int) -> Int? {
        let text = span
        return (start..<count).first { text.holds(sign, at: $0) }
    }
}
