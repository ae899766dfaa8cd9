import SourceText

extension SourceText {
    /// Whether decoding lost something, or took damaged UTF-8 for another encoding: storing that would make it last.
    var isDoubtfullyDecoded: Bool {
        switch encoding {
        case .utf8, .utf8WithMark, .binary: false
        case .utf16LittleEndian, .utf16BigEndian:
            String(decoding: bytes, as: UTF8.self).unicodeScalars.contains("\u{FFFD}")
        case .windows1252: holdsMisreadUTF8
        }
    }

    /// Whether characters stand together that UTF-8 looks like when it is read as Windows-1252, as in « Ã© ».
    private var holdsMisreadUTF8: Bool {
        let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        return scalars.indices.dropLast().contains { index in
            switch scalars[index].value {
            case 0xC2...0xDF: Self.isContinuation(scalars[index + 1])
            case 0xE1...0xEF:
                Self.isContinuation(scalars[index + 1]) && index + 2 < scalars.count
                    && Self.isContinuation(scalars[index + 2])
            default: false
            }
        }
    }

    /// Whether Windows-1252 has this character at 0x80…0xBF.
    private static func isContinuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x80...0xBF: true
        case 0x20AC, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x17D, 0x2018,
            0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x17E, 0x178:
            true
        default: false
        }
    }
}
