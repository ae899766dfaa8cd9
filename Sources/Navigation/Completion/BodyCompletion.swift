import FrontMatter
import Lexicon
import Links
import Logbook
import Reading
import SourceText

/// What could be written below a front matter: headings, boxes, ids, names, dates, and what opens a sub-item.
struct BodyCompletion {
    private let page: Page
    private let line: TypedLine
    private let map: GroupMap
    private let today: CalendarDate
    private var language: Language { map.group.language }
    private var words: Words { Words.of(language) }

    init(page: Page, line: TypedLine, map: GroupMap, today: CalendarDate) {
        self.page = page
        self.line = line
        self.map = map
        self.today = today
    }

    var all: [Completion] {
        if line.before.hasPrefix("#") { return headings }
        let word = line.word(where: TypedLine.isNamePart)
        let lead = line.before.dropLast(word.text.count)
        if lead.hasSuffix("@") { return map.members(replacing: word.range, in: language) }
        if let dates { return dates }
        if let box = openBox { return states(replacing: box) }
        let item = line.before.drop { $0 == " " }
        let isItem = ["- ", "* ", "+ "].contains { item.hasPrefix($0) }
        if isItem, line.indentation > 1, item.dropFirst(2).allSatisfy({ $0.isLetter || $0 == " " }) {
            return labels + ids(word)
        }
        if isItem, item.count <= 2 { return items(replacing: SourceRange(at: line.cursor)) }
        return ids(word)
    }

    // MARK: Headings

    /// Those of the page's kind that it still lacks; after a harvest, who may read it.
    private var headings: [Completion] {
        if let open = line.before.lastIndex(of: "("), !line.before[open...].contains(")") {
            let typed = line.word { $0 != "(" }
            return [Visibility.group, .review, .private].map { visibility in
                let name = words.written(visibility, in: words.visibilities)
                return Completion(.word, name, replacing: typed.range, with: name + ")")
            }
        }
        let marks = line.before.prefix { $0 == "#" }
        let level = max(2, marks.count)
        let present = Set(
            page.parts.headings.compactMap { part in
                // The heading that is being typed may be one already.
                part.range.lowerBound == line.start ? nil : part.reading.heading
            }
        )
        let range = SourceRange(line.start, line.cursor)
        let sign = String(repeating: "#", count: level)
        return wantedHeadings.filter { !present.contains($0) }.map { heading in
            let title = title(of: heading)
            return Completion(
                .heading,
                sign + " " + title,
                documentation: Meaning.text(of: heading)[language],
                replacing: range
            )
        }
    }

    private var wantedHeadings: [Heading] {
        switch page.content {
        case .group: return []
        case .session: return [.opening, .followUp] + Step.allCases.map { .step($0) }
        case .entry: return [.harvest(.learning), .harvest(.feeling), .harvest(.progress), .commitments]
        }
    }

    private func title(of heading: Heading) -> String {
        let title = words.written(heading, in: words.headings)
        if case .step(let step) = heading { return "\(step.rawValue). \(title)" }
        return title
    }

    // MARK: Items

    private enum Section {
        case followUps
        case plan
        case commitments
        case other
    }

    private var section: Section {
        switch page.parts.headings.last(where: { $0.range.lowerBound < line.start })?.reading.heading {
        case .followUp?: .followUps
        case .step(.actionPlan)?: .plan
        case .commitments?: .commitments
        case .opening?, .step?, .harvest?, nil: .other
        }
    }

    /// The bracket that is open at the beginning of an item, and what has been typed after it.
    private var openBox: SourceRange? {
        let item = line.before.drop { $0 == " " }
        guard let marker = ["- [", "* [", "+ ["].first(where: { item.hasPrefix($0) }), item.count <= marker.count + 1,
            !item.contains("]")
        else { return nil }
        return SourceRange(line.start + line.before.prefix { $0 == " " }.utf8.count + 2, line.cursor)
    }

    private func states(replacing range: SourceRange) -> [Completion] {
        ActionState.allCases.map { state in
            Completion(
                .state,
                "[\(state.mark)]",
                detail: GroupMap.name(of: state, in: language),
                documentation: Meaning.text(of: state, in: language),
                replacing: boxRange(range),
                with: "[\(state.mark)] "
            )
        }
    }

    /// With the closing bracket that many editors add by themselves.
    private func boxRange(_ range: SourceRange) -> SourceRange {
        let bytes = page.source.bytes
        let isClosed = range.upperBound < bytes.count && bytes[range.upperBound] == UInt8(ascii: "]")
        return SourceRange(range.lowerBound, range.upperBound + (isClosed ? 1 : 0))
    }

    /// What an item of its section begins with.
    private func items(replacing range: SourceRange) -> [Completion] {
        switch section {
        case .followUps:
            return openActions.map { action in
                Completion(
                    .action,
                    "[ ] \(action.label)",
                    detail: action.detail,
                    documentation: action.documentation,
                    replacing: range,
                    with: "[ ] \(action.label) — "
                )
            }
        case .plan:
            guard case .session(let session) = page.content else { return [] }
            let number = (session.actions.map(\.id.number).max() ?? 0) + 1
            let id = ActionID(session: session.id.value, number: number)
            return [Completion(.action, "[ ] \(id)", replacing: range, with: "[ ] \(id) ")]
        case .commitments:
            return [Completion(.state, "[ ]", replacing: range, with: "[ ] ")]
        case .other:
            return []
        }
    }

    /// What still waits for a retour, and has none in this séance.
    private var openActions: [Completion] {
        guard case .session(let session) = page.content else { return [] }
        let heard = Set(session.followUps.filter { $0.state != nil }.map(\.action.value))
        return map.actions(
            { life in
                life.session != session.id.value && !heard.contains(life.id)
                    && !life.state(on: session.date?.value).isClosed && life.exists(on: session.date?.value)
            },
            replacing: SourceRange(at: line.cursor)
        )
    }

    private var labels: [Completion] {
        let typed = line.word { $0 != "-" && $0 != "*" && $0 != "+" }
        let spaces = typed.text.prefix { $0 == " " }.utf8.count
        let range = SourceRange(typed.range.lowerBound + spaces, typed.range.upperBound)
        let wanted: [ItemLabel]
        switch section {
        case .followUps: wanted = [.learned]
        case .plan: wanted = [.detail(.firstStep), .detail(.obstacle), .detail(.support), .detail(.signOfSuccess)]
        case .commitments, .other: wanted = []
        }
        return wanted.map { label in
            let name = words.written(label, in: words.labels)
            return Completion(.label, name, replacing: range, with: name + GroupMap.colon(language))
        }
    }

    // MARK: Ids

    private func ids(_ word: (text: String, range: SourceRange)) -> [Completion] {
        guard let first = word.text.unicodeScalars.first, first.properties.isUppercase || first == "s" else {
            return []
        }
        let typed = Folding.fold(word.text)
        let actions = map.actions({ Folding.fold($0.id.description).hasPrefix(typed) }, replacing: word.range)
        guard isMentioning else { return actions }
        return actions + map.sessions(replacing: word.range).filter { Folding.fold($0.label).hasPrefix(typed) }
    }

    /// In prose a séance may be spoken of by its name; in a retour only actions are.
    private var isMentioning: Bool {
        switch section {
        case .followUps, .plan: false
        case .commitments, .other: true
        }
    }

    // MARK: Dates

    /// After « pour le »: the days of the next séances.
    private var dates: [Completion]? {
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
