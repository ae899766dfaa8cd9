import SourceText
import Yams

/// Composes a front matter through Yams and gives every node its place in the file.
struct YAMLComposer {
    let source: SourceText
    let range: SourceRange
    private(set) var problems: [FrontMatter.Problem] = []
    private let lines: LineTable
    /// Lines where a column is a byte: most of them, and long lists among them.
    private let asciiLines: Set<Int>

    init(source: SourceText, range: SourceRange) {
        self.source = source
        self.range = range
        let lines = LineTable(Array(source.bytes[range.indices]))
        self.lines = lines
        asciiLines = Set(
            lines.starts.indices.filter { line in
                let own = lines.range(ofLine: line)
                return source.bytes[range.lowerBound + own.lowerBound..<range.lowerBound + own.upperBound]
                    .allSatisfy { $0 < 0x80 }
            }
        )
    }

    /// The pairs of the top level; empty where YAML gave up.
    mutating func compose() -> [MarkedPair] {
        var text = source[range]
        var duplicates = 0
        while true {
            do {
                // `.basic`: every scalar stays text, typed later by the schema of its key.
                // The encoding is stated, as Yams would look for it in the environment each time.
                let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
                guard let root = try parser.singleRoot() else { return [] }
                return topLevel(root)
            } catch let YamlError.duplicatedKeysInMapping(keys, _) where duplicates < 100 {
                duplicates += 1
                guard let blanked = blankDuplicate(of: keys, in: text) else {
                    problems.append(.init(kind: .invalidYAML(Self.duplicateText(keys)), range: firstLine))
                    return []
                }
                text = blanked
            } catch let error as YamlError {
                problems.append(problem(error))
                return []
            } catch {
                problems.append(.init(kind: .invalidYAML("\(error)"), range: firstLine))
                return []
            }
        }
    }

    private var firstLine: SourceRange {
        let line = lines.range(ofLine: 0)
        return SourceRange(range.lowerBound + line.lowerBound, range.lowerBound + line.upperBound)
    }

    private static func duplicateText(_ keys: [String]) -> String { keys.joined(separator: ", ") }

    private mutating func topLevel(_ root: Node) -> [MarkedPair] {
        switch marked(root) {
        case .mapping(let pairs, _):
            return pairs
        case .scalar(let scalar) where scalar.text.isEmpty:
            return []
        case .scalar, .sequence:
            problems.append(.init(kind: .notAMapping, range: marked(root).range))
            return []
        }
    }

    private func marked(_ node: Node) -> MarkedNode {
        switch node {
        case .scalar(let scalar):
            return .scalar(MarkedText(text: scalar.string, range: extent(of: scalar)))
        case .sequence(let sequence):
            let nodes = sequence.map(marked)
            return .sequence(nodes, range: extent(from: node.mark, through: nodes.last?.range))
        case .mapping(let mapping):
            let pairs = mapping.map { key, value in MarkedPair(key: keyText(key), value: marked(value)) }
            return .mapping(pairs, range: extent(from: node.mark, through: pairs.last?.value.range))
        case .alias:
            return .scalar(MarkedText(text: "", range: extent(from: node.mark, through: nil)))
        }
    }

    private func keyText(_ key: Node) -> MarkedText {
        switch marked(key) {
        case .scalar(let text): text
        case .sequence(_, let range), .mapping(_, let range): MarkedText(text: source[range], range: range)
        }
    }

    /// The file's byte offset of a mark; marks count lines and Unicode scalars from 1.
    private func offset(of mark: Mark?) -> Int {
        guard let mark else { return range.lowerBound }
        let line = lines.range(ofLine: mark.line - 1)
        let start = range.lowerBound + line.lowerBound
        let end = range.lowerBound + line.upperBound
        let column = max(0, mark.column - 1)
        if asciiLines.contains(mark.line - 1) { return min(start + column, end) }
        var index = start
        var remaining = column
        while remaining > 0, index < end {
            index += 1
            while index < end, source.bytes[index] & 0b1100_0000 == 0b1000_0000 { index += 1 }
            remaining -= 1
        }
        return index
    }

    private func extent(from mark: Mark?, through last: SourceRange?) -> SourceRange {
        let start = offset(of: mark)
        let end = max(last?.upperBound ?? start, start)
        return SourceRange(start, closingBracket(from: start, after: end) ?? end)
    }

    /// Just past the bracket that closes the one at `start`; `nil` where the list or mapping has none.
    private func closingBracket(from start: Int, after end: Int) -> Int? {
        guard start < range.upperBound else { return nil }
        let closing: UInt8
        switch source.bytes[start] {
        case UInt8(ascii: "["): closing = UInt8(ascii: "]")
        case UInt8(ascii: "{"): closing = UInt8(ascii: "}")
        default: return nil
        }
        var index = max(end, start + 1)
        while index < range.upperBound, source.bytes[index] <= 0x20 || source.bytes[index] == UInt8(ascii: ",") {
            index += 1
        }
        return index < range.upperBound && source.bytes[index] == closing ? index + 1 : nil
    }

