import FrontMatter
import Lexicon
import Links
import Logbook
import Reading
import SourceText

/// What could be written below a front matter: headings, boxes, ids, names, dates, and what opens a sub-item.
struct BodyCompletion {
    let page: Page
    let line: TypedLine
    let map: GroupMap
    let today: CalendarDate
    var language: Language { map.group.language }
    var words: Words { Words.of(language) }

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
}
