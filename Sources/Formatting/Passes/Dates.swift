import FrontMatter
import Lexicon
import Logbook
import Reading
import SourceText

extension Page {
    /// Dates of the front matter as ISO 8601; in actions and retours, figures and missing years in words.
    func dateEdits(in language: Language) -> [Edit] {
        frontMatterDates.compactMap { isoEdit(at: $0, in: language) }
            + parts.headlines.compactMap { headline in
                headline.due.flatMap { wordsEdit(of: $0, in: language) }
            }
    }

    private var frontMatterDates: [SourceRange] {
        switch content {
        case .group(let group):
            ([group.charter.agreed].compactMap { $0 }
                + group.cycles.flatMap { [$0.start, $0.end].compactMap { $0 } + $0.plannedSessions }).map(\.place.range)
        case .session(let session):
            // A date that only the file's name states has an empty range.
            [session.date?.place.range].compactMap { $0 }.filter { !$0.isEmpty }
        case .entry:
            frontMatter.pairs.filter { Vocabulary.key($0.key.text) == .date }.map(\.value.range)
        }
    }

    private func isoEdit(at range: SourceRange, in language: Language) -> Edit? {
        let text = source[range].withoutQuotes
        guard let reading = DateReading(whole: text), case .date(let date, let form) = reading.outcome else {
            return nil
        }
        switch form {
        case .numeric where date.isAmbiguous(in: language), .withoutYear: return nil
        case .iso, .words, .numeric: break
        }
        // A weekday that says otherwise shows that one of the two is wrong: it isn't ours to drop.
        guard text.weekdays.allSatisfy({ $0 == date.weekday }), text != date.description else { return nil }
        return edit(range, date.description)
    }

    private func wordsEdit(of due: Located<CalendarDate>, in language: Language) -> Edit? {
        let range = due.place.range
        let text = source[range]
        // Read as on the day itself, a date without a year is the one it was taken for.
        guard let reading = DateReading(whole: text, writtenOn: due.value), reading.date == due.value,
            case .date(let date, let form) = reading.outcome
        else { return nil }
        switch form {
        case .iso, .words: return nil
        case .withoutYear:
            return Edit(Place(file, SourceRange(at: range.upperBound)), (text.endsInDay ? ", " : " ") + "\(date.year)")
        case .numeric:
            guard !date.isAmbiguous(in: language), let digits = text.utf8.firstIndex(where: { $0.isDigit }) else {
                return nil
            }
            let start = range.lowerBound + text.utf8.distance(from: text.utf8.startIndex, to: digits)
            return edit(SourceRange(start, range.upperBound), date.written(in: language))
        }
    }
}

extension CalendarDate {
    /// Whether figures for this day may have been meant as month before day, as is usual in some English.
    fileprivate func isAmbiguous(in language: Language) -> Bool {
        switch language {
        case .french: false
        case .english: day <= 12 && day != month
        }
    }

    /// 1 for Monday.
    fileprivate var weekday: Int { ((ordinal + 3) % 7 + 7) % 7 + 1 }
}

extension String {
    fileprivate var withoutQuotes: String {
        guard utf8.count >= 2, let first, first == last, first == "\"" || first == "'" else { return self }
        return String(dropFirst().dropLast())
    }

    fileprivate var weekdays: [Int] {
        split { !$0.isLetter }.compactMap { Vocabulary.weekday($0) }
    }

    /// « April 9 », and not « 9 April »: the year then follows a comma.
    fileprivate var endsInDay: Bool {
        guard let digits = utf8.lastIndex(where: { $0.isDigit }) else { return false }
        return !self[digits...].dropFirst().contains { $0.isLetter }
            || Vocabulary.isOrdinal(self[digits...].dropFirst())
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}
