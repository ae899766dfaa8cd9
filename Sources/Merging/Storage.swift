import SourceText

/// How a version of a file is stored: its encoding, and the ends of its lines.
struct Storage: Hashable {
    enum LineEnds: Hashable {
        /// LF alone, or none at all.
        case plain
        /// CR LF at every line.
        case carriageReturn
        case mixed
    }

    let encoding: SourceEncoding
    let lineEnds: LineEnds

    init(of source: SourceText) {
        encoding = source.encoding
        let bytes = source.bytes
        let returns = bytes.count { $0 == 0x0D }
        guard returns > 0 else {
            lineEnds = .plain
            return
        }
        let feeds = bytes.indices.count { bytes[$0] == 0x0A }
        let both = bytes.indices.dropLast().count { bytes[$0] == 0x0D && bytes[$0 + 1] == 0x0A }
        lineEnds = returns == both && feeds == both ? .carriageReturn : .mixed
    }

    private init(encoding: SourceEncoding, lineEnds: LineEnds) {
        self.encoding = encoding
        self.lineEnds = lineEnds
    }

    /// As the side stores it that changed it; of two that did, one that holds every text.
    static func merged(_ versions: Versions<Storage>) -> Storage {
        let ends = versions.map(\.lineEnds)
        // Where one of them mixes its ends, each line has its own.
        let areMixed = [ends.base, ends.ours, ends.theirs].contains(.mixed)
        return Storage(
            encoding: chosen(versions.base.encoding, versions.ours.encoding, versions.theirs.encoding) ?? .utf8,
            lineEnds: areMixed ? .mixed : chosen(ends.base, ends.ours, ends.theirs) ?? .plain
        )
    }

    private static func chosen<Value: Equatable>(_ base: Value, _ ours: Value, _ theirs: Value) -> Value? {
        if ours == theirs || base == theirs { return ours }
        return base == ours ? theirs : nil
    }

    /// A text whose lines end in LF, as it is stored.
    func stored(_ text: [UInt8]) -> [UInt8] {
        let text: [UInt8] =
            switch lineEnds {
            case .plain, .mixed: text
            case .carriageReturn: text.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
            }
        // A character the encoding has no place for is worth more than the encoding.
        return (try? encoding.encoded(text)) ?? text
    }
}

extension SourceText {
    /// The same text with LF alone at the ends of its lines.
    var withPlainLineEnds: SourceText {
        guard bytes.contains(0x0D) else { return self }
        return SourceText(path: path, bytes: bytes.filter { $0 != 0x0D }, encoding: .utf8)
    }
}
