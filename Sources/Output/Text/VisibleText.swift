/// Keeps people's text from steering the terminal or page that shows it.
package enum VisibleText {
    /// The text on one line: control characters and marks that turn the direction of writing stand as `<U+001B>`.
    package static func escaping(_ text: String) -> String {
        let mayHold = text.utf8.withContiguousStorageIfAvailable { mayHoldHazard($0) } ?? true
        guard mayHold, text.unicodeScalars.contains(where: isHazard) else { return text }
        var shown = ""
        for scalar in text.unicodeScalars {
            if isHazard(scalar) { shown += name(of: scalar) } else { shown.unicodeScalars.append(scalar) }
        }
        return shown
    }

    /// Control characters, line and paragraph separators, and bidirectional overrides; not the space or no-break space.
    static func isHazard(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xE0000...0xE007F: true
        default: false
        }
    }

    /// Nearly all texts have no bytes in them that hazards begin with, and are done with.
    private static func mayHoldHazard(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var last: UInt8 = 0
        for byte in bytes {
            switch (last, byte) {
            case (_, 0..<0x20), (_, 0x7F), (0xC2, 0x80...0x9F), (0xD8, 0x9C), (0xE2, 0x80...0x81), (0xF3, 0xA0):
                return true
            default: last = byte
            }
        }
        return false
    }

    static func name(of scalar: Unicode.Scalar) -> String { "<U+\(hexadecimal(scalar, digits: 4).uppercased())>" }

    static func hexadecimal(_ scalar: Unicode.Scalar, digits: Int) -> String {
        let text = String(scalar.value, radix: 16)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
