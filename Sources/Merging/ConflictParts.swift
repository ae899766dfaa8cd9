import SourceText

/// The lines of a text with conflicts, and the side each belongs to.
struct ConflictParts {
    /// A way in which a person may end all conflicts.
    struct Ending {
        let bytes: [UInt8]
        /// Whose each line is; `nil` for what stands outside the signs.
        let sides: [Side?]
    }

    private var lines: [(bytes: ArraySlice<UInt8>, part: Part)] = []

    private enum Part: Hashable {
        case outside
        case side(Side)
        case before
        case sign
    }

    /// `nil` where the signs don't come in their order, so that nobody can tell what belongs to whom.
    init?(_ source: SourceText, length: Int) {
        let table = LineTable(source.bytes)
        var part = Part.outside
        for number in table.starts.indices {
            let line = source.bytes[table.range(ofLine: number).indices]
            guard let sign = Self.sign(line, length) else {
                lines.append((line, part))
                continue
            }
            switch (sign, part) {
            case ("<", .outside): part = .side(.ours)
            case ("|", .side(.ours)): part = .before
            case ("=", .side(.ours)), ("=", .before): part = .side(.theirs)
            case (">", .side(.theirs)): part = .outside
            case ("=", .outside):
                // A line of its writer's own, such as the one below a heading.
                lines.append((line, part))
                continue
            default: return nil
            }
            lines.append((line, .sign))
        }
        guard part == .outside else { return nil }
    }

    /// With what one side wrote, with what the other did, and with both.
    var endings: [Ending] {
        [[Side.ours], [.theirs], [.ours, .theirs]].map { sides in
            let kept = lines.compactMap { line -> (ArraySlice<UInt8>, Side?)? in
                switch line.part {
                case .outside: (line.bytes, nil)
                case .side(let side): sides.contains(side) ? (line.bytes, side) : nil
                case .before, .sign: nil
                }
            }
            return Ending(bytes: kept.flatMap(\.0), sides: kept.map(\.1))
        }
    }

    /// The sign that a line is made of, with or without words after it.
    private static func sign(_ line: ArraySlice<UInt8>, _ length: Int) -> Character? {
        guard let first = line.first, "<|=>".utf8.contains(first) else { return nil }
        let rest = line.drop { $0 == first }
        guard line.count - rest.count == length, rest.first.map({ $0 <= 0x20 }) ?? true else { return nil }
        return Character(Unicode.Scalar(first))
    }
}
