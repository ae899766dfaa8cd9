/// The usual encoding of older French text files, one byte a character.
enum Windows1252 {
    /// The bytes as UTF-8; every byte means something.
    static func decoded(_ bytes: [UInt8]) -> [UInt8] {
        var text = String.UnicodeScalarView()
        for byte in bytes {
            switch byte {
            case 0x80...0x9F: text.append(upperControls[Int(byte) - 0x80])
            default: text.append(Unicode.Scalar(byte))
            }
        }
        return Array(String(text).utf8)
    }

    /// The one byte of a character; `nil` where there is none.
    static func byte(of scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.value {
        case 0..<0x80, 0xA0...0xFF: UInt8(scalar.value)
        default: upperControls.firstIndex(of: scalar).map { UInt8(0x80 + $0) }
        }
    }

    /// From 0x80 to 0x9F, with WHATWG's control characters for its five holes.
    private static let upperControls = Array(
        ("\u{20AC}\u{81}\u{201A}\u{192}\u{201E}\u{2026}\u{2020}\u{2021}\u{2C6}\u{2030}\u{160}\u{2039}\u{152}\u{8D}\u{17D}"
            + "\u{8F}\u{90}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}\u{2014}\u{2DC}\u{2122}\u{161}\u{203A}\u{153}"
            + "\u{9D}\u{17E}\u{178}").unicodeScalars
    )
}
