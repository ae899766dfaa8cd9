import SourceText

/// The lines of a text that look like git's around and between two versions of a passage: seven signs or more, at the
/// beginning of a line.
struct ConflictSignLines {
    struct Line {
        let sign: UInt8
        /// Its number in the text, from 0.
        let number: Int
        /// The signs.
        let range: SourceRange
        /// Whether words follow the signs.
        let hasWords: Bool
    }

    /// Each line that begins two versions.
    private(set) var beginnings: [Line] = []
    /// What stands outside any conflict: what somebody left of one, or a line of the writer's own.
    private(set) var strays: [Line] = []

    private static let least = 7

    /// - Parameter numbers: of the lines that are looked at, from 0.
    init(in source: SourceText, _ lines: LineTable, among numbers: Range<Int>) {
        var all: [Line] = []
        source.bytes.withUnsafeBufferPointer { bytes in
            for number in numbers {
                let start = lines.starts[number]
                guard start + Self.least <= bytes.count else { break }
                let sign = bytes[start]
                guard Self.isSign(sign), bytes[start + Self.least - 1] == sign else { continue }
                if let line = Self.line(number, start, in: bytes) { all.append(line) }
            }
        }
        guard !all.isEmpty else { return }
        sort(all)
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "<")...UInt8(ascii: ">")).contains(byte) || byte == UInt8(ascii: "|")
    }

    private static func line(_ number: Int, _ start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Line? {
        let sign = bytes[start]
        var end = start
        while end < bytes.count, bytes[end] == sign { end += 1 }
        guard end - start >= least, end == bytes.count || bytes[end] <= 0x20 else { return nil }
        var next = end
        while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
        let hasWords = next < bytes.count && bytes[next] != 0x0A && bytes[next] != 0x0D
        // git puts no words behind the signs in the middle.
        guard sign != UInt8(ascii: "=") || !hasWords else { return nil }
        return Line(sign: sign, number: number, range: SourceRange(start, end), hasWords: hasWords)
    }

    private mutating func sort(_ all: [Line]) {
        var isInside = false
        for line in all {
            switch line.sign {
            case UInt8(ascii: "<"):
                beginnings.append(line)
                isInside = true
            case UInt8(ascii: ">") where isInside: isInside = false
            case _ where isInside: break
            default: strays.append(line)
            }
        }
    }
}
