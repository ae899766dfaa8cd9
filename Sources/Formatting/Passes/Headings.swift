import Lexicon
import Logbook
import Reading
import SourceText

extension Page {
    /// Headings of the lexicon with their number, their spelling and a `#` before them.
    func headingEdits(in language: Language) -> [Edit] {
        let numbering: StepNumbering = parts.headings.contains { $0.hasOwnNumber } ? .writers : .methods
        return parts.headings.compactMap { heading in
            guard let lines = HeadingLines(heading, in: self), lines.words == heading.text.withoutOuterSpaces,
                let words = heading.canonicalWords(numbering, language)
            else { return nil }
            return edit(lines.range, String(repeating: "#", count: heading.level) + " " + words)
        }
    }
}

/// Who numbers the headings of a page.
private enum StepNumbering {
    case methods
    /// Some heading has a number of the writer's own: none is added beside it.
    case writers
}

extension HeadingPart {
    /// A number that is not the method's: zero stands for what comes before the first step.
    fileprivate var hasOwnNumber: Bool {
        guard let number = reading.number else { return false }
        return number != methodNumber
    }

    private var methodNumber: Int {
        switch reading.heading {
        case .step(let step): step.rawValue
        case .opening, .followUp, .harvest, .commitments, nil: 0
        }
    }

    /// `nil` where the heading is to stay as it is.
    fileprivate func canonicalWords(_ numbering: StepNumbering, _ language: Language) -> String? {
        guard reading.unknownVisibility == nil, !hasOwnNumber else { return nil }
        let number: String
        switch (reading.heading, numbering) {
        case (.step(let step), .methods): number = "\(step.rawValue). "
        case (.step(let step), .writers): number = reading.number == nil ? "" : "\(step.rawValue). "
        // « 0. Accueil » is rare enough to stay as it is.
        case (.opening, _), (.followUp, _), (.harvest, _), (.commitments, _), (nil, _):
            guard reading.number == nil else { return nil }
            number = ""
        }
        guard reading.visibility != nil else { return number + title(in: language) }
        guard let visibility = visibilityWord.flatMap({ Vocabulary.spelling(ofVisibility: $0, preferring: language) })
        else { return nil }
        return "\(number)\(title(in: language)) (\(visibility))"
    }

    /// What stands in the last parentheses.
    private var visibilityWord: String? {
        guard let open = text.lastIndex(of: "("), let close = text.lastIndex(of: ")"), open < close else { return nil }
        return String(text[text.index(after: open)..<close]).withoutOuterSpaces
    }

    /// The title in the lexicon's spelling; what the writer added stays as they wrote it.
    private func title(in language: Language) -> String {
        let title = reading.title
        if let known = Vocabulary.spelling(ofHeading: title, preferring: language) { return known }
        if let last = title.last, ":.–—-".contains(last),
            let known = Vocabulary.spelling(ofHeading: String(title.dropLast()), preferring: language)
        {
            return known
        }
        for separator in [":", " — ", " – ", " - "] {
            guard let cut = title.firstRange(of: separator) else { continue }
            let beginning = String(title[..<cut.lowerBound])
            guard let known = Vocabulary.spelling(ofHeading: beginning, preferring: language) else { continue }
            let spaces = beginning.reversed().prefix { $0.isWhitespace }.reversed()
            return known + String(spaces) + title[cut.lowerBound...]
        }
        return title
    }
}

/// The lines of a heading, and the words on them.
private struct HeadingLines {
    /// From the beginning of the first line to the last sign on the last.
    let range: SourceRange
    let words: String

    /// `nil` where the words stand on several lines.
    init?(_ heading: HeadingPart, in page: Page) {
        let line = page.lines.line(at: heading.range.lowerBound)
        let first = page.textRange(ofLine: line)
        let text = page.source[first].withoutOuterSpaces
        guard text.hasPrefix("#") else {
            let second = page.textRange(ofLine: line + 1)
            let underline = page.source[second].withoutOuterSpaces
            guard let sign = underline.first, sign == "=" || sign == "-", underline.allSatisfy({ $0 == sign }) else {
                return nil
            }
            range = SourceRange(first.lowerBound, page.lastSign(in: second))
            words = text
            return
        }
        range = SourceRange(first.lowerBound, page.lastSign(in: first))
        let opened = String(text.drop { $0 == "#" }).withoutOuterSpaces
        let closed = opened.reversed().drop { $0 == "#" }
        // A closing row of signs stands apart from the words.
        let isClosed = closed.count < opened.count && (closed.first.map { $0 == " " || $0 == "\t" } ?? true)
        words = isClosed ? String(closed.reversed()).withoutOuterSpaces : opened
    }
}

extension Page {
    /// Just past the last byte that isn't white space.
    fileprivate func lastSign(in range: SourceRange) -> Int {
        var end = range.upperBound
        while end > range.lowerBound, isSpaceOrTab(source.bytes[end - 1]) { end -= 1 }
        return end
    }
}
