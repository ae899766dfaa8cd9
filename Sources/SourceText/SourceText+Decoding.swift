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
            if Self.isUTF8(rest), !Self.hasNul(rest) {
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
        if Self.hasNul(bytes) {
            self.init(path: path, bytes: [], encoding: .binary)
        } else if Self.isUTF8(bytes) {
            self.init(path: path, bytes: bytes)
        } else {
            self.init(path: path, bytes: Windows1252.decoded(bytes), encoding: .windows1252)
        }
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

    private static func hasNul(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { buffer in buffer.baseAddress.map { memchr($0, 0, buffer.count) != nil } ?? false }
    }

    private static func isUTF8(_ bytes: [UInt8]) -> Bool {
        (try? UTF8Span(validating: bytes.span)) != nil
    }
}
