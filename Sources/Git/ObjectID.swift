/// The name git gives a blob or a commit by what it holds.
package struct ObjectID: Hashable, Sendable {
    // 256 bits hold both of git's hashes; a string would cost an allocation for each of a history's thousands.
    private let words: (UInt64, UInt64, UInt64, UInt64)
    private let digits: UInt8

    /// - Parameter text: 40 or 64 hexadecimal digits; `nil` for anything else.
    package init?(_ text: some Collection<UInt8>) {
        guard text.count == 40 || text.count == 64 else { return nil }
        var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        var word: UInt64 = 0
        var count = 0
        for byte in text {
            guard let digit = Self.value(of: byte) else { return nil }
            word = word << 4 | digit
            count += 1
            if count == 16 {
                words.0 = word
                word = 0
            } else if count == 32 {
                words.1 = word
                word = 0
            } else if count == 48 {
                words.2 = word
                word = 0
            }
        }
        if count == 40 { words.2 = word } else { words.3 = word }
        self.words = words
        digits = UInt8(count)
    }

    private static func value(of digit: UInt8) -> UInt64? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(digit - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(digit - UInt8(ascii: "a") + 10)
        default: nil
        }
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
    package var brief: String { String(description.prefix(8)) }
}
