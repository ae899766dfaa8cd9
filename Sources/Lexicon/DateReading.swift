package import Logbook

/// A date as somebody wrote it.
package struct DateReading: Hashable, Sendable {
    package enum Form: Hashable, Sendable {
        case iso
        /// `9 avril 2026`, `April 9, 2026`.
        case words
        /// `09/04/2026`: day, month, year in every language.
        case numeric
        /// `9 avril`: the year is worked out from the day it was written.
        case withoutYear
    }

    package enum Outcome: Hashable, Sendable {
        case date(CalendarDate, Form)
        /// Written as a date, but no such day exists.
        case impossible
    }

    package let outcome: Outcome
    /// How many bytes of the text the date takes, from its first to its last character.
    package let bytes: Range<Int>

    package var date: CalendarDate? {
        if case .date(let date, _) = outcome { date } else { nil }
    }
}

extension DateReading {
    /// Reads the date that `text` begins with, after spaces; `nil` where it begins with something else.
    ///
    /// `writtenOn` gives the year of a date without one: the next such day, that day included.
    package init?(startOf text: Substring, writtenOn reference: CalendarDate? = nil) {
        if let iso = DateReading(plainISO: text) {
            self = iso
            return
        }
        let tokens = Token.split(text, limit: 12)
        guard let first = tokens.first else { return nil }
        var reader = TokenReader(tokens: tokens)
        reader.skipArticle()
        reader.skipWeekday()
        reader.skipArticle()
        guard let start = reader.peek?.bytes.lowerBound ?? tokens.first?.bytes.lowerBound,
            let parts = reader.readISO() ?? reader.readNumeric() ?? reader.readWords()
        else { return nil }
        self.bytes = min(first.bytes.lowerBound, start)..<reader.end
        switch parts {
        case .complete(let year, let month, let day, let form):
            outcome = CalendarDate(year: year, month: month, day: day).map { .date($0, form) } ?? .impossible
        case .withoutYear(let month, let day):
            guard let reference else { return nil }
            let candidates = [reference.year, reference.year + 1, reference.year + 2, reference.year + 3]
                .compactMap { CalendarDate(year: $0, month: month, day: day) }
            outcome = candidates.first { $0 >= reference }.map { .date($0, .withoutYear) } ?? .impossible
        }
    }

    /// `2026-04-09`, digit for digit, is most of the dates there are: no need to split it.
    private init?(plainISO text: Substring) {
        var digits = 0
        var number = 0
        for byte in text.utf8 {
            switch (digits, byte) {
            case (10, 0x30...0x39): return nil
            case (10, _): break
            case (4, UInt8(ascii: "-")), (7, UInt8(ascii: "-")): break
            case (4, _), (7, _): return nil
            case (_, 0x30...0x39): number = number * 10 + Int(byte - 0x30)
            default: return nil
            }
            if digits == 10 { break }
            digits += 1
        }
        guard digits == 10 else { return nil }
        let date = CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
        outcome = date.map { .date($0, .iso) } ?? .impossible
        bytes = 0..<10
    }

    /// Reads a text that is a date and nothing else.
    package init?(whole text: String, writtenOn reference: CalendarDate? = nil) {
        guard let reading = DateReading(startOf: text[...], writtenOn: reference) else { return nil }
        let rest = text.utf8.dropFirst(reading.bytes.upperBound)
        guard Folding.fold(Substring(rest)).isEmpty else { return nil }
        self = reading
    }
}

/// Digits, letters, or one sign; spaces are dropped.
private struct Token {
    enum Kind {
        case number(Int, digits: Int)
        case word(Substring)
        case sign(UInt8)
    }

    let kind: Kind
    let bytes: Range<Int>
    /// White space stands before it.
    let isSpaced: Bool

    static func split(_ text: Substring, limit: Int) -> [Token] {
        var tokens: [Token] = []
        let scalars = text.unicodeScalars
        var index = scalars.startIndex
        var offset = 0
        var spaced = false
        while index < scalars.endIndex, tokens.count < limit {
            let scalar = scalars[index]
            if Folding.isSpace(scalar) {
                spaced = true
                offset += UTF8.width(scalar)
                index = scalars.index(after: index)
                continue
            }
            let startIndex = index
            let start = offset
            func advance(while matches: (Unicode.Scalar) -> Bool) {
                while index < scalars.endIndex, matches(scalars[index]) {
                    offset += UTF8.width(scalars[index])
                    index = scalars.index(after: index)
                }
            }
            if (0x30...0x39).contains(scalar.value) {
                advance { (0x30...0x39).contains($0.value) }
                let digits = text[startIndex..<index]
                let kind = Kind.number(Int(digits.prefix(9)) ?? 0, digits: digits.utf8.count)
                tokens.append(Token(kind: kind, bytes: start..<offset, isSpaced: spaced))
            } else if isLetter(scalar) {
                advance(while: isLetter)
                tokens.append(Token(kind: .word(text[startIndex..<index]), bytes: start..<offset, isSpaced: spaced))
            } else {
                offset += UTF8.width(scalar)
                index = scalars.index(after: index)
                let sign = scalar.isASCII ? UInt8(scalar.value) : UInt8(ascii: "?")
                tokens.append(Token(kind: .sign(sign), bytes: start..<offset, isSpaced: spaced))
            }
            spaced = false
        }
        return tokens
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        (0x61...0x7A).contains(scalar.value | 0x20) || (!scalar.isASCII && scalar.properties.isAlphabetic)
            || (0x0300...0x036F).contains(scalar.value)
    }
}

