#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension SourceText {
    /// A file's text from its bytes on disk, whatever their encoding.
    ///
    /// Total: what no encoding explains is `binary` and without text.
    package init(path: String, decoding bytes: [UInt8]) {
        switch SourceEncoding(markOf: bytes) {
        case .utf8WithMark?:
            let rest = Array(bytes.dropFirst(3))
            if Self.isUTF8(rest), !Self.hasNul(rest, in: rest.indices) {
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
        if Self.hasNul(bytes, in: bytes.indices) {
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
        let (before, after) = other.wholeScalars(ends)
        let between = before..<bytes.count - after
        if Self.hasNul(bytes, in: between) || (try? UTF8Span(validating: bytes[between].span)) == nil {
            self.init(path: path, decoding: bytes)
        } else {
            self.init(path: path, bytes: bytes)
        }
    }

    /// Both ends without the scalars that they cut in two.
    private func wholeScalars(_ ends: CommonEnds) -> (before: Int, after: Int) {
        func isInside(_ offset: Int) -> Bool { offset < bytes.count && bytes[offset] & 0b1100_0000 == 0b1000_0000 }
        var (before, after) = (ends.before, ends.after)
        while before > 0, isInside(before) { before -= 1 }
        while after > 0, isInside(bytes.count - after) { after -= 1 }
        return (before, after)
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

    private static func hasNul(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
        bytes.withUnsafeBytes { buffer in
            buffer.baseAddress.map { memchr($0 + range.lowerBound, 0, range.count) != nil } ?? false
        }
    }

    private static func isUTF8(_ bytes: [UInt8]) -> Bool {
        (try? UTF8Span(validating: bytes.span)) != nil
    }
}
