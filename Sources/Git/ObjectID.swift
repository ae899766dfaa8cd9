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
        var others = 0
        // No processor foresees which digit comes next: to branch on it would cost more than all the rest.
        for index in range {
            let byte = text[index]
            others += (byte &- 0x30 < 10) != (byte &- 0x61 < 6) ? 0 : 1
            word = word << 4 | UInt64((byte & 0xF) &+ (byte >> 6) &* 9)
        }
        return others == 0 ? word : nil
    }

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
        for index in (0..<digits).reversed() {
            let digit = UInt8(truncatingIfNeeded: word >> UInt64(4 * index) & 0xF)
            text.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        }
    }

    /// Enough digits for people to tell commits apart.
    package var brief: String {
        let digits = String(words.0 >> 32, radix: 16)
        return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }
}
