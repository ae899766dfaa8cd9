import Lexicon
import Logbook
import SourceText

/// A stretch of text as words between white space, with their places: what owners and due dates are looked for in.
struct WordedText {
    let source: SourceText
    let range: SourceRange
    /// The words' places.
    let words: [SourceRange]
    /// Whether a digit stands in each word.
    private let digits: [Bool]

    /// - Parameter comments: in order; what stands in them is no word.
    init(_ source: SourceText, range: SourceRange, besides comments: [SourceRange]) {
        self.source = source
        self.range = range
        var words: [SourceRange] = []
        var digits: [Bool] = []
        var left = comments[...]
        var index = source.skipSpaces(from: range.lowerBound, to: range.upperBound)
        while index < range.upperBound {
            if let comment = left.first, index >= comment.lowerBound {
                left.removeFirst()
                index = source.skipSpaces(from: max(index, comment.upperBound), to: range.upperBound)
                continue
            }
            let start = index
            let end = left.first?.lowerBound ?? range.upperBound
            var hasDigit = false
            while index < end, !source.isSpace(at: index) {
                if (0x30...0x39).contains(source.bytes[index]) { hasDigit = true }
                index += 1
            }
            words.append(SourceRange(start, index))
            digits.append(hasDigit)
            index = source.skipSpaces(from: index, to: range.upperBound)
        }
        self.words = words
        self.digits = digits
    }

    func startsWith(_ byte: UInt8, at index: Int) -> Bool { source.bytes[words[index].lowerBound] == byte }

    /// The words that a due date could begin at: those with a digit in them or shortly after, as dates hold digits.
    var datedIndices: [Int] {
        words.indices.filter { index in
            digits[index..<min(index + Self.longestOpening, words.count)].contains(true)
        }
    }

    /// « au plus tard le jeudi 9 » is as far as a date's first digit stands from its opening.
    private static let longestOpening = 7

    /// A word without the parenthesis before it and the colon after it, folded.
    private func folded(_ index: Int) -> String {
        let folded = Folding.fold(source[words[index]].drop { $0 == "(" || $0 == "," })
        return folded.hasSuffix(":") ? String(folded.dropLast()) : folded
    }

    /// The phrases before a due date that stand at word `index`, the longest first.
    func duePhrases(at index: Int) -> [[String]] {
        let start = words[index].lowerBound
        let first = startsWith(UInt8(ascii: "("), at: index) ? start + 1 : start
        guard first < words[index].upperBound, Vocabulary.mayOpenDuePhrase(source.bytes[first]) else { return [] }
        var known = [folded(index)]
        return Vocabulary.duePhrases(beginningWith: known[0]).filter { phrase in
            guard index + phrase.count < words.count else { return false }
            return phrase.indices.dropFirst().allSatisfy { offset in
                while known.count <= offset { known.append(folded(index + known.count)) }
                return phrase[offset] == known[offset]
            }
        }
    }

    /// The date that follows `phrase`, which stands at word `index`.
    func date(
        from index: Int,
        phrase: [String],
        writtenOn: CalendarDate?
    ) -> (range: SourceRange, outcome: DateReading.Outcome)? {
        var next = index + phrase.count
        // A colon that stands alone, as French typography sets it.
        while next < words.count, !phrase.isEmpty, source[words[next]] == ":" { next += 1 }
        guard next < words.count else { return nil }
        let opening = phrase.isEmpty && startsWith(UInt8(ascii: "("), at: next) ? 1 : 0
        let start = words[next].lowerBound + opening
        // No date is longer: looking further would only cost time.
        let text = source[SourceRange(start, source.characterStart(atOrBefore: min(range.upperBound, start + 64)))]
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
        guard let phrase = duePhrases(at: index).first(where: { $0.count > 1 }) else { return nil }
        let start = words[index + phrase.count].lowerBound
        guard let close = source.bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: ")")),
            source.bytes[start..<close].contains(where: { (0x30...0x39).contains($0) })
        else { return nil }
        return SourceRange(start, close)
    }
}

extension SourceText {
    func skipSpaces(from start: Int, to end: Int) -> Int {
        var index = start
        while index < end, isSpace(at: index) {
            // A no-break space is two or three bytes long.
            index += bytes[index] <= 0x20 ? 1 : bytes[index] == 0xC2 ? 2 : 3
        }
        return min(index, end)
    }

    /// Whether a space, a line end or a no-break space begins at `index`.
    func isSpace(at index: Int) -> Bool {
        let byte = bytes[index]
        if byte > 0x20, byte < 0x80 { return false }
        if byte <= 0x20 { return true }
        if byte == 0xC2 { return index + 1 < bytes.count && bytes[index + 1] == 0xA0 }
        guard byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return false }
        return bytes[index + 2] == 0xAF || (0x80...0x8A).contains(bytes[index + 2])
    }

    /// `index`, or the beginning of the character it stands inside of.
    func characterStart(atOrBefore index: Int) -> Int {
        var start = index
        while start > 0, start < bytes.count, bytes[start] & 0b1100_0000 == 0b1000_0000 { start -= 1 }
        return start
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
