import Lexicon
package import Logbook
package import SourceText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension SessionID {
    /// The name as people write it: `s3`, `3`, `Séance 3` and `S3` are one.
    package init(reading text: String) {
        // `S12`, the usual way, needs no folding.
        if Self.isPlain(text) {
            self.init(text)
            return
        }
        var name = Substring(Folding.fold(text))
        for prefix in Self.spelledPrefixes where name.hasPrefix(prefix) && name.utf8.count > prefix.utf8.count {
            let rest = name.dropFirst(prefix.count).drop { $0 == " " || $0 == "-" }
            guard rest.allSatisfy({ $0.isASCII && $0.isNumber }), !rest.isEmpty else { continue }
            name = rest
            break
        }
        let isNumber = !name.isEmpty && name.allSatisfy { $0.isASCII && $0.isNumber }
        self.init(isNumber ? "S\(name)" : name.uppercased())
    }

    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.utf8.first, (0x41...0x5A).contains(first), text.utf8.count > 1 else { return false }
        return text.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
    }

    private static let spelledPrefixes = ["seance", "session"]
}

/// Finds action ids such as `S3-A1` in a text.
package enum ActionIDScanner {
    package struct Match: Sendable {
        package let id: ActionID
        package let range: SourceRange
    }

    /// Every id in `range`, in order; a hyphen of any kind joins its parts, in either case.
    package static func scan(_ source: SourceText, in range: SourceRange) -> [Match] {
        var matches: [Match] = []
        source.bytes.withUnsafeBytes { bytes in
            var plain = first(UInt8(ascii: "-"), in: bytes, from: range.lowerBound, to: range.upperBound)
            var wide = first(0xE2, in: bytes, from: range.lowerBound, to: range.upperBound)
            while plain != nil || wide != nil {
                let index = min(plain ?? Int.max, wide ?? Int.max)
                let length = hyphenLength(bytes, at: index, end: range.upperBound)
                if length > 0, let match = match(bytes, hyphen: index..<index + length, in: range) {
                    matches.append(match)
                }
                if index == plain {
                    plain = first(UInt8(ascii: "-"), in: bytes, from: index + 1, to: range.upperBound)
                } else {
                    wide = first(0xE2, in: bytes, from: index + 1, to: range.upperBound)
                }
            }
        }
        return matches
    }

    private static func first(_ byte: UInt8, in bytes: UnsafeRawBufferPointer, from start: Int, to end: Int) -> Int? {
        guard start < end, let base = bytes.baseAddress,
            let found = memchr(base + start, Int32(byte), end - start)
        else { return nil }
        return UnsafeRawPointer(found) - base
    }

    /// How long the hyphen at `index` is: a plain one, or U+2010…U+2015, as word processors write it.
    private static func hyphenLength(_ bytes: UnsafeRawBufferPointer, at index: Int, end: Int) -> Int {
        if bytes[index] == UInt8(ascii: "-") { return 1 }
        guard index + 2 < end, bytes[index + 1] == 0x80, (0x90...0x95).contains(bytes[index + 2]) else { return 0 }
        return 3
    }

    /// The id that `range` begins with.
    static func prefix(_ source: SourceText, in range: SourceRange) -> Match? {
        // An id is short: looking further would only cost time.
        let near = SourceRange(range.lowerBound, min(range.upperBound, range.lowerBound + 64))
        guard let match = scan(source, in: near).first, match.range.lowerBound == range.lowerBound else { return nil }
        return match
    }

    private static func match(
        _ bytes: UnsafeRawBufferPointer,
        hyphen: Range<Int>,
        in range: SourceRange
    ) -> Match? {
        var index = hyphen.upperBound
        guard index < range.upperBound, bytes[index] | 0x20 == UInt8(ascii: "a") else { return nil }
        index += 1
        let digits = index
        var number = 0
        while index < range.upperBound, isDigit(bytes[index]), index - digits < 6 {
            number = number * 10 + Int(bytes[index] - UInt8(ascii: "0"))
            index += 1
        }
        guard index > digits, number > 0 else { return nil }
        if index < range.upperBound, isWord(bytes[index]) { return nil }
        var start = hyphen.lowerBound
        while start > range.lowerBound, isWord(bytes[start - 1]), bytes[start - 1] < 0x80 { start -= 1 }
        guard start < hyphen.lowerBound, isDigit(bytes[hyphen.lowerBound - 1]) else { return nil }
        if start > range.lowerBound, isLetter(before: start, bytes) { return nil }
        let session = String(decoding: bytes[start..<hyphen.lowerBound], as: UTF8.self)
        return Match(
            id: ActionID(session: SessionID(reading: session), number: number),
            range: SourceRange(start, index)
        )
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isWord(_ byte: UInt8) -> Bool {
        isDigit(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "_")
    }

    /// Whether the character before `index` is a letter outside ASCII, so that the id would begin inside a word.
    private static func isLetter(before index: Int, _ bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes[index - 1] >= 0x80 else { return false }
        var start = index - 1
        while start > 0, bytes[start] & 0b1100_0000 == 0b1000_0000 { start -= 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self).unicodeScalars.last?.properties.isAlphabetic
            ?? false
    }
}
