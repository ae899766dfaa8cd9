import SourceText

/// Reads the plainest front matter without a YAML parser: lines of `key: value` in ASCII letters, digits and hyphens.
///
/// Nearly every carnet entry is written so, and libyaml would take most of the time spent on it. Anything else,
/// duplicate keys included, is left to YAML; a test holds the two to the same answers.
enum SimplePairs {
    static func read(_ source: SourceText, in range: SourceRange) -> [MarkedPair]? {
        var pairs: [MarkedPair] = []
        var index = range.lowerBound
        let bytes = source.bytes
        while index < range.upperBound {
            let keyStart = index
            while index < range.upperBound, isKeyByte(bytes[index]) { index += 1 }
            let keyEnd = index
            guard keyEnd > keyStart, index + 2 < range.upperBound, bytes[index] == UInt8(ascii: ":"),
                bytes[index + 1] == UInt8(ascii: " "), isLetterOrDigit(bytes[index + 2])
            else { return nil }
            index += 2
            let valueStart = index
            while index < range.upperBound, isLetterOrDigit(bytes[index]) || bytes[index] == UInt8(ascii: "-") {
                index += 1
            }
            let valueEnd = index
            if index < range.upperBound, bytes[index] == UInt8(ascii: "\r") { index += 1 }
            guard index < range.upperBound, bytes[index] == UInt8(ascii: "\n") else { return nil }
            index += 1
            let key = source[SourceRange(keyStart, keyEnd)]
            guard !pairs.contains(where: { $0.key.text == key }) else { return nil }
            let valueRange = SourceRange(valueStart, valueEnd)
            pairs.append(
                MarkedPair(
                    key: MarkedText(text: key, range: SourceRange(keyStart, keyEnd)),
                    value: .scalar(MarkedText(text: source[valueRange], range: valueRange))
                )
            )
        }
        return pairs
    }

    private static func isKeyByte(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "_")
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
