extension Folding {
    /// The words of a text, folded, as often as they stand there: letters and digits between all other signs.
    package static func words(of text: String) -> [String] {
        plainWords(of: text)
            ?? fold(text).split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map { String($0) }
    }

    /// The words of a text whose letters all fold to ASCII, scalar by scalar; `nil` where others may stand in it.
    private static func plainWords(of text: String) -> [String]? {
        var words: [String] = []
        var word: [UInt8] = []
        func end() {
            guard !word.isEmpty else { return }
            words.append(String(decoding: word, as: UTF8.self))
            word.removeAll(keepingCapacity: true)
        }
        func take(_ byte: UInt8) {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): word.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte + 0x20)
            default: end()
            }
        }
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                take(UInt8(truncatingIfNeeded: scalar.value))
            } else if isSpace(scalar) || scalar == "…" {
                end()
            } else if !isDropped(scalar) {
                guard let plain = plainForm(of: scalar) else { return nil }
                for byte in plain.utf8 { take(byte) }
            }
        }
        end()
        return words
    }
}