    private func extent(of scalar: Node.Scalar) -> SourceRange {
        let start = offset(of: scalar.mark)
        guard start < range.upperBound else { return SourceRange(at: min(start, range.upperBound)) }
        switch scalar.style {
        case .singleQuoted, .doubleQuoted:
            return SourceRange(start, endOfQuoted(from: start))
        case .literal, .folded:
            return SourceRange(start, endOfLine(from: start))
        case .any, .plain:
            let text = Array(scalar.string.utf8)
            let end = start + text.count
            if end <= range.upperBound, source.bytes[start..<end].elementsEqual(text) { return SourceRange(start, end) }
            return SourceRange(start, endOfLine(from: start))
        }
    }

    private func endOfQuoted(from start: Int) -> Int {
        let quote = source.bytes[start]
        var index = start + 1
        while index < range.upperBound {
            let byte = source.bytes[index]
            if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
                index += 2
                continue
            }
            if byte == quote {
                guard quote == UInt8(ascii: "'"), index + 1 < range.upperBound, source.bytes[index + 1] == quote else {
                    return index + 1
                }
                index += 1
            }
            index += 1
        }
        return range.upperBound
    }

    private func endOfLine(from start: Int) -> Int {
        var end = start
        while end < range.upperBound, source.bytes[end] != 0x0A, source.bytes[end] != 0x0D { end += 1 }
        while end > start, source.bytes[end - 1] == 0x20 || source.bytes[end - 1] == 0x09 { end -= 1 }
        return end
    }
}

extension YAMLComposer {
    private func problem(_ error: YamlError) -> FrontMatter.Problem {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            let start = offset(of: mark)
            return .init(kind: .invalidYAML(problem), range: SourceRange(start, max(start, endOfLine(from: start))))
        case .reader(let problem, let offset, _, _):
            let start = min(range.lowerBound + (offset ?? 0), range.upperBound)
            return .init(kind: .invalidYAML(problem), range: SourceRange(at: start))
        case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded, .duplicatedKeysInMapping:
            return .init(kind: .invalidYAML("\(error)"), range: firstLine)
        }
    }

    /// Takes the later of two equal keys of one block mapping out of `text`, keeping every other byte at its place.
    private mutating func blankDuplicate(of keys: [String], in text: String) -> String? {
        var bytes = Array(text.utf8)
        // The keys met so far in the mappings that are still open, by their indentation.
        var open: [(indentation: Int, keys: [String: SourceRange])] = []
        for line in lines.starts.indices {
            let lineRange = lines.range(ofLine: line)
            guard let key = blockKey(in: bytes, lineRange) else { continue }
            let indentation = key.range.lowerBound - lineRange.lowerBound
            open.removeAll { $0.indentation > indentation }
            if open.last?.indentation != indentation { open.append((indentation, [:])) }
            guard let earlier = open[open.count - 1].keys[key.text], keys.contains(key.text) else {
                open[open.count - 1].keys[key.text] = key.range
                continue
            }
            let end = endOfPair(startingAt: line, indentation: indentation, in: bytes)
            for index in lineRange.lowerBound..<end where bytes[index] != 0x0A && bytes[index] != 0x0D {
                bytes[index] = 0x20
            }
            problems.append(
                .init(
                    kind: .duplicateKey(key.text, first: earlier.shifted(by: range.lowerBound)),
                    range: key.range.shifted(by: range.lowerBound)
                )
            )
            return String(decoding: bytes, as: UTF8.self)
        }
        return nil
    }

    /// The key that a line of a block mapping begins with.
    private func blockKey(in bytes: [UInt8], _ line: SourceRange) -> (text: String, range: SourceRange)? {
        guard let start = bytes[line.indices].firstIndex(where: { $0 > 0x20 }), bytes[start] != UInt8(ascii: "#"),
            let colon = bytes[start..<line.upperBound].firstIndex(of: UInt8(ascii: ":"))
        else { return nil }
        var lower = start
        var upper = colon
        while upper > lower, bytes[upper - 1] <= 0x20 { upper -= 1 }
        if upper - lower >= 2, bytes[lower] == bytes[upper - 1],
            bytes[lower] == UInt8(ascii: "\"") || bytes[lower] == UInt8(ascii: "'")
        {
            lower += 1
            upper -= 1
        }
        return (String(decoding: bytes[lower..<upper], as: UTF8.self), SourceRange(lower, upper))
    }

    private func endOfPair(startingAt line: Int, indentation: Int, in bytes: [UInt8]) -> Int {
        for next in lines.starts.indices.dropFirst(line + 1) {
            let range = lines.range(ofLine: next)
            guard let start = bytes[range.indices].firstIndex(where: { $0 > 0x20 }) else { continue }
            let column = start - range.lowerBound
            if column < indentation || (column == indentation && bytes[start] != UInt8(ascii: "-")) {
                return range.lowerBound
            }
        }
        return bytes.count
    }
}

extension SourceRange {
    fileprivate func shifted(by distance: Int) -> SourceRange {
        SourceRange(lowerBound + distance, upperBound + distance)
    }
}
