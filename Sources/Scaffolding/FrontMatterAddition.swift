import FrontMatter
import Lexicon
import Logbook
import SourceText

/// Adds an entry to a list or mapping of the group's file, found through the tree of its front matter.
struct FrontMatterAddition {
    private let source: SourceText
    private let file: FileID
    private let lines: LineTable
    private let frontMatter: FrontMatter

    /// A new entry in the forms that the collections of YAML take.
    struct Entry {
        let key: String
        let value: String

        var pair: String { "\(key): \(value)" }
    }

    init(_ source: SourceText, file: FileID) throws(ScaffoldFailure) {
        self.source = source
        self.file = file
        lines = LineTable(source.bytes)
        frontMatter = FrontMatter(of: source, lines: lines)
        guard frontMatter.range != nil, frontMatter.problems.isEmpty else {
            throw .noFrontMatter(path: source.path)
        }
    }

    /// The edit that adds `entry` under `key`, spelled `spelling` where it is not there yet.
    func edit(adding entry: Entry, under key: Key, spelling: String) throws(ScaffoldFailure) -> Edit {
        guard let pair = frontMatter.pairs.first(where: { Vocabulary.key($0.key.text) == key }) else {
            return insertion("\(spelling):\n  \(entry.pair)\n", at: closingLine)
        }
        switch pair.value {
        case .scalar(let text) where text.text.isEmpty && !isQuoted(text):
            return line("  " + entry.pair, after: pair.key.range.upperBound)
        case .mapping(let pairs, let range):
            guard let first = pairs.first, let last = pairs.last else {
                return inside(range, after: nil, entry.pair)
            }
            if isFlow(range) { return inside(range, after: last.value.range.upperBound, entry.pair) }
            return line(indentation(of: first.key.range) + entry.pair, after: last.value.range.upperBound)
        case .sequence(let nodes, let range):
            if isFlow(range) {
                return inside(range, after: nodes.last?.range.upperBound, "{ \(entry.pair) }")
            }
            guard let last = nodes.last else { break }
            return line(indentation(of: range) + "- " + entry.pair, after: last.range.upperBound)
        case .scalar: break
        }
        throw .noPlace(key: pair.key.text, path: source.path)
    }

    private func insertion(_ text: String, at offset: Int) -> Edit {
        Edit(Place(file, SourceRange(at: offset)), text)
    }

    /// The beginning of the line that closes the front matter.
    private var closingLine: Int {
        let end = frontMatter.range?.upperBound ?? 0
        return lines.range(ofLine: lines.line(at: max(0, end - 1))).lowerBound
    }

    /// A line of its own below the one that holds the last byte before `offset`.
    private func line(_ text: String, after offset: Int) -> Edit {
        let end = lines.range(ofLine: lines.line(at: max(0, offset - 1))).upperBound
        return insertion(text + "\n", at: min(end, closingLine))
    }

    /// Among the elements in brackets, after the last one.
    private func inside(_ brackets: SourceRange, after last: Int?, _ text: String) -> Edit {
        last.map { insertion(", \(text)", at: $0) } ?? insertion(" \(text) ", at: brackets.lowerBound + 1)
    }

    private func isFlow(_ range: SourceRange) -> Bool {
        guard range.lowerBound < source.bytes.count else { return false }
        return [UInt8(ascii: "["), UInt8(ascii: "{")].contains(source.bytes[range.lowerBound])
    }

    private func isQuoted(_ text: MarkedText) -> Bool { text.range.count > text.text.utf8.count }

    /// What stands before a range in its line, its bytes as spaces.
    private func indentation(of range: SourceRange) -> String {
        let start = lines.range(ofLine: lines.line(at: range.lowerBound)).lowerBound
        return String(repeating: " ", count: range.lowerBound - start)
    }
}
