import Lexicon
import Logbook
import SourceText

/// Finds lines that their writer takes for the heading of another harvest, where CommonMark sees none: `##Ressentis`,
/// `**Ressentis**`, a heading indented into a list or swallowed by an unclosed code fence, one behind a comment or between
/// tags, or a line marked `(privé)`.
///
/// In a shared harvest such a line means that what follows was perhaps never meant to be shared.
enum DisguisedHeading {
    /// The first such line of `range`, without its indentation.
    static func first(in source: SourceText, range: SourceRange, lines: LineTable) -> SourceRange? {
        var line = lines.line(at: range.lowerBound)
        while line < lines.starts.count {
            let whole = lines.range(ofLine: line)
            guard whole.lowerBound < range.upperBound else { return nil }
            let held = SourceRange(max(whole.lowerBound, range.lowerBound), min(whole.upperBound, range.upperBound))
            if let found = heading(in: source, line: held) { return found }
            line += 1
        }
        return nil
    }

    private static func heading(in source: SourceText, line: SourceRange) -> SourceRange? {
        if let found = title(in: source, line) { return found }
        let bare = source.withoutHTML(around: line)
        return bare == line ? nil : title(in: source, bare)
    }

    private static func title(in source: SourceText, _ line: SourceRange) -> SourceRange? {
        var start = line.lowerBound
        var end = line.upperBound
        while start < end, isDecoration(source.bytes[start]) { start += 1 }
        while end > start, isDecoration(source.bytes[end - 1]) || source.bytes[end - 1] == UInt8(ascii: ":") {
            end -= 1
        }
        let bare = SourceRange(start, end)
        guard !bare.isEmpty else { return nil }
        let isMarked = source.bytes[end - 1] == UInt8(ascii: ")")
        // Headings are short; long lines are looked at for the mark at their end alone.
        guard isMarked || bare.count <= 48 else { return nil }
        let isShort = bare.count <= 64
        // On a short line the mark may stand before the title, or before a day.
        let marks = isShort ? marks(in: source, bare) : [bare]
        if marks.contains(where: { markedVisibility(source, $0) == .private }) { return bare }
        guard isShort, mayBeHeading(source.bytes[bare.indices]) else { return nil }
        switch HeadingReading(source[bare]).heading {
        case .harvest, .commitments: return bare
        case .opening, .followUp, .step, nil: return nil
        }
    }

    /// Whether a line begins like the heading of a harvest: with one of their first words, or with a number. Nearly
    /// every line of a harvest doesn't, and is done with.
    private static func mayBeHeading(_ line: ArraySlice<UInt8>) -> Bool {
        let word = line.prefix(while: isLetter)
        guard !word.isEmpty else { return true }
        guard word.allSatisfy({ $0 < 0x80 }) else {
            // Folding makes plain what is written with other spaces and apostrophes.
            let folded = Array(Folding.fold(String(decoding: word, as: UTF8.self)).utf8).prefix(while: isLetter)
            return folded.isEmpty || firstWords.contains(folded)
        }
        return firstWords.contains(ArraySlice(word.map { $0 | 0x20 }))
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...0xFF: true
        default: false
        }
    }

    /// Folded, of all languages.
    private static let firstWords: Set<ArraySlice<UInt8>> = {
        let headings = Words.all.flatMap { words in
            words.headings.flatMap { heading, texts in
                switch heading {
                case .harvest, .commitments: texts
                case .opening, .followUp, .step: [] as [String]
                }
            } + words.stepPrefixes
        }
        return Set(headings.map { Array(Folding.fold($0).utf8).prefix(while: isLetter) })
    }()

    /// The line as far as each of its closing parentheses.
    private static func marks(in source: SourceText, _ line: SourceRange) -> [SourceRange] {
        line.indices.filter { source.bytes[$0] == UInt8(ascii: ")") }.map { SourceRange(line.lowerBound, $0 + 1) }
    }

    /// What the parentheses at the end of a line say of visibility.
    private static func markedVisibility(_ source: SourceText, _ line: SourceRange) -> Visibility? {
        guard let open = source.bytes[line.indices].lastIndex(of: UInt8(ascii: "(")) else { return nil }
        return Vocabulary.visibility(source[SourceRange(open + 1, line.upperBound - 1)])
    }

    /// Signs and spaces that stand around a title in Markdown, and digits that number it.
    fileprivate static func isDecoration(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, UInt8(ascii: "#"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: ">"), UInt8(ascii: "-"),
            UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: "."),
            UInt8(ascii: "["), UInt8(ascii: "]"):
            true
        default:
            false
        }
    }
}

extension SourceText {
    /// What stands behind the last comment of a line, or the comment or tag that it begins with, and before those that it
    /// ends with.
    fileprivate func withoutHTML(around line: SourceRange) -> SourceRange {
        let isSign = { (byte: UInt8) in byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") }
        guard bytes[line.indices].contains(where: isSign) else { return line }
        var rest = bytes[line.indices]
        let (opening, closing) = (Array("<!--".utf8), Array("-->".utf8))
        while true {
            while let last = rest.last, last <= 0x20 { rest.removeLast() }
            guard rest.last == UInt8(ascii: ">") else { break }
            let sign = rest.ends(with: closing) ? opening : [UInt8(ascii: "<")]
            guard let open = rest.lastStart(of: sign) else { break }
            rest = rest[..<open]
        }
        if let comment = rest.lastStart(of: closing) { rest = rest[(comment + closing.count)...] }
        while true {
            rest = rest.drop(while: DisguisedHeading.isDecoration)
            guard rest.first == UInt8(ascii: "<"), let close = rest.firstIndex(of: UInt8(ascii: ">")) else { break }
            rest = rest[(close + 1)...]
        }
        return SourceRange(rest.startIndex, rest.endIndex)
    }
}

extension ArraySlice<UInt8> {
    fileprivate func ends(with text: [UInt8]) -> Bool { suffix(text.count).elementsEqual(text) }

    /// Where a text begins that is the last of its kind.
    fileprivate func lastStart(of text: [UInt8]) -> Int? {
        guard let first = text.first else { return nil }
        var rest = self
        while let start = rest.lastIndex(of: first) {
            if self[start...].starts(with: text) { return start }
            rest = rest[..<start]
        }
        return nil
    }
}

extension Document {
    /// The lines of a stretch that are not those of another version's, in which nothing was found.
    func lines(of content: SourceRange, differingFrom other: ReadPage, in known: SourceRange) -> SourceRange {
        let ends = source.bytes.withUnsafeBytes { mine in
            other.document.source.bytes.withUnsafeBytes { theirs in
                CommonEnds(
                    of: UnsafeRawBufferPointer(rebasing: mine[content.indices]),
                    UnsafeRawBufferPointer(rebasing: theirs[known.indices])
                )
            }
        }
        guard ends.before < content.count || content.count < known.count else {
            return SourceRange(at: content.upperBound)
        }
        // A line that is cut short, or goes on, is another one.
        let first = lines.starts[lines.line(at: content.lowerBound + ends.before)]
        let last = lines.range(ofLine: lines.line(at: content.upperBound - ends.after))
        return SourceRange(max(first, content.lowerBound), min(last.upperBound, content.upperBound))
    }
}
