package import SourceText

extension FrontMatter {
    /// Finds and reads the block at the beginning of a file. Total: what can't be read is a problem.
    package init(of source: SourceText, lines: LineTable) {
        guard let fences = Fences(source, lines: lines) else {
            self.init(pairs: [], range: nil, bodyStart: 0, problems: [])
            return
        }
        self.init(
            pairs: [],
            range: SourceRange(fences.opening.lowerBound, fences.bodyStart),
            bodyStart: fences.bodyStart,
            problems: []
        )
        if !fences.isClosed {
            problems.append(Problem(kind: .unclosed, range: fences.openingText))
        }
        if let simple = SimplePairs.read(source, in: fences.yaml) {
            pairs = simple
            return
        }
        if fences.yaml.count > Self.sizeLimit {
            problems.append(Problem(kind: .tooLarge, range: fences.openingText))
        } else if let hazard = YAMLHazard.find(in: source, range: fences.yaml) {
            problems.append(hazard)
        } else {
            var composer = YAMLComposer(source: source, range: fences.yaml)
            pairs = composer.compose()
            problems += composer.problems
        }
    }
}

/// The lines that enclose a front matter.
private struct Fences {
    let opening: SourceRange
    let openingText: SourceRange
    /// Between the fences.
    let yaml: SourceRange
    let bodyStart: Int
    let isClosed: Bool

    init?(_ source: SourceText, lines: LineTable) {
        var line = 0
        while line < lines.starts.count - 1, source.isBlank(lines.range(ofLine: line)) { line += 1 }
        let first = lines.range(ofLine: line)
        guard source.isFence(first, UInt8(ascii: "-")) else { return nil }
        opening = first
        openingText = SourceRange(first.lowerBound, min(first.lowerBound + 3, first.upperBound))
        var index = line + 1
        var recovery: Int?
        while index < lines.starts.count {
            let range = lines.range(ofLine: index)
            if source.isFence(range, UInt8(ascii: "-")) || source.isFence(range, UInt8(ascii: ".")) {
                yaml = SourceRange(first.upperBound, range.lowerBound)
                bodyStart = range.upperBound
                isClosed = true
                return
            }
            if recovery == nil, source.isBlank(range) || source.bytes[range.lowerBound] == UInt8(ascii: "#") {
                recovery = range.lowerBound
            }
            index += 1
        }
        let end = recovery ?? source.bytes.count
        yaml = SourceRange(first.upperBound, end)
        bodyStart = end
        isClosed = false
    }
}

extension SourceText {
    fileprivate func isBlank(_ range: SourceRange) -> Bool {
        bytes[range.indices].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    }

    /// Three of `sign`, then nothing but white space.
    fileprivate func isFence(_ range: SourceRange, _ sign: UInt8) -> Bool {
        guard range.count >= 3 else { return false }
        let start = range.lowerBound
        guard bytes[start] == sign, bytes[start + 1] == sign, bytes[start + 2] == sign else { return false }
        return isBlank(SourceRange(start + 3, range.upperBound))
    }
}
