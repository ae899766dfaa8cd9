import Logbook
import Reading
import SourceText

/// All that is written in a carnet's page, line by line, and who may read it.
///
/// A line goes by its words: whether it is an item, has a box or is a heading changes nothing about whose it is.
struct VisibleLines {
    struct Line {
        /// Its number in the page, from 0.
        let number: Int
        let words: String
        /// For whom the place is that it stands in.
        let place: Visibility
        /// Who sees it in a document: of *engagements* only what has a box is shown.
        var shown: Visibility
    }

    /// How often a line stands on a page: at all, and where so many people or more may read it.
    struct Count {
        var all = 0
        var reached: [Visibility: Int] = [:]

        subscript(_ visibility: Visibility) -> Int { reached[visibility] ?? 0 }
    }

    private(set) var lines: [Line] = []

    init() {}

    init(of page: Page) {
        guard case .entry(let entry) = page.content else { return }
        for stretch in page.parts.stretches {
            for number in page.lines.numbers(of: stretch.range) {
                let words = page.source[page.lines.range(ofLine: number).within(stretch.range)].unmarked
                guard !words.isEmpty else { continue }
                lines.append(Line(number: number, words: words, place: stretch.visibility, shown: .private))
            }
        }
        var shown: [Int: Visibility] = [:]
        let parts =
            entry.harvests.map { ($0.content, $0.visibility) } + entry.commitments.map { ($0.text, $0.visibility) }
        for (range, visibility) in parts {
            for number in page.lines.numbers(of: range) { shown[number] = max(shown[number] ?? .private, visibility) }
        }
        for index in lines.indices { lines[index].shown = shown[lines[index].number] ?? .private }
    }

    /// How often each line stands there.
    ///
    /// - Parameter isMeant: takes the line's number.
    func counts(
        _ visibility: KeyPath<Line, Visibility>,
        where isMeant: (Int) -> Bool = { _ in true }
    ) -> [String: Count] {
        lines.reduce(into: [:]) { counts, line in
            guard isMeant(line.number) else { return }
            counts[line.words, default: Count()].all += 1
            for least in [Visibility.group, .review] where line[keyPath: visibility] >= least {
                counts[line.words, default: Count()].reached[least, default: 0] += 1
            }
        }
    }
}

extension LineTable {
    /// The lines that a range has a part in.
    fileprivate func numbers(of range: SourceRange) -> ClosedRange<Int> {
        let first = line(at: range.lowerBound)
        return first...max(first, line(at: max(range.lowerBound, range.upperBound - 1)))
    }
}

extension SourceRange {
    fileprivate func within(_ other: SourceRange) -> SourceRange {
        let start = max(lowerBound, other.lowerBound)
        return SourceRange(start, max(start, min(upperBound, other.upperBound)))
    }
}

extension String {
    /// Its lines that say something, without white space around them.
    var lines: [Substring] { split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty } }

    /// A line's words with one space between them, without what makes it an item, a quote or a heading; the signs
    /// themselves where it has no words.
    var unmarked: String {
        let words = split(whereSeparator: \.isWhitespace)
        var rest = words[...]
        while let first = rest.first {
            if first.isSign {
                rest = rest.dropFirst()
            } else if first == "[", rest.dropFirst().first == "]" {
                rest = rest.dropFirst(2)
            } else {
                break
            }
        }
        return (rest.isEmpty ? words[...] : rest).joined(separator: " ")
    }
}

extension Substring {
    /// Without white space around it.
    var trimmed: Substring {
        var text = self
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text
    }

    /// Whether it is what an item, a quote, a heading or a box begins with.
    fileprivate var isSign: Bool {
        if allSatisfy({ $0 == ">" || $0 == "#" }) || ["-", "*", "+"].contains(self) { return true }
        if count == 3, first == "[", last == "]" { return true }
        guard let last, last == "." || last == ")" else { return false }
        return count > 1 && count <= 10 && dropLast().allSatisfy { $0.isASCII && $0.isNumber }
    }
}
