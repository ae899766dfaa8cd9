import FrontMatter
import Lexicon
import Logbook
import Reading
import SourceText

/// What the front matter of a page speaks of: keys from its pairs, values from what was read of them.
struct FrontMatterMentions {
    private(set) var all: [Mention] = []
    private let page: Page
    private let roster: Roster

    init(_ page: Page, roster: Roster) {
        self.page = page
        self.roster = roster
        switch page.content {
        case .group(let group):
            addKeys(page.frontMatter.pairs, among: Key.ofGroup)
            add(group)
        case .session(let session):
            addKeys(page.frontMatter.pairs, among: Key.ofSession)
            add(session)
        case .entry(let entry):
            addKeys(page.frontMatter.pairs, among: Key.ofEntry)
            add(entry)
        }
    }

    private mutating func add(_ group: Group) {
        add(group.facilitator)
        for member in group.members {
            add(.member(member.id), member.place, .definition)
            add(member.reportsTo)
        }
        for cycle in group.cycles {
            add(.cycle(cycle.id), cycle.place, .definition)
            for date in [cycle.start, cycle.end] + cycle.plannedSessions { add(date) }
        }
        add(group.charter.agreed)
        // The settings have no order of their own; mentions are sorted by place in the end.
        for code in group.ruleSettings.keys { add(.rule(code: code.value), code.place) }
    }

    private mutating func add(_ session: Session) {
        add(.session(session.id.value), session.id.place, .definition)
        add(session.date)
        add(session.facilitator)
        for member in session.present + session.absent { add(member) }
        for consultation in session.consultations {
            add(consultation.client)
            for member in consultation.consultants { add(member) }
        }
    }

    private mutating func add(_ entry: Entry) {
        add(entry.member)
        if let session = entry.session { add(.session(session.value), session.place) }
    }

    private mutating func add(_ date: Located<CalendarDate>?) {
        if let date { add(.date(date.value), date.place) }
    }

    private mutating func add(_ member: Located<MemberID>?) {
        guard let member else { return }
        add(.member(member.value), member.place)
    }

    /// A name in words, which may be a member's.
    private mutating func add(_ name: Located<String>?) {
        if let name, let member = roster.member(named: name.value) { add(.member(member), name.place) }
    }

    /// A place without text is that of a value worked out from the path.
    private mutating func add(_ subject: Subject, _ place: Place, _ role: Mention.Role = .use) {
        let range = page.source.insideQuotes(place.range)
        guard !range.isEmpty, place.file == page.file else { return }
        all.append(Mention(subject: subject, place: Place(place.file, range), role: role, visibility: nil))
    }

    // MARK: Keys

    private mutating func addKeys(_ pairs: [MarkedPair], among allowed: Set<Key>) {
        for pair in pairs {
            guard let key = Vocabulary.key(pair.key.text), allowed.contains(key) else { continue }
            add(.key(key), Place(page.file, pair.key.range))
            addValues(of: key, pair.value)
        }
    }

    private mutating func addValues(of key: Key, _ value: MarkedNode) {
        switch (key, value) {
        case (.status, .scalar(let text)), (.nature, .scalar(let text)), (.language, .scalar(let text)):
            add(.word(of: key), Place(page.file, text.range))
        case (.date, .scalar(let text)):
            // A carnet's date is checked, and not kept.
            if let date = DateReading(whole: text.text)?.date { add(.date(date), Place(page.file, text.range)) }
        case (.members, .mapping(let members, _)):
            for member in members { addKeys(of: member.value, among: Key.ofMember) }
        case (.members, .sequence(let members, _)):
            for case .mapping(let pairs, _) in members {
                for pair in pairs { addKeys(of: pair.value, among: Key.ofMember) }
            }
        case (.cycles, .mapping(let cycles, _)):
            for cycle in cycles { addKeys(of: cycle.value, among: Key.ofCycle) }
        case (.consultations, .sequence(let consultations, _)):
            for consultation in consultations { addKeys(of: consultation, among: Key.ofConsultation) }
        default:
            break
        }
    }

    private mutating func addKeys(of node: MarkedNode, among allowed: Set<Key>) {
        if case .mapping(let pairs, _) = node { addKeys(pairs, among: allowed) }
    }
}

extension SourceText {
    /// The range without the quotes YAML allows around a text.
    func insideQuotes(_ range: SourceRange) -> SourceRange {
        guard range.count >= 2, range.upperBound <= bytes.count else { return range }
        let (first, last) = (bytes[range.lowerBound], bytes[range.upperBound - 1])
        guard first == last, first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") else { return range }
        return SourceRange(range.lowerBound + 1, range.upperBound - 1)
    }
}
