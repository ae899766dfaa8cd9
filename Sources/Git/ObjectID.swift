/// The name git gives a blob or a commit by what it holds.
package struct ObjectID: Hashable, Sendable {
    // 256 bits hold both of git's hashes; a string would cost an allocation for each of a history's thousands.
    private let words: (UInt64, UInt64, UInt64, UInt64)
    private let digits: UInt8

    /// - Parameter text: 40 or 64 hexadecimal digits; `nil` for anything else.
    package init?(_ text: some Collection<UInt8>) {
        guard text.count == 40 || text.count == 64 else { return nil }
        var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        let isRead =
            text.withContiguousStorageIfAvailable { Self.read($0, into: &words) }
            ?? Array(text).withUnsafeBufferPointer { Self.read($0, into: &words) }
        guard isRead else { return nil }
        self.words = words
        digits = UInt8(text.count)
    }

    private static func read(
        _ text: UnsafeBufferPointer<UInt8>,
        into words: inout (UInt64, UInt64, UInt64, UInt64)
    ) -> Bool {
        guard let first = word(text, 0..<16), let second = word(text, 16..<32),
            let third = word(text, 32..<min(48, text.count)), let last = word(text, min(48, text.count)..<text.count)
        else { return false }
        words = (first, second, third, last)
        return true
    }

    private static func word(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64? {
        var word: UInt64 = 0
        for start in stride(from: range.lowerBound, to: range.upperBound, by: 8) {
            let digits = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: start, as: UInt64.self)
            guard let value = EightDigits.value(of: UInt64(bigEndian: digits)) else { return nil }
            word = word << 32 | value
        }
        return word
    }

    /// The first of its digits, as a number.
    var firstBits: UInt64 { words.0 }

    /// Whether it stands for « nothing there », as in the changes of a commit.
    package var isNull: Bool { words == (0, 0, 0, 0) }

    package static func == (left: ObjectID, right: ObjectID) -> Bool {
        left.words == right.words && left.digits == right.digits
    }

    package func hash(into hasher: inout Hasher) {
        // Any part of a cryptographic hash is as good as the whole for finding it again.
        hasher.combine(words.0)
    }
}

extension ObjectID: CustomStringConvertible {
    /// All its digits.
    package var description: String { String(decoding: hexadecimal, as: UTF8.self) }

    /// All its digits, in ASCII.
    private var hexadecimal: [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(Int(digits))
        write(to: &text)
        return text
    }

    /// Writes all its digits, in ASCII.
    func write(to text: inout [UInt8]) {
        let digits = Int(digits)
        Self.write(words.0, 16, to: &text)
        Self.write(words.1, 16, to: &text)
        Self.write(words.2, min(48, digits) - 32, to: &text)
        Self.write(words.3, digits - min(48, digits), to: &text)
    }

    private static func write(_ word: UInt64, _ digits: Int, to text: inout [UInt8]) {
        for shift in stride(from: 4 * digits - 32, through: 0, by: -32) {
            withUnsafeBytes(of: EightDigits.text(of: word >> UInt64(shift) & 0xFFFF_FFFF).bigEndian) {
                text.append(contentsOf: $0)
            }
        }
    }

    /// Enough digits for people to tell commits apart.
    package var brief: String {
        let digits = String(words.0 >> 32, radix: 16)
        return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }
}

/// Eight hexadecimal digits at once, the first of them in the highest byte: a history names tens of thousands of ids.
private enum EightDigits {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let lowerHalves: UInt64 = 0x0F0F_0F0F_0F0F_0F0F

    /// What they stand for, in 32 bits; `nil` where one is no digit or is a capital letter.
    static func value(of text: UInt64) -> UInt64? {
        // 9 more than the lower half of a letter, which alone has bit 6.
        var digits = (text & lowerHalves) + (text >> 6 & ones) * 9
        guard digits & ~lowerHalves == 0, written(digits) == text else { return nil }
        digits = (digits | digits >> 4) & 0x00FF_00FF_00FF_00FF
        digits = (digits | digits >> 8) & 0x0000_FFFF_0000_FFFF
        return (digits | digits >> 16) & 0xFFFF_FFFF
    }

    /// - Parameter value: in 32 bits.
    static func text(of value: UInt64) -> UInt64 {
        var digits = (value | value << 16) & 0x0000_FFFF_0000_FFFF
        digits = (digits | digits << 8) & 0x00FF_00FF_00FF_00FF
        digits = (digits | digits << 4) & lowerHalves
        return written(digits)
    }

    /// The signs of eight values of at most 15, each in a byte of its own.
    private static func written(_ digits: UInt64) -> UInt64 {
        let letters = (digits + ones * 6) >> 4 & ones
        return digits + ones * 0x30 + letters * 0x27
    }
}
