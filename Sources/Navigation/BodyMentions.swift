import FrontMatter
import Lexicon
import Logbook
import Markdown
import Reading
import SourceText

/// What the text below a page's front matter speaks of: ids, boxes, dates, headings, and names after `@`.
struct BodyMentions {
    private(set) var all: [Mention] = []
    private let page: Page
    private let roster: Roster

    init(_ page: Page, roster: Roster) {
        self.page = page
        self.roster = roster
        addActions()
        addHeadlines()
        for part in page.parts.headings {
            if let heading = part.reading.heading { add(.heading(heading), part.range) }
        }
        if case .session(let session) = page.content { addClientHeadings(session) }
        for block in page.tree.blocks {
            switch block.kind {
            case .paragraph, .heading: addMembers(in: block.range)
            case .blockQuote, .list, .item, .codeBlock, .htmlBlock, .thematicBreak: break
            }
        }
    }

    private mutating func add(_ subject: Subject, _ range: SourceRange, _ role: Mention.Role = .use) {
        guard !range.isEmpty else { return }
        all.append(Mention(subject: subject, place: Place(page.file, range), role: role, visibility: nil))
    }

    /// Every id, wherever it stands: also in a comment or a code block it means the action.
    private mutating func addActions() {
        var defined: Set<SourceRange> = []
        if case .session(let session) = page.content {
            for headline in page.parts.headlines where headline.kind == .action {
                if let first = headline.ids.first, first.id.session == session.id.value { defined.insert(first.range) }
            }
        }
        let body = SourceRange(page.frontMatter.bodyStart, page.source.bytes.count)
        for match in ActionIDScanner.scan(page.source, in: body) {
            add(.action(match.id), match.range, defined.contains(match.range) ? .definition : .use)
        }
    }

    private mutating func addHeadlines() {
        for headline in page.parts.headlines {
            if let mark = headline.mark, let state = headline.state { add(.state(state), mark) }
            if let due = headline.due { add(.date(due.value), due.place.range) }
        }
    }

    /// `# Alice — Déléguer`: the heading of a consultation begins with its client's name.
    private mutating func addClientHeadings(_ session: Session) {
        for consultation in session.consultations {
            guard let client = consultation.client?.value,
                consultation.place.range.lowerBound >= page.frontMatter.bodyStart
            else { continue }
            let words = page.source.words(in: consultation.place.range)
            guard let first = words.firstIndex(where: { page.source.bytes[$0.lowerBound] != UInt8(ascii: "#") }) else {
                continue
            }
            for count in stride(from: min(roster.longestName, words.count - first), through: 1, by: -1) {
                let whole = SourceRange(words[first].lowerBound, words[first + count - 1].upperBound)
                let range = page.source.trimmingSigns(whole)
                guard roster.member(named: page.source[range]) == client else { continue }
                add(.member(client), range)
                break
            }
        }
    }

    /// Names after an `@` that begins a word.
    private mutating func addMembers(in range: SourceRange) {
        guard page.source.bytes[range.indices].contains(UInt8(ascii: "@")) else { return }
        let words = page.source.words(in: range)
        for (index, word) in words.enumerated() where page.source.bytes[word.lowerBound] == UInt8(ascii: "@") {
            for count in stride(from: min(roster.longestName, words.count - index), through: 1, by: -1) {
                let whole = SourceRange(word.lowerBound + 1, words[index + count - 1].upperBound)
                let name = page.source.trimmingSigns(whole)
                guard let member = roster.member(named: page.source[name]) else { continue }
                add(.member(member), name)
                break
            }
        }
    }
}

extension SourceText {
    /// The stretches between white space, no-break spaces included.
    func words(in range: SourceRange) -> [SourceRange] {
        var words: [SourceRange] = []
        var start: Int?
        var index = range.lowerBound
        for scalar in self[range].unicodeScalars {
            if Folding.isSpace(scalar) {
                if let begun = start { words.append(SourceRange(begun, index)) }
                start = nil
            } else if start == nil {
                start = index
            }
            index += scalar.utf8.count
        }
        if let begun = start { words.append(SourceRange(begun, index)) }
        return words
    }

    /// Without the punctuation that follows a name.
    func trimmingSigns(_ range: SourceRange) -> SourceRange {
        var end = range.upperBound
        while end > range.lowerBound, Self.signs.contains(bytes[end - 1]) { end -= 1 }
        return SourceRange(range.lowerBound, end)
    }

    private static let signs = Set(".,;:!?)".utf8)
}
