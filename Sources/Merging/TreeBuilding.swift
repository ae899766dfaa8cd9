import Logbook
import Markdown
import Reading
import SourceText

/// Cuts a page into the stretches of its tree.
struct TreeBuilding {
    let page: Page
    let headlines: [Int: HeadlinePart]
    /// Whom the names of those present, absent and consulting mean, by where they begin.
    let members: [Int: String]
    private var cuts: [Cut] = []

    private struct Cut {
        let start: Int
        let end: Int
        let form: PieceForm
    }

    /// Deeper items are one stretch with what holds them.
    static let depthLimit = 12

    init(_ page: Page) {
        self.page = page
        headlines = Dictionary(page.parts.headlines.map { ($0.block, $0) }) { first, _ in first }
        members = Self.members(of: page)
    }

    static func members(of page: Page) -> [Int: String] {
        guard case .session(let session) = page.content else { return [:] }
        let named = session.present + session.absent + session.consultations.flatMap(\.consultants)
        return Dictionary(named.map { ($0.place.range.lowerBound, $0.value.description) }) { first, _ in first }
    }

    mutating func nodes() -> [Node] {
        cut(SourceRange(at: 0), .block)
        let front = frontMatter()
        return front + sections()
    }

    /// After ``nodes()``: the stretches that were cut, with what stands between them.
    func pieces() -> [Piece] {
        cuts.indices.map { index in
            let cut = cuts[index]
            let next = index + 1 < cuts.count ? cuts[index + 1].start : page.source.bytes.count
            return Piece(
                text: Array(page.source.bytes[cut.start..<cut.end]),
                gap: Array(page.source.bytes[cut.end..<max(cut.end, next)]),
                form: cut.form
            )
        }
    }

    @discardableResult
    private mutating func cut(_ range: SourceRange, _ form: PieceForm) -> Int {
        cuts.append(Cut(start: range.lowerBound, end: range.upperBound, form: form))
        return cuts.count - 1
    }

    /// A node of its own for some lines; `nil` where they are blank.
    mutating func node(
        _ kind: (SourceRange) -> NodeKind,
        _ form: PieceForm,
        key: NodeKey?,
        lines: Range<Int>
    ) -> Node? {
        let range = text(of: lines)
        guard !range.isEmpty else { return nil }
        let text = page.source.bytes[range.indices]
        let isItem = if case .item = form { true } else { false }
        return Node(
            kind: kind(range),
            key: key,
            piece: cut(range, form),
            text: Array(text),
            label: Wording.label(text, isItem: isItem)
        )
    }

    /// Lines that nothing claims, such as link definitions, a stretch for each run between blank ones; in the front matter
    /// each comment is one.
    mutating func loose(_ lines: Range<Int>, _ form: PieceForm = .block) -> [Node] {
        var nodes: [Node] = []
        var start = lines.lowerBound
        func end(_ line: Int) {
            guard start < line else { return }
            if let node = node({ _ in .block }, form, key: nil, lines: start..<line) { nodes.append(node) }
            start = line
        }
        for line in lines {
            if isBlank(line) {
                end(line)
                start = line + 1
            } else if form == .frontMatter, isComment(line) {
                end(line)
                end(line + 1)
            }
        }
        end(lines.upperBound)
        return nodes
    }

    /// Whether a line of the front matter is a comment.
    private func isComment(_ line: Int) -> Bool {
        page.source.bytes[page.lines.range(ofLine: line).indices].first { $0 != 0x20 } == UInt8(ascii: "#")
    }

    /// From the first line's beginning to the last one's end that isn't blank, without its line end.
    private func text(of lines: Range<Int>) -> SourceRange {
        var last = lines.upperBound
        while last > lines.lowerBound, isBlank(last - 1) { last -= 1 }
        guard last > lines.lowerBound else { return SourceRange(at: page.lines.starts[lines.lowerBound]) }
        let start = page.lines.starts[lines.lowerBound]
        var end = page.lines.range(ofLine: last - 1).upperBound
        while end > start, Self.isLineEnd(page.source.bytes[end - 1]) { end -= 1 }
        return SourceRange(start, end)
    }

    func isBlank(_ line: Int) -> Bool {
        page.source.bytes[page.lines.range(ofLine: line).indices].allSatisfy {
            $0 == 0x20 || $0 == 0x09 || Self.isLineEnd($0)
        }
    }

    private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    /// The number past the last line that holds anything.
    var lineCount: Int {
        let count = page.lines.starts.count
        return page.lines.starts[count - 1] == page.source.bytes.count ? count - 1 : count
    }

    func firstLine(of range: SourceRange) -> Int { page.lines.line(at: range.lowerBound) }
    func lineAfter(_ range: SourceRange) -> Int { page.lines.line(at: max(range.lowerBound, range.upperBound - 1)) + 1 }
}
