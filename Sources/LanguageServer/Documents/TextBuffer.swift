import SourceText

/// The text of an open document and where its lines begin, kept true while it is edited.
///
/// Lines end at LF, CR LF or a lone CR, as the protocol and CommonMark have it.
package struct TextBuffer: Sendable {
    /// Valid UTF-8.
    package private(set) var bytes: [UInt8]
    /// Byte offset of the first byte of each line; never empty.
    private(set) var lineStarts: [Int]

    package init(_ text: String) {
        bytes = Array(text.utf8)
        lineStarts = LineTable(bytes).starts
    }

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        lineStarts = LineTable(bytes).starts
    }

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The byte offset of a position; positions past a line's or the text's end are taken back to it.
    package func offset(of position: LSP.Position, in encoding: PositionEncoding) -> Int {
        guard position.line >= 0 else { return 0 }
        guard position.line < lineStarts.count else { return bytes.count }
        let start = lineStarts[position.line]
        return start
            + encoding.byteCount(of: max(0, position.character), in: bytes[start..<lineEnd(position.line)])
    }

    /// The position of a byte offset, which is held inside the text.
    package func position(of offset: Int, in encoding: PositionEncoding) -> LSP.Position {
        let held = min(max(0, offset), bytes.count)
        let line = line(at: held)
        return LSP.Position(line: line, character: encoding.units(of: bytes[lineStarts[line]..<held]))
    }

    func range(of range: SourceRange, in encoding: PositionEncoding) -> LSP.Range {
        LSP.Range(
            start: position(of: range.lowerBound, in: encoding),
            end: position(of: range.upperBound, in: encoding)
        )
    }

    /// Puts `text` in the place of a range; an end before the start counts as the start.
    package mutating func replace(_ range: LSP.Range, with text: String, in encoding: PositionEncoding) {
        let start = offset(of: range.start, in: encoding)
        let end = max(start, offset(of: range.end, in: encoding))
        replace(start..<end, with: Array(text.utf8))
    }

    private mutating func replace(_ range: Swift.Range<Int>, with new: [UInt8]) {
        // A CR before or an LF after the edit may join or leave it: the lines on both sides are looked at again.
        let first = max(0, line(at: range.lowerBound) - 1)
        let last = min(lineStarts.count - 1, line(at: range.upperBound) + 1)
        let start = lineStarts[first]
        let end = last + 1 < lineStarts.count ? lineStarts[last + 1] : bytes.count
        let growth = new.count - range.count
        bytes.replaceSubrange(range, with: new)
        let region = LineTable(Array(bytes[start..<end + growth])).starts.map { $0 + start }
        // The region's last line end begins a line that is the next one's own.
        let isLast = last + 1 >= lineStarts.count
        let starts = isLast || region.last != end + growth ? region : region.dropLast()
        if growth != 0 {
            for index in (last + 1)..<max(last + 1, lineStarts.count) { lineStarts[index] += growth }
        }
        lineStarts.replaceSubrange(first...last, with: starts)
    }

    /// The 0-based number of the line that holds an offset.
    func line(at offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// Where the text of a line ends, before its line end.
    private func lineEnd(_ line: Int) -> Int {
        var end = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
        guard line + 1 < lineStarts.count else { return end }
        if end > lineStarts[line], bytes[end - 1] == 0x0A { end -= 1 }
        if end > lineStarts[line], bytes[end - 1] == 0x0D { end -= 1 }
        return end
    }
}
