import Lexicon
import Logbook
import Markdown
import SourceText

/// The first paragraph of a list item that speaks of an action: `[ ] S3-A1 Appeler Paul @bruno (pour le 9 avril)`.
struct Headline {
    /// The brackets and what is in them; `nil` where the item begins with none.
    var mark: SourceRange?
    /// `nil` also where the sign between the brackets is unknown.
    var state: ActionState?
    var id: ActionIDScanner.Match?
    /// Further ids, as in « S2-A1, S2-A2 : faites ».
    var furtherIDs: [ActionIDScanner.Match] = []
    var due: Located<CalendarDate>?
    /// The due date with the words and brackets around it: `(pour le 9 avril)`.
    var duePhrase: SourceRange?
    /// The `@name`, sign included, and whom it means.
    var owner: Located<MemberID>?
    /// An HTML comment right after the ids, or at the paragraph's end: a reminder for whoever writes, no part of the text.
    var reminder: SourceRange?
    /// What is left of the paragraph: ranges in order, without marker, ids, owner, date and reminder.
    var remainder: [SourceRange] = []
    /// What is left of it on one line, as the writer's Markdown.
    private(set) var markdown = ""
    var irregularities: [Irregularity] = []

    var source: SourceText
    private let file: FileID

    /// `writtenOn` gives a due date its year where it has none.
    init(paragraph: SourceRange, in document: borrowing Document, writtenOn: CalendarDate?, roster: Roster?) {
        source = document.source
        file = document.file
        var start = paragraph.lowerBound
        readMark(&start, end: paragraph.upperBound)
        skipComments(before: &start, end: paragraph.upperBound)
        readIDs(&start, end: paragraph.upperBound)
        let rest = withoutReminder(SourceRange(start, paragraph.upperBound))
        let comments = source.comments(in: rest)
        let text = WordedText(source, range: rest, besides: comments)
        let owner = roster.flatMap { readOwner(text, $0) }
        let due = readDue(text, writtenOn: writtenOn)
        duePhrase = self.due == nil ? nil : due
        let unsaid = [due].compactMap { $0 } + comments
        let taken = [owner.map { isPartOfSentence($0, in: rest, besides: unsaid) ? $0.prefix(1) : $0 }, due]
        remainder = rest.without(taken.compactMap { $0 }).map { $0.trimmingSeparators(in: source) }
            .filter { !$0.isEmpty }
        markdown = remainder.map { source[$0].joiningLines() }.joined(separator: " ")
    }

    /// « Parler à @bruno » and « Voir @bruno jeudi » need the name; « Écrire la note @bruno » doesn't.
    private func isPartOfSentence(_ owner: SourceRange, in rest: SourceRange, besides unsaid: [SourceRange]) -> Bool {
        let around = rest.without([owner] + unsaid).map { $0.trimmingSeparators(in: source) }
        let before = around.last { $0.upperBound <= owner.lowerBound && !$0.isEmpty }
        let after = around.first { $0.lowerBound >= owner.upperBound && !$0.isEmpty }
        guard let before else { return false }
        let lastWord = source[before].split(whereSeparator: \.isWhitespace).last ?? ""
        return after != nil || Vocabulary.isPreposition(lastWord)
    }

    private mutating func report(_ kind: Irregularity.Kind, at range: SourceRange) {
        irregularities.append(Irregularity(kind, at: Place(file, range)))
    }

    private mutating func readMark(_ start: inout Int, end: Int) {
        guard start < end, source.bytes[start] == UInt8(ascii: "["),
            let close = source.bytes[start..<min(end, start + 8)].firstIndex(of: UInt8(ascii: "]"))
        else { return }
        let after = close + 1
        // `[x](…)`, `[x][…]` and `[texte]` are links, not states.
        guard after == end || !Self.continuesLink(source.bytes[after]) else { return }
        let inside = source[SourceRange(start + 1, close)].trimmingSpaces()
        guard inside.unicodeScalars.count <= 1 else { return }
        mark = SourceRange(start, after)
        if let sign = inside.unicodeScalars.first {
            state = ActionState(sign: sign)
            if state == nil { report(.unknownActionMark(mark: inside), at: SourceRange(start, after)) }
        } else {
            state = .planned
        }
        start = source.skipSpaces(from: after, to: end)
    }

