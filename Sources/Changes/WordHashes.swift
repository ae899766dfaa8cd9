import SourceText

enum WordHashes {
    /// Whether two texts are surely made of other words, whatever their order; else only libcmark can tell.
    static func differ(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        CommonEnds.middles(of: left, right, cut: .words) { mine, theirs in
            guard let first = sum(of: mine), let second = sum(of: theirs) else { return false }
            return first != second
        }
    }

    /// The sum of the words' hashes; `nil` where a word may be spelled otherwise and be the same.
    ///
    /// Numbers may be a list's own; with an ampersand a word may be spelled in other letters.
    private static func sum(of text: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64? {
        var (sum, hash, isNumber) = (0 as UInt64, FNVHash(), true)
        for byte in text {
            switch byte {
            // An accent that stands by itself (U+0300 and on) makes another spelling of the same letter.
            case UInt8(ascii: "&"), 0xCC, 0xCD: return nil
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...0xFF:
                isNumber = false
            case UInt8(ascii: "0")...UInt8(ascii: "9"): break
            default:
                if !isNumber { sum &+= hash.value }
                (hash, isNumber) = (FNVHash(), true)
                continue
            }
            hash.take(byte)
        }
        return isNumber ? sum : sum &+ hash.value
    }
}