private enum DateParts {
    case complete(year: Int, month: Int, day: Int, form: DateReading.Form)
    case withoutYear(month: Int, day: Int)
}

private struct TokenReader {
    let tokens: [Token]
    var index = 0

    init(tokens: [Token]) { self.tokens = tokens }

    var peek: Token? { index < tokens.count ? tokens[index] : nil }
    var end: Int { index > 0 ? tokens[index - 1].bytes.upperBound : 0 }

    mutating func skipWeekday() {
        guard case .word(let word)? = peek?.kind, Vocabulary.weekday(word) != nil else { return }
        index += 1
        _ = sign(",") || sign(".")
    }

    /// « le 9 avril », "the 9th of April".
    mutating func skipArticle() {
        skipWord("le")
        skipWord("the")
    }

    mutating func readISO() -> DateParts? {
        attempt { reader in
            guard let year = reader.number(digits: 4...4), let separator = reader.anySign("-/."),
                let month = reader.number(digits: 1...2), reader.sign(separator),
                let day = reader.number(digits: 1...2)
            else { return nil }
            return .complete(year: year, month: month, day: day, form: .iso)
        }
    }

    mutating func readNumeric() -> DateParts? {
        attempt { reader in
            guard let day = reader.number(digits: 1...2), let separator = reader.anySign("/.-"),
                let month = reader.number(digits: 1...2), reader.sign(separator),
                let year = reader.number(digits: 2...4)
            else { return nil }
            return .complete(year: year < 100 ? 2000 + year : year, month: month, day: day, form: .numeric)
        }
    }

    mutating func readWords() -> DateParts? {
        attempt { $0.readDayMonth() } ?? attempt { $0.readMonthDay() }
    }

    private mutating func readDayMonth() -> DateParts? {
        guard let day = number(digits: 1...2) else { return nil }
        skipOrdinal()
        skipWord("of")
        guard let month = month() else { return nil }
        return withYear(month: month, day: day)
    }

    private mutating func readMonthDay() -> DateParts? {
        guard let month = month(), let day = number(digits: 1...2) else { return nil }
        skipOrdinal()
        return withYear(month: month, day: day)
    }

    private mutating func withYear(month: Int, day: Int) -> DateParts {
        let year = attempt { reader -> Int? in
            _ = reader.sign(",")
            return reader.number(digits: 4...4)
        }
        guard let year else { return .withoutYear(month: month, day: day) }
        return .complete(year: year, month: month, day: day, form: .words)
    }

    private mutating func month() -> Int? {
        guard case .word(let word)? = peek?.kind, let month = Vocabulary.month(word) else { return nil }
        index += 1
        // « janv. 2026 »; a stop that ends the sentence is left to it.
        if case .sign(UInt8(ascii: "."))? = peek?.kind, index + 1 < tokens.count,
            case .number(_, _) = tokens[index + 1].kind
        {
            index += 1
        }
        return month
    }

    private mutating func skipOrdinal() {
        guard let next = peek, !next.isSpaced, case .word(let word) = next.kind, Vocabulary.isOrdinal(word) else {
            return
        }
        index += 1
    }

    private mutating func skipWord(_ wanted: String) {
        guard case .word(let word)? = peek?.kind, Folding.fold(word) == wanted else { return }
        index += 1
    }

    private mutating func number(digits: ClosedRange<Int>) -> Int? {
        guard case .number(let value, let count)? = peek?.kind, digits.contains(count) else { return nil }
        index += 1
        return value
    }

    private mutating func anySign(_ allowed: StaticString) -> Character? {
        guard case .sign(let byte)? = peek?.kind, "\(allowed)".utf8.contains(byte) else { return nil }
        index += 1
        return Character(Unicode.Scalar(byte))
    }

    private mutating func sign(_ wanted: Character) -> Bool {
        guard case .sign(let byte)? = peek?.kind, byte == wanted.asciiValue else { return false }
        index += 1
        return true
    }

    /// Reads as `read` does, or puts everything back.
    private mutating func attempt<Result>(_ read: (inout TokenReader) -> Result?) -> Result? {
        var copy = self
        guard let result = read(&copy) else { return nil }
        self = copy
        return result
    }
}
