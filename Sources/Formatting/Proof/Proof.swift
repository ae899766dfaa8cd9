import FrontMatter
import Lexicon
import Logbook
import Markdown
import Reading
import SourceText

/// Shows that a text says what a page said: the same to people, the same to the tool.
struct Proof {
    let before: Page
    let reader: PageReader

    func holds(for text: SourceText) -> Bool {
        guard let after = reader.read(text, file: before.file) else { return false }
        return hasNoNewIrregularity(after) && hasSameFrontMatter(after) && Meaning(before) == Meaning(after)
            && hasSameParts(after) && hasSameProse(after)
    }

    private func hasNoNewIrregularity(_ after: Page) -> Bool {
        var left: [Irregularity.Kind: Int] = [:]
        for irregularity in before.irregularities { left[irregularity.kind.withoutSpelling, default: 0] += 1 }
        return after.irregularities.allSatisfy { irregularity in
            // Another encoding than UTF-8 is written only where the group asks for it.
            if case .notUTF8 = irregularity.kind { return true }
            guard let count = left[irregularity.kind.withoutSpelling], count > 0 else { return false }
            left[irregularity.kind.withoutSpelling] = count - 1
            return true
        }
    }

    private func hasSameFrontMatter(_ after: Page) -> Bool {
        (before.frontMatter.range == nil) == (after.frontMatter.range == nil)
            && Self.areEqual(before.frontMatter.pairs, after.frontMatter.pairs)
    }

    private static func areEqual(_ left: [MarkedPair], _ right: [MarkedPair]) -> Bool {
        left.count == right.count
            && zip(left, right).allSatisfy { first, second in
                let sameKey =
                    first.key.text == second.key.text
                    || Vocabulary.key(first.key.text).map { $0 == Vocabulary.key(second.key.text) } ?? false
                return sameKey && areEqual(first.value, second.value)
            }
    }

    private static func areEqual(_ left: MarkedNode, _ right: MarkedNode) -> Bool {
        switch (left, right) {
        case (.scalar(let first), .scalar(let second)):
            first.text == second.text || first.text.visible == second.text.visible
                || areSameDates(first.text, second.text)
        case (.sequence(let first, _), .sequence(let second, _)):
            first.count == second.count && zip(first, second).allSatisfy { areEqual($0, $1) }
        case (.mapping(let first, _), .mapping(let second, _)):
            areEqual(first, second)
        case (.scalar, _), (.sequence, _), (.mapping, _):
            false
        }
    }

    /// One date, or several with commas between them.
    private static func areSameDates(_ left: String, _ right: String) -> Bool {
        func dates(_ text: String) -> [CalendarDate?] {
            if let date = DateReading(whole: text)?.date { return [date] }
            return text.split(separator: ",").map { DateReading(whole: String($0))?.date }
        }
        let (first, second) = (dates(left), dates(right))
        return !first.contains(nil) && first == second
    }

    /// The same headings and headlines in the same blocks, whatever their spelling.
    private func hasSameParts(_ after: Page) -> Bool {
        let (old, new) = (before.parts, after.parts)
        return old.headings.count == new.headings.count && old.headlines.count == new.headlines.count
            && zip(old.headings, new.headings).allSatisfy { $0.says(whatIsSaidBy: $1) }
            && zip(old.headlines, new.headlines).allSatisfy { $0.says(whatIsSaidBy: $1) }
    }

    /// Blocks whose text was changed are compared by what they mean; everything else by the HTML it makes.
    private func hasSameProse(_ after: Page) -> Bool {
        let old = before.partBlocks
        let new = after.partBlocks
        guard old.count == new.count else { return false }
        let changed = zip(old, new).filter { before.text(ofBlock: $0) != after.text(ofBlock: $1) }
        return before.comparableHTML(emptying: changed.map(\.0)) == after.comparableHTML(emptying: changed.map(\.1))
    }
}

extension Page {
    /// The blocks of recognised headings and headlines.
    fileprivate var partBlocks: [Int] { parts.headings.map(\.block) + parts.headlines.map(\.block) }

    fileprivate func text(ofBlock number: Int) -> String { source[tree.blocks[number].range] }

    fileprivate func comparableHTML(emptying blocks: [Int]) -> [UInt8] {
        MarkdownTree.comparableHTML(of: source, from: frontMatter.bodyStart, emptying: Set(blocks), comments: true)
    }
}

extension HeadingPart {
    fileprivate func says(whatIsSaidBy other: HeadingPart) -> Bool {
        block == other.block && level == other.level && reading.heading == other.reading.heading
            && reading.visibility == other.reading.visibility
            && reading.unknownVisibility == other.reading.unknownVisibility
            && reading.title.foldedTitle == other.reading.title.foldedTitle
    }
}

extension HeadlinePart {
    fileprivate func says(whatIsSaidBy other: HeadlinePart) -> Bool {
        kind == other.kind && block == other.block && state == other.state && due?.value == other.due?.value
            && markdown == other.markdown
            // An id that is written now was worked out before; the meaning compares the two.
            && (ids.isEmpty || ids.map(\.id) == other.ids.map(\.id))
    }
}

extension String {
    /// A title's words, without the sign some people end it with.
    fileprivate var foldedTitle: String {
        var folded = Substring(Folding.fold(self))
        while let last = folded.last, ":.- ".contains(last) { folded.removeLast() }
        return String(folded)
    }

    /// Without the characters that have no width.
    fileprivate var visible: String {
        String(String.UnicodeScalarView(unicodeScalars.filter { !["\u{200B}", "\u{2060}", "\u{FEFF}"].contains($0) }))
    }
}

extension Irregularity.Kind {
    /// Keys may be spelled otherwise after formatting; what is said of them is the same.
    fileprivate var withoutSpelling: Irregularity.Kind {
        if case .wrongShape(let key, let expected) = self {
            return .wrongShape(key: Self.folded(key), expected: expected)
        }
        if case .missingKey(let key) = self { return .missingKey(key: Self.folded(key)) }
        if case .unknownValue(let key, let value, let allowed, let nearest) = self {
            return .unknownValue(key: Self.folded(key), value: value.visible, allowed: allowed, nearest: nearest)
        }
        return self
    }

    private static func folded(_ key: String) -> String { Vocabulary.key(key).map { "\($0)" } ?? key }
}