    private static func continuesLink(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: ":")
    }

    /// A comment between the mark and an id hides neither.
    private func skipComments(before start: inout Int, end: Int) {
        let place = source.skipComments(from: start, to: end)
        guard place > start else { return }
        let id = SourceRange(source.skipEmphasis(from: place, to: end), end)
        if ActionIDScanner.prefix(source, in: id) != nil { start = place }
    }

    private mutating func readIDs(_ start: inout Int, end: Int) {
        var index = source.skipEmphasis(from: start, to: end)
        guard let first = ActionIDScanner.prefix(source, in: SourceRange(index, end)) else { return }
        id = first
        index = first.range.upperBound
        while let next = ActionIDScanner.prefix(source, in: SourceRange(nextID(from: index, end: end), end)) {
            furtherIDs.append(next)
            index = next.range.upperBound
        }
        index = source.skipEmphasis(from: index, to: end)
        start = source.skipSeparators(from: index, to: end)
    }

    /// Where another id would begin: past the joiner, and past the emphasis around it.
    private func nextID(from index: Int, end: Int) -> Int {
        let joiner = source.skipEmphasis(from: index, to: end)
        return source.skipEmphasis(from: source.skipJoiner(from: joiner, to: end), to: end)
    }

    /// The range without the comment it begins or ends with.
    private mutating func withoutReminder(_ range: SourceRange) -> SourceRange {
        guard let comment = source.comment(atEitherEndOf: range) else { return range }
        reminder = comment
        guard comment.lowerBound == range.lowerBound else { return SourceRange(range.lowerBound, comment.lowerBound) }
        let end = source.skipComments(from: comment.upperBound, to: range.upperBound)
        let start = source.skipSeparators(from: end, to: range.upperBound)
        return SourceRange(start, range.upperBound)
    }

    private mutating func readOwner(_ text: WordedText, _ roster: Roster) -> SourceRange? {
        for (index, word) in text.words.enumerated() where text.startsWith(UInt8(ascii: "@"), at: index) {
            for count in stride(from: min(roster.longestName, text.words.count - index), through: 1, by: -1) {
                let whole = SourceRange(word.lowerBound + 1, text.words[index + count - 1].upperBound)
                let name = source[whole].trimmingPunctuation()
                guard let member = roster.member(named: name) else { continue }
                let range = SourceRange(word.lowerBound, word.lowerBound + 1 + name.utf8.count)
                owner = Located(member, Place(file, range))
                return range
            }
            let name = source[SourceRange(word.lowerBound + 1, word.upperBound)].trimmingPunctuation()
            guard !name.isEmpty else { continue }
            let range = SourceRange(word.lowerBound, word.lowerBound + 1 + name.utf8.count)
            report(
                .unknownMember(text: name, nearest: roster.nearest(to: name)),
                at: SourceRange(range.lowerBound + 1, range.upperBound)
            )
            owner = Located(MemberID(name), Place(file, range))
            return range
        }
        return nil
    }

    private mutating func readDue(_ text: WordedText, writtenOn: CalendarDate?) -> SourceRange? {
        for index in text.datedIndices {
            let start = text.words[index].lowerBound
            let opens = text.startsWith(UInt8(ascii: "("), at: index)
            let phrases = text.duePhrases(at: index)
            if opens, phrases.isEmpty, let (range, reading) = text.date(from: index, phrase: [], writtenOn: writtenOn),
                let close = text.closingParenthesis(after: range)
            {
                return accept(reading, at: range, enclosing: SourceRange(start, close))
            }
            for phrase in phrases {
                guard let (range, reading) = text.date(from: index, phrase: phrase, writtenOn: writtenOn) else {
                    continue
                }
                let close = opens ? text.closingParenthesis(after: range) : nil
                return accept(reading, at: range, enclosing: SourceRange(start, close ?? range.upperBound))
            }
            if opens, let broken = text.brokenDate(from: index) {
                report(.invalidDate(text: source[broken]), at: broken)
            }
        }
        return nil
    }

    private mutating func accept(
        _ reading: DateReading.Outcome,
        at range: SourceRange,
        enclosing: SourceRange
    ) -> SourceRange {
        switch reading {
        case .impossible:
            report(.invalidDate(text: source[range]), at: range)
            return enclosing
        case .date(let date, let form):
            switch form {
            case .iso, .words: break
            case .numeric: report(.ambiguousDate(read: date), at: range)
            case .withoutYear: report(.dateWithoutYear(read: date), at: range)
            }
            due = Located(date, Place(file, range))
            return enclosing
        }
    }
}

extension SourceText {
    /// Past the comments that come first, and the spaces around them.
    fileprivate func skipComments(from start: Int, to end: Int) -> Int {
        var index = skipSpaces(from: start, to: end)
        guard bytes[index..<end].starts(with: "<!--".utf8) else { return start }
        while let comment = comment(atEitherEndOf: SourceRange(index, end)), comment.lowerBound == index,
            saysNothing(inline: self[comment])
        {
            index = skipSpaces(from: comment.upperBound, to: end)
        }
        return index
    }

    /// The HTML comment that a range begins with, or else the one it ends with.
    func comment(atEitherEndOf range: SourceRange) -> SourceRange? {
        let (opening, closing) = (Array("<!--".utf8), Array("-->".utf8))
        let text = bytes[range.indices]
        if text.starts(with: opening) {
            var end = text.startIndex + opening.count
            while end + closing.count <= text.endIndex {
                if text[end...].starts(with: closing) { return SourceRange(text.startIndex, end + closing.count) }
                end += 1
            }
            return nil
        }
        guard let last = text.lastIndex(where: { $0 > 0x20 }), text[...last].suffix(closing.count) == closing[...]
        else {
            return nil
        }
        var start = last + 1 - closing.count - opening.count
        while start >= text.startIndex {
            if text[start...].starts(with: opening) { return SourceRange(start, last + 1) }
            start -= 1
        }
        return nil
    }
}

extension ActionState {
    /// The state a sign between brackets stands for.
    init?(sign: Unicode.Scalar) {
        switch sign {
        case " ", "\u{A0}", "\u{202F}": self = .planned
        case "/": self = .inProgress
        case "x", "X", "✓", "✔": self = .done
        case "~": self = .adapted
        case ">": self = .postponed
        case "-", "–", "—": self = .abandoned
        default: return nil
        }
    }
}
