package import SourceText

extension SourceText {
    /// The text with the edits made: line ends of replacements become those of the file.
    ///
    /// - Parameter edits: of this file, in any order; places are in the text as it is now.
    /// - Throws: `EditConflict` where two edits overlap or one lies outside the text.
    package func applying(_ edits: some Sequence<Edit>) throws(EditConflict) -> [UInt8] {
        let lineEnd = lineEnd
        // Two insertions at one place keep the order they were given in.
        let ordered = edits.enumerated().sorted {
            ($0.element.place.range.lowerBound, $0.element.place.range.upperBound, $0.offset)
                < ($1.element.place.range.lowerBound, $1.element.place.range.upperBound, $1.offset)
        }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 256)
        var copied = 0
        for (_, edit) in ordered {
            let range = edit.place.range
            guard range.lowerBound >= copied, range.upperBound <= bytes.count else {
                throw EditConflict(path: path, range: range)
            }
            result += bytes[copied..<range.lowerBound]
            result += lineEnd.applied(to: edit.replacement)
            copied = range.upperBound
        }
        result += bytes[copied...]
        return result
    }

    /// The line end most lines of the text have; LF where there is none.
    package var lineEnd: LineEnd {
        var counts = (lf: 0, crlf: 0, cr: 0)
        for (index, byte) in bytes.enumerated() {
            if byte == 0x0A {
                if index > 0, bytes[index - 1] == 0x0D { counts.crlf += 1 } else { counts.lf += 1 }
            } else if byte == 0x0D, index + 1 == bytes.count || bytes[index + 1] != 0x0A {
                counts.cr += 1
            }
        }
        if counts.crlf > counts.lf, counts.crlf >= counts.cr { return .crlf }
        return counts.cr > counts.lf ? .cr : .lf
    }
}

/// How the lines of a text end.
package enum LineEnd: String, Hashable, Sendable, CaseIterable {
    case lf = "\n"
    case crlf = "\r\n"
    case cr = "\r"

    /// The bytes of a text whose lines end in LF, with this line end.
    func applied(to text: String) -> [UInt8] {
        guard self != .lf else { return Array(text.utf8) }
        return text.utf8.flatMap { $0 == 0x0A ? Array(rawValue.utf8) : [$0] }
    }

    /// A text with this line end in the place of every other.
    package func replacingAll(in bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var previous: UInt8 = 0
        for byte in bytes {
            switch byte {
            case 0x0D: result += rawValue.utf8
            case 0x0A: if previous != 0x0D { result += rawValue.utf8 }
            default: result.append(byte)
            }
            previous = byte
        }
        return result
    }
}

/// Two edits of one file that cannot both be made, or one that lies outside it.
package struct EditConflict: Error, Hashable, Sendable {
    /// Relative to the group's folder.
    package let path: String
    /// Of the edit that doesn't fit.
    package let range: SourceRange
}
