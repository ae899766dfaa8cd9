import SourceText

/// What a stretch of text is made of, whatever the order of its words.
struct WordHashes: Equatable {
    /// The sum of the words' hashes.
    private var words: UInt64 = 0
    /// The sum of those of numbers.
    private var numbers: UInt64 = 0
    /// Whether a number may be a list's own: nothing but signs stands before it on its line, and behind it a full stop or a
    /// parenthesis.
    private var mayNumberItems = false

    /// Whether two texts are surely made of other words, whatever their order; else only libcmark can tell.
    static func differ(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        CommonEnds.middles(of: left, right, cut: .words) { mine, theirs in
            guard let first = WordHashes(of: mine), let second = WordHashes(of: theirs) else { return false }
            // A list's own numbers say nothing, and its line may end elsewhere in the other text.
            if first.mayNumberItems || second.mayNumberItems { return first.words != second.words }
            return first != second
        }
    }

    /// `nil` where a word may be spelled otherwise and be the same: with an ampersand it may be in other letters, and in a
    /// link's target with a percent sign.
    private init?(of text: Slice<UnsafeBufferPointer<UInt8>>) {
        var (hash, isNumber) = (FNVHash(), true)
        // Whether the line holds a letter before: what comes behind it doesn't begin an item.
        var isBehindLetters = Self.isBehindLetters(text)
        for byte in text {
            if Self.isLetter(byte) {
                // An accent that stands by itself (U+0300 and on) makes another spelling of the same letter.
                if byte == 0xCC || byte == 0xCD { return nil }
                (isNumber, isBehindLetters) = (false, true)
                hash.take(byte)
                continue
            }
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): hash.take(byte)
            case UInt8(ascii: "&"), UInt8(ascii: "%"): return nil
            default:
                add(hash, isNumber: isNumber, before: byte, isBehindLetters)
                (hash, isNumber) = (FNVHash(), true)
                if byte == 0x0A || byte == 0x0D { isBehindLetters = false }
            }
        }
        add(hash, isNumber: isNumber, before: nil, isBehindLetters)
    }

    private mutating func add(_ hash: FNVHash, isNumber: Bool, before next: UInt8?, _ isBehindLetters: Bool) {
        guard hash.value != FNVHash.empty else { return }
        guard isNumber else {
            words &+= hash.value
            return
        }
        numbers &+= hash.value
        if !isBehindLetters, next == UInt8(ascii: ".") || next == UInt8(ascii: ")") { mayNumberItems = true }
    }

    /// Whether the line that a stretch begins in holds letters before it.
    private static func isBehindLetters(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        text.base[..<text.startIndex].reversed().lazy.prefix { $0 != 0x0A && $0 != 0x0D }.contains(where: isLetter)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- UInt8(ascii: "a") < 26 }
}
