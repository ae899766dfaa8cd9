import Lexicon
import Logbook
import Reading
import SourceText

extension BodyCompletion {
    /// After « pour le »: the days of the next séances.
    var dates: [Completion]? {
        let tail =
            line.before.lastIndex(of: "(").map { line.before[line.before.index(after: $0)...] } ?? line.before[...]
        guard !tail.contains(")") else { return nil }
        // No phrase with its date is longer.
        let folded = Folding.fold(tail.suffix(64))
        let phrases = Set(Words.all.flatMap(\.due).map(Folding.fold)).sorted { $0.count > $1.count }
        guard line.before.hasSuffix(" ") || line.before.last?.isNumber ?? false,
            let phrase = phrases.first(where: { Self.ends(folded, with: $0) })
        else { return nil }
        let typed = folded.suffix(from: folded.range(of: phrase)?.upperBound ?? folded.endIndex).drop { $0 == " " }
        let range = SourceRange(line.cursor - typed.utf8.count, line.cursor)
        let closing = line.before.contains("(") && !isClosedAfterCursor ? ")" : ""
        return map.meetings(after: day).map { day in
            let text = day.written(in: language)
            return Completion(.date, text, detail: day.description, replacing: range, with: text + closing)
        }
    }

    /// Whether a text is a phrase, at most followed by the digits of a date.
    private static func ends(_ text: String, with phrase: String) -> Bool {
        guard let found = text.range(of: phrase) else { return false }
        let before = text[..<found.lowerBound]
        let rest = text[found.upperBound...]
        return (before.isEmpty || before.hasSuffix(" ")) && rest.allSatisfy { $0 == " " || $0.isNumber }
            && (rest.isEmpty || rest.hasPrefix(" "))
    }

    private var isClosedAfterCursor: Bool {
        line.cursor < page.source.bytes.count && page.source.bytes[line.cursor] == UInt8(ascii: ")")
    }

    /// What « next » is counted from: the séance's own day, and today in a carnet.
    private var day: CalendarDate {
        switch page.content {
        case .session(let session): session.date?.value ?? today
        case .entry(let entry): entry.session.flatMap { map.group.session($0.value)?.date?.value } ?? today
        case .group: today
        }
    }
}

extension String {
    fileprivate func range(of part: String) -> Range<String.Index>? { ranges(of: part).last }
}
