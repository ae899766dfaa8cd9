import Logbook
import SourceText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Turns a file's bytes into text.
enum Decoding {
    /// Larger files are not read: in bytes. A year of one person's notes is far smaller.
    static let sizeLimit = 2 * 1024 * 1024

    /// Texts with more opening brackets are not read: libcmark 0.30.2 takes time that grows with the square of their
    /// number over `![[]()` repeated (CVE-2023-22486), a second and a half for 80,000 brackets.
    static let bracketLimit = 40_000

    static func hasTooManyBrackets(_ bytes: [UInt8]) -> Bool {
        guard bytes.count > bracketLimit else { return false }
        return bytes.count { $0 == UInt8(ascii: "[") } > bracketLimit
    }

    static func decode(_ file: RawFile) -> SourceText {
        let bytes = file.bytes
        if bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF {
            let rest = Array(bytes.dropFirst(3))
            if isUTF8(rest), !hasNul(rest) {
                return SourceText(path: file.path, bytes: rest, encoding: .utf8WithMark)
            }
        }
        if bytes.count >= 2, bytes[0] == 0xFF, bytes[1] == 0xFE {
            return utf16(file, from: 2, encoding: .utf16LittleEndian)
        }
        if bytes.count >= 2, bytes[0] == 0xFE, bytes[1] == 0xFF {
            return utf16(file, from: 2, encoding: .utf16BigEndian)
        }
        if hasNul(bytes) { return SourceText(path: file.path, bytes: [], encoding: .binary) }
        if isUTF8(bytes) { return SourceText(path: file.path, bytes: bytes) }
        return SourceText(path: file.path, bytes: windows1252(bytes), encoding: .windows1252)
    }

    private static func hasNul(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { buffer in buffer.baseAddress.map { memchr($0, 0, buffer.count) != nil } ?? false }
    }

    private static func isUTF8(_ bytes: [UInt8]) -> Bool {
        (try? UTF8Span(validating: bytes.span)) != nil
    }

    private static func utf16(_ file: RawFile, from start: Int, encoding: SourceEncoding) -> SourceText {
        let high = encoding == .utf16BigEndian ? 0 : 1
        let units = stride(from: start, to: file.bytes.count - 1, by: 2).map { index in
            UInt16(file.bytes[index + high]) << 8 | UInt16(file.bytes[index + 1 - high])
        }
        // A trailing odd byte or a lone surrogate becomes U+FFFD, which shows where text was lost.
        var text = String(decoding: units, as: UTF16.self)
        if (file.bytes.count - start) % 2 == 1 { text += "\u{FFFD}" }
        guard !text.utf8.contains(0) else { return SourceText(path: file.path, bytes: [], encoding: .binary) }
        return SourceText(path: file.path, bytes: Array(text.utf8), encoding: encoding)
    }

    private static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
        var text = String.UnicodeScalarView()
        for byte in bytes {
            switch byte {
            case 0x80...0x9F: text.append(upperControls[Int(byte) - 0x80])
            default: text.append(Unicode.Scalar(byte))
            }
        }
        return Array(String(text).utf8)
    }

    /// Windows-1252 from 0x80 to 0x9F, with WHATWG's control characters for its five holes.
    private static let upperControls = Array(
        ("\u{20AC}\u{81}\u{201A}\u{192}\u{201E}\u{2026}\u{2020}\u{2021}\u{2C6}\u{2030}\u{160}\u{2039}\u{152}\u{8D}\u{17D}"
            + "\u{8F}\u{90}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}\u{2014}\u{2DC}\u{2122}\u{161}\u{203A}\u{153}"
            + "\u{9D}\u{17E}\u{178}").unicodeScalars
    )
}
