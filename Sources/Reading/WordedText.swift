import Lexicon
import Logbook
import SourceText

/// A stretch of text as words between white space, with their places: what owners and due dates are looked for in.
struct WordedText {
    struct Word {
        let text: String
        let range: SourceRange
        /// Without the parenthesis before and the colon after, folded.
        let folded: String
    }

    let source: SourceText
    let range: SourceRange
    let words: [Word]

    init(_ source: SourceText, range: SourceRange) {
        self.source = source
        self.range = range
        var words: [Word] = []
        var offset = range.lowerBound
        var start: Int?
        func close(at end: Int) {
            guard let begun = start else { return }
            let range = SourceRange(begun, end)
            let text = source[range]
            let bare = text.drop { $0 == "(" || $0 == "," }
            let folded = Folding.fold(bare)
            words.append(
                Word(text: text, range: range, folded: folded.hasSuffix(":") ? String(folded.dropLast()) : folded)
            )
            start = nil
        }
        for scalar in source[range].unicodeScalars {
            if scalar.properties.isWhitespace {
                close(at: offset)
            } else if start == nil {
                start = offset
            }
            offset += UTF8.width(scalar)
        }
        close(at: offset)
        self.words = words
    }

    /// Whether the words from `index` on are `phrase`.
    func matches(_ phrase: [String], at index: Int) -> Bool {
        guard index + phrase.count < words.count else { return false }
        return phrase.indices.allSatisfy { words[index + $0].folded == phrase[$0] }
    }

    /// The date that follows `phrase`, which stands at word `index`.
    func date(
        from index: Int,
        phrase: [String],
        writtenOn: CalendarDate?
    ) -> (range: SourceRange, outcome: DateReading.Outcome)? {
        var next = index + phrase.count
        // A colon that stands alone, as French typography sets it.
        while next < words.count, words[next].folded.isEmpty, !phrase.isEmpty { next += 1 }
        guard next < words.count else { return nil }
        let opening = phrase.isEmpty && words[next].text.hasPrefix("(") ? 1 : 0
        let start = words[next].range.lowerBound + opening
        let text = source[SourceRange(start, range.upperBound)]
        guard let reading = DateReading(startOf: text[...], writtenOn: writtenOn) else { return nil }
        return (
            SourceRange(start + reading.bytes.lowerBound, start + reading.bytes.upperBound), reading.outcome
        )
    }

    /// Just past the `)` that directly follows a date; `nil` where other words come between.
    func closingParenthesis(after date: SourceRange) -> Int? {
        let index = source.skipSpaces(from: date.upperBound, to: range.upperBound)
        guard index < range.upperBound, source.bytes[index] == UInt8(ascii: ")") else { return nil }
        return index + 1
    }

    /// What stands between the parentheses opened at word `index`, after a due phrase, where it holds digits and is
    /// no date; single words such as « pour » don't count.
    func brokenDate(from index: Int) -> SourceRange? {
        guard let phrase = Vocabulary.duePhrases.first(where: { $0.count > 1 && matches($0, at: index) }) else {
            return nil
        }
        let start = words[index + phrase.count].range.lowerBound
        guard let close = source.bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: ")")),
            source.bytes[start..<close].contains(where: { (0x30...0x39).contains($0) })
        else { return nil }
        return SourceRange(start, close)
    }
}

extension SourceText {
    func skipSpaces(from start: Int, to end: Int) -> Int {
        var index = start
        while index < end {
            if bytes[index] <= 0x20 {
                index += 1
            } else if bytes[index] == 0xC2, index + 1 < end, bytes[index + 1] == 0xA0 {
                index += 2
            } else if bytes[index] == 0xE2, index + 2 < end, bytes[index + 1] == 0x80, bytes[index + 2] == 0xAF {
                index += 3
            } else {
                break
            }
        }
        return index
    }

    func skipEmphasis(from start: Int, to end: Int) -> Int {
        var index = start
        while index < end,
            bytes[index] == UInt8(ascii: "*") || bytes[index] == UInt8(ascii: "_")
                || bytes[index] == UInt8(ascii: "`")
        {
            index += 1
        }
        return index
    }

    /// Past the comma, « et » or "and" that joins two ids.
    func skipJoiner(from start: Int, to end: Int) -> Int {
        var index = skipSpaces(from: start, to: end)
        if index < end, bytes[index] == UInt8(ascii: ",") || bytes[index] == UInt8(ascii: "&") {
            index = skipSpaces(from: index + 1, to: end)
        }
        for word in ["et ", "and "] where bytes[index..<end].starts(with: word.utf8) {
            return skipSpaces(from: index + word.utf8.count, to: end)
        }
        return index
    }

    /// Past the dash, colon or full stop between an id and its text.
    func skipSeparators(from start: Int, to end: Int) -> Int {
        var index = skipSpaces(from: start, to: end)
        while index < end {
            if [UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ",")].contains(bytes[index]) {
                index = skipSpaces(from: index + 1, to: end)
            } else if bytes[index] == 0xE2, index + 2 < end, bytes[index + 1] == 0x80,
                (0x90...0x95).contains(bytes[index + 2])
            {
                index = skipSpaces(from: index + 3, to: end)
            } else {
                break
            }
        }
        return index
    }
}

extension SourceRange {
    /// What is left when `taken` is cut out.
    func without(_ taken: [SourceRange]) -> [SourceRange] {
        var rest: [SourceRange] = []
        var start = lowerBound
        for cut in taken.sorted(by: { $0.lowerBound < $1.lowerBound }) where cut.upperBound > start {
            rest.append(SourceRange(start, max(start, cut.lowerBound)))
            start = cut.upperBound
        }
        rest.append(SourceRange(start, upperBound))
        return rest
    }

    /// Without the spaces, commas and dashes that a cut leaves at either end.
    func trimmingSeparators(in source: SourceText) -> SourceRange {
        let start = source.skipSeparators(from: lowerBound, to: upperBound)
        var end = upperBound
        while end > start {
            let byte = source.bytes[end - 1]
            if byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":") {
                end -= 1
            } else if end - 3 >= start, source.bytes[end - 3] == 0xE2, source.bytes[end - 2] == 0x80,
                (0x93...0x94).contains(byte) || byte == 0xAF
            {
                end -= 3
            } else if end - 2 >= start, source.bytes[end - 2] == 0xC2, byte == 0xA0 {
                end -= 2
            } else {
                break
            }
        }
        return SourceRange(start, end)
    }
}

extension String {
    /// Lines joined by a space, without the indentation of continuation lines.
    func joiningLines() -> String {
        guard utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return self }
        return split(whereSeparator: \.isNewline).map { String($0).trimmingSpaces() }.joined(separator: " ")
    }

    func trimmingPunctuation() -> String {
        var text = Substring(self)
        while let last = text.last, ".,;:!?)".contains(last) { text.removeLast() }
        return String(text)
    }
}
