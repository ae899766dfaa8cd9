import SourceText

/// The unit in which client and server count the characters of a line.
package enum PositionEncoding: String, Hashable, Sendable, CaseIterable {
    case utf8 = "utf-8"
    case utf16 = "utf-16"
    case utf32 = "utf-32"

    /// How many units a range of valid UTF-8 takes; the range begins and ends between characters.
    func units(of bytes: ArraySlice<UInt8>) -> Int {
        switch self {
        case .utf8: bytes.count
        case .utf16: bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 2 : 1) }
        case .utf32: bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
        }
    }

    /// How many bytes from the start of a line `units` take; a position inside a character is taken back to its start,
    /// one past the line's end to that end.
    func byteCount(of units: Int, in line: ArraySlice<UInt8>) -> Int {
        var counted = 0
        var index = line.startIndex
        while index < line.endIndex, counted < units {
            let width = Self.width(of: line[index])
            let next = counted + (self == .utf8 ? width : self == .utf16 && width == 4 ? 2 : 1)
            if next > units { break }
            counted = next
            index = min(line.endIndex, index + width)
        }
        return index - line.startIndex
    }

    private static func width(of byte: UInt8) -> Int { byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4 }
}
