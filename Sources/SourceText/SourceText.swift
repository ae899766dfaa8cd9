#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// One file's text, decoded to UTF-8 without byte-order mark, and how it was stored on disk.
package struct SourceText: Sendable {
    /// Path relative to the group's folder, with `/` between components.
    package let path: String
    /// Valid UTF-8.
    package let bytes: [UInt8]
    package let encoding: SourceEncoding

    package init(path: String, bytes: [UInt8], encoding: SourceEncoding = .utf8) {
        self.path = path
        self.bytes = bytes
        self.encoding = encoding
    }

    /// Text given as a string, for documents that are not (yet) on disk.
    package init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    package var wholeRange: SourceRange { SourceRange(0, bytes.count) }

    /// The text of a range, held inside the file.
    package subscript(range: SourceRange) -> String {
        let lower = min(max(0, range.lowerBound), bytes.count)
        let upper = min(max(lower, range.upperBound), bytes.count)
        return String(decoding: bytes[lower..<upper], as: UTF8.self)
    }

    /// Whether a range, which lies in the file, holds a text, byte for byte.
    package func holds(_ text: String, at range: SourceRange) -> Bool {
        guard text.utf8.count == range.count else { return false }
        return text.utf8.withContiguousStorageIfAvailable { holds($0, at: range.lowerBound) } ?? false
    }

    /// The same of a text in UTF-8.
    package func holds(_ text: [UInt8], at range: SourceRange) -> Bool {
        text.count == range.count && text.withUnsafeBufferPointer { holds($0, at: range.lowerBound) }
    }

    /// The same of a stretch of another text, which lies in that.
    package func holds(_ stretch: SourceRange, of other: SourceText, at range: SourceRange) -> Bool {
        stretch.count == range.count
            && other.bytes.withUnsafeBufferPointer { buffer in
                holds(UnsafeBufferPointer(rebasing: buffer[stretch.indices]), at: range.lowerBound)
            }
    }

    private func holds(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress, let wanted = text.baseAddress else { return true }
            return memcmp(base + start, wanted, text.count) == 0
        }
    }

    /// How many bytes from the beginning of a stretch on are the same as in another text from an offset on. Both lie in
    /// their texts.
    package func countAlike(in stretch: SourceRange, asIn other: SourceText, from start: Int) -> Int {
        bytes.withUnsafeBytes { mine in
            other.bytes.withUnsafeBytes { theirs in
                CommonEnds.beginning(
                    of: UnsafeRawBufferPointer(rebasing: mine[stretch.indices]),
                    UnsafeRawBufferPointer(rebasing: theirs[start...])
                )
            }
        }
    }

    /// Whether a stretch holds a byte.
    package func holds(_ byte: UInt8, in range: SourceRange) -> Bool { Self.holds(byte, in: range.indices, of: bytes) }

    static func holds(_ byte: UInt8, in range: Range<Int>, of bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { buffer in
            buffer.baseAddress.map { memchr($0 + range.lowerBound, Int32(byte), range.count) != nil } ?? false
        }
    }

    /// 1-based line and column (Unicode scalars) of a byte offset.
    package func position(of offset: Int, in lines: LineTable) -> Position {
        let held = min(max(0, offset), bytes.count)
        let line = lines.line(at: held)
        let before = lines.scalars(in: lines.starts[line]..<held, of: bytes)
        return Position(line: line + 1, column: before + 1)
    }
}

/// How a file's bytes were decoded.
package enum SourceEncoding: Hashable, Sendable {
    case utf8
    case utf8WithMark
    case utf16LittleEndian
    case utf16BigEndian
    /// Neither UTF-8 nor UTF-16: read as Windows-1252, the usual encoding of older French text files.
    case windows1252
    /// Not text: holds NUL bytes in a form no text encoding explains.
    case binary
}
