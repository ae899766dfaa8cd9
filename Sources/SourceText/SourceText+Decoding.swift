extension SourceText {
    /// A file's text from its bytes on disk, whatever their encoding.
    ///
    /// Total: what no encoding explains is `binary` and without text.
    package init(path: String, decoding bytes: [UInt8]) {
        switch SourceEncoding(markOf: bytes) {
        case .utf8WithMark?:
            let rest = Array(bytes.dropFirst(3))
            if Self.isUTF8(rest), !Self.holds(0, in: rest.indices, of: rest) {
                self.init(path: path, bytes: rest, encoding: .utf8WithMark)
                return
            }
        case .utf16LittleEndian?:
            self.init(path: path, utf16: bytes.dropFirst(2), .utf16LittleEndian)
            return
        case .utf16BigEndian?:
            self.init(path: path, utf16: bytes.dropFirst(2), .utf16BigEndian)
            return
        case .utf8?, .windows1252?, .binary?, nil: break
        }
        if Self.holds(0, in: bytes.indices, of: bytes) {
            self.init(path: path, bytes: [], encoding: .binary)
        } else if Self.isUTF8(bytes) {
            self.init(path: path, bytes: bytes)
        } else {
            self.init(path: path, bytes: Windows1252.decoded(bytes), encoding: .windows1252)
        }
    }

    /// As ``init(path:decoding:)``, where another version of the file is known: what both hold is known to be UTF-8.
    ///
    /// - Parameter ends: what `bytes` and the other version's have in common.
    package init(path: String, decoding bytes: [UInt8], knowing other: SourceText, _ ends: CommonEnds) {
        guard other.encoding == .utf8, SourceEncoding(markOf: bytes) == nil else {
            self.init(path: path, decoding: bytes)
            return
        }
        let text = SourceText(path: path, bytes: bytes)
        let between = ends.before..<bytes.count - ends.after
        let isText =
            !Self.holds(0, in: between, of: bytes)
            && text.isEachStretch(in: between, unlike: other) { stretch in
                (try? UTF8Span(validating: bytes[stretch].span)) != nil
            }
        if isText { self = text } else { self.init(path: path, decoding: bytes) }
    }

    /// Whether something is so wherever a text is not known to be UTF-8: what it holds there, another text, which is UTF-8,
    /// doesn't at the same place. In UTF-8, none of these stretches begins or ends inside a scalar.
    ///
    /// - Parameter range: what comes before and behind it stands in the other text, too, there perhaps at another place.
    private func isEachStretch(in range: Range<Int>, unlike other: SourceText, _ isSo: (Range<Int>) -> Bool) -> Bool {
        // The last one, which may go on.
        var open: Range<Int>?
        var start = range.lowerBound
        repeat {
            let end = min(start + Self.chunkSize, range.upperBound)
            let chunk = SourceRange(start, end)
            let isAtEnd = start == range.lowerBound || end == range.upperBound
            if isAtEnd || end > other.bytes.count || !holds(chunk, of: other, at: chunk) {
                let whole = wholeScalars(around: start..<end)
                if let last = open, last.upperBound >= whole.lowerBound {
                    open = last.lowerBound..<whole.upperBound
                } else {
                    guard open.map(isSo) ?? true else { return false }
                    open = whole
                }
            }
            start = end
        } while start < range.upperBound
        return open.map(isSo) ?? true
    }

    /// So much is compared at once: in bytes.
    private static let chunkSize = 256

    /// A stretch with the scalars that end in it or behind it, and the last one before it: that may lack its end.
    private func wholeScalars(around range: Range<Int>) -> Range<Int> {
        var (first, last) = (range.lowerBound, range.upperBound)
        // No scalar has more than four bytes.
        while first > 0, range.lowerBound - first < 4, bytes[first - 1] >= 0x80 {
            first -= 1
            if bytes[first] >= 0xC0 { break }
        }
        while last < bytes.count, last - range.upperBound < 4, bytes[last] & 0xC0 == 0x80 { last += 1 }
        return first..<last
    }

    private init(path: String, utf16 bytes: ArraySlice<UInt8>, _ encoding: SourceEncoding) {
        let high = encoding == .utf16BigEndian ? 0 : 1
        let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { index in
            UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + 1 - high])
        }
        // A trailing odd byte or a lone surrogate becomes U+FFFD, which shows where text was lost.
        var text = String(decoding: units, as: UTF16.self)
        if bytes.count % 2 == 1 { text += "\u{FFFD}" }
        if text.utf8.contains(0) {
            self.init(path: path, bytes: [], encoding: .binary)
        } else {
            self.init(path: path, bytes: Array(text.utf8), encoding: encoding)
        }
    }

    private static func isUTF8(_ bytes: [UInt8]) -> Bool {
        (try? UTF8Span(validating: bytes.span)) != nil
    }
}
