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
        for index in range {
            let byte = text[index]
            let digit: UInt8
            if byte &- 0x30 < 10 {
                digit = byte &- 0x30
            } else if byte &- 0x61 < 6 {
                digit = byte &- 0x61 + 10
            } else {
                return nil
            }
            word = word << 4 | UInt64(digit)
        }
        return word
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
    var hexadecimal: [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(Int(digits))
        var left = Int(digits)
        for word in [words.0, words.1, words.2, words.3] where left > 0 {
            let inWord = min(16, left)
            for index in 0..<inWord {
                let digit = UInt8(truncatingIfNeeded: word >> UInt64(4 * (inWord - 1 - index)) & 0xF)
                text.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
            }
            left -= inWord
        }
        return text
    }

    /// Enough digits for people to tell commits apart.
    package var brief: String {
        let digits = String(words.0 >> 32, radix: 16)
        return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }
}
