import FrontMatter
import Lexicon
import Logbook
import Markdown
import SourceText

/// Reads the group's own file: who, when, and what was agreed on.
struct GroupFileReader: ~Copyable {
    private var document: Document
    private var fields: Fields

    /// Puts what the file says into `group`, and what could not be used into its irregularities; the document takes
    /// what was found in it.
    static func read(_ document: inout Document, into group: inout Group) {
        var reader = GroupFileReader(document)
        reader.read(into: &group)
        group.irregularities += reader.document.irregularities + reader.fields.irregularities
        document = reader.document
    }

    private init(_ parsed: consuming Document) {
        var document = parsed
        let stated = document.frontMatter.pairs.first { Vocabulary.key($0.key.text) == .language }
        var language = Layout.stem(of: document.source.path) == "group" ? Language.english : .french
        if case .scalar(let text)? = stated?.value, let read = Vocabulary.language(text.text) { language = read }
        fields = Fields(document.frontMatter.pairs, allowed: Key.ofGroup, file: document.file, language: language)
        self.language = language
        if document.frontMatter.range == nil { document.report(.missingFrontMatter, at: document.head) }
        self.document = document
    }

    private let language: Language

    private mutating func read(into group: inout Group) {
        group.language = language
        _ = fields.word(.language, read: Vocabulary.language) { _ in Words.all.map(\.languageNames) }
        group.name = fields.text(.name)?.value
        group.facilitator = fields.text(.facilitator)
        group.members = readMembers()
        group.cycles = readCycles()
        group.ruleSettings = readRules()
        group.logbookForm =
            fields.word(.logbook, read: Vocabulary.logbookForm) { words in
                LogbookForm.allCases.compactMap { words.logbookForms[$0] }
            }?.value ?? .byTheme
        let body = SourceRange(document.frontMatter.bodyStart, document.source.bytes.count)
        let isEmpty = document.isEmpty(blocks: document.tree.blocks.indices)
        group.charter = Charter(agreed: fields.date(.charter), text: isEmpty ? nil : document.prose(body))
    }

    private mutating func readMembers() -> [Member] {
        let members = readStatedMembers()
        guard members.contains(where: { $0.reportsTo != nil }) else { return members }
        // Links between members can be read only once all of them are known.
        let roster = Roster(members)
        return members.map { resolvingLink(of: $0, roster) }
    }

    private mutating func readStatedMembers() -> [Member] {
        guard let pair = fields[.members] else { return [] }
        switch pair.value {
        case .mapping(let pairs, _):
            return pairs.map { member($0) }
        case .sequence(let nodes, _):
            return nodes.compactMap { node in
                switch node {
                case .scalar(let text):
                    return member(MarkedPair(key: text, value: node))
                case .mapping(let pairs, _) where pairs.count == 1:
                    return member(pairs[0])
                case .mapping, .sequence:
                    fields.report(.wrongShape(key: pair.key.text, expected: .mapping), at: node.range)
                    return nil
                }
            }
        case .scalar(let text):
            if !text.text.isEmpty {
                fields.report(.wrongShape(key: pair.key.text, expected: .mapping), at: text.range)
            }
            return []
        }
    }

    private mutating func member(_ pair: MarkedPair) -> Member {
        let id = MemberID(pair.key.text.trimmingSpaces())
        let place = document.place(pair.key.range)
        switch pair.value {
        case .scalar(let text):
            let name = text.text.trimmingSpaces()
            return Member(id: id, name: name.isEmpty ? id.description : name, place: place)
        case .mapping(let pairs, _):
            var own = Fields(pairs, allowed: Key.ofMember, file: document.file, language: language)
            let member = Member(
                id: id,
                name: own.text(.name)?.value ?? id.description,
                aliases: own.texts(.alias),
                formerNames: own.texts(.formerName),
                reportsTo: own.text(.reportsTo)?.map { MemberID($0) },
                place: place
            )
            document.irregularities += own.irregularities
            return member
        case .sequence(_, let range):
            fields.report(.wrongShape(key: pair.key.text, expected: .text), at: range)
            return Member(id: id, name: id.description, place: place)
        }
    }

    private mutating func resolvingLink(of member: Member, _ roster: Roster) -> Member {
        guard let link = member.reportsTo else { return member }
        var resolved = member
        if let known = roster.member(named: link.value.description) {
            resolved.reportsTo = link.map { _ in known }
        }
        // A manager outside the group is no link inside it.
        else {
            resolved.reportsTo = nil
        }
        return resolved
    }

    private mutating func readCycles() -> [Cycle] {
        guard let pair = fields[.cycles] else { return [] }
        guard case .mapping(let pairs, _) = pair.value else {
            if case .scalar(let text) = pair.value, text.text.isEmpty { return [] }
            fields.report(.wrongShape(key: pair.key.text, expected: .mapping), at: pair.value.range)
            return []
        }
        return pairs.compactMap { pair in
            guard case .mapping(let values, _) = pair.value else {
                fields.report(.wrongShape(key: pair.key.text, expected: .mapping), at: pair.value.range)
                return nil
            }
            var own = Fields(values, allowed: Key.ofCycle, file: document.file, language: language)
            var cycle = Cycle(id: CycleID(pair.key.text.trimmingSpaces()), place: document.place(pair.key.range))
            cycle.title = own.text(.title)?.value
            cycle.start = own.date(.start)
            cycle.end = own.date(.end)
            cycle.plannedSessions = own.texts(.sessions).compactMap { own.date($0) }
            document.irregularities += own.irregularities
            return cycle
        }
    }

    private mutating func readRules() -> [Located<String>: Located<RuleSetting>] {
        guard let pair = fields[.rules] else { return [:] }
        guard case .mapping(let pairs, _) = pair.value else {
            if case .scalar(let text) = pair.value, text.text.isEmpty { return [:] }
            fields.report(.wrongShape(key: pair.key.text, expected: .mapping), at: pair.value.range)
            return [:]
        }
        var settings: [Located<String>: Located<RuleSetting>] = [:]
        for pair in pairs {
            let code = Located(pair.key.text.trimmingSpaces(), document.place(pair.key.range))
            guard case .scalar(let text) = pair.value, let setting = Vocabulary.ruleSetting(text.text) else {
                reportSetting(pair)
                continue
            }
            settings[code] = Located(setting, document.place(text.range))
        }
        return settings
    }

    private mutating func reportSetting(_ pair: MarkedPair) {
        let order: [RuleSetting] = [.severity(.error), .severity(.warning), .severity(.information), .off]
        let allowed = order.compactMap { Words.of(language).severities[$0]?.first }
        let value = document.source[pair.value.range]
        document.report(
            .unknownValue(
                key: pair.key.text,
                value: value,
                allowed: allowed,
                nearest: NearMiss.nearest(to: value, among: allowed)
            ),
            at: pair.value.range
        )
    }
}
