extension SourceEncoding {
    /// What a file begins with in this encoding, before its text; empty for most.
    package var mark: [UInt8] {
        switch self {
        case .utf8WithMark: [0xEF, 0xBB, 0xBF]
        case .utf16LittleEndian: [0xFF, 0xFE]
        case .utf16BigEndian: [0xFE, 0xFF]
        case .utf8, .windows1252, .binary: []
        }
    }

    /// The encoding whose mark a file begins with; `nil` for most.
    init?(markOf bytes: [UInt8]) {
        // No mark begins with a lower byte, and most files do.
        guard let first = bytes.first, first >= 0xEF else { return nil }
        let marked = [SourceEncoding.utf8WithMark, .utf16LittleEndian, .utf16BigEndian]
        guard let found = marked.first(where: { bytes.starts(with: $0.mark) }) else { return nil }
        self = found
    }

    /// The bytes on disk of a text in this encoding, mark included.
    ///
    /// - Parameter text: valid UTF-8.
    /// - Throws: `EncodingFailure` where the encoding has no place for one of its characters.
    package func encoded(_ text: [UInt8]) throws(EncodingFailure) -> [UInt8] {
        switch self {
        case .utf8, .utf8WithMark: return mark + text
        case .utf16LittleEndian: return mark + Self.units(text).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .utf16BigEndian: return mark + Self.units(text).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case .windows1252:
            var bytes: [UInt8] = []
            bytes.reserveCapacity(text.count)
            for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
                guard let byte = Windows1252.byte(of: scalar) else { throw .noPlace(for: scalar) }
                bytes.append(byte)
            }
            return bytes
        case .binary: throw .notText
        }
    }

    private static func units(_ text: [UInt8]) -> String.UTF16View { String(decoding: text, as: UTF8.self).utf16 }
}

/// Why a text can't be stored in an encoding.
package enum EncodingFailure: Error, Hashable, Sendable {
    /// The encoding knows nothing like this character.
    case noPlace(for: Unicode.Scalar)
    case notText
}
