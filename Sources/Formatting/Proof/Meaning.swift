import Logbook
import Reading
import SourceText

/// Everything a page tells, without the places it tells it at. What stands in people's prose is compared elsewhere.
enum Meaning: Equatable {
    case group(GroupMeaning)
    case session(SessionMeaning)
    case entry(EntryMeaning)

    init(_ page: Page) {
        switch page.content {
        case .group(let group): self = .group(GroupMeaning(group))
        case .session(let session): self = .session(SessionMeaning(session))
        case .entry(let entry): self = .entry(EntryMeaning(entry))
        }
    }
}

struct GroupMeaning: Equatable {
    let name: String?
    let language: Language
    let facilitator: String?
    let members: [MemberMeaning]
    let cycles: [CycleMeaning]
    let charterAgreed: CalendarDate?
    let hasCharter: Bool
    let logbookForm: LogbookForm
    let ruleSettings: [String: RuleSetting]

    init(_ group: Group) {
        name = group.name
        language = group.language
        facilitator = group.facilitator?.value
        members = group.members.map(MemberMeaning.init)
        cycles = group.cycles.map(CycleMeaning.init)
        charterAgreed = group.charter.agreed?.value
        hasCharter = group.charter.text != nil
        logbookForm = group.logbookForm
        ruleSettings = Dictionary(group.ruleSettings.map { ($0.key.value, $0.value.value) }) { first, _ in first }
    }
}

struct MemberMeaning: Equatable {
    let id: MemberID
    let name: String
    let aliases: [String]
    let formerNames: [String]
    let reportsTo: MemberID?

    init(_ member: Member) {
        id = member.id
        name = member.name
        aliases = member.aliases.map(\.value)
        formerNames = member.formerNames.map(\.value)
        reportsTo = member.reportsTo?.value
    }
}

struct CycleMeaning: Equatable {
    let id: CycleID
    let title: String?
    let start: CalendarDate?
    let end: CalendarDate?
    let plannedSessions: [CalendarDate]

    init(_ cycle: Cycle) {
        id = cycle.id
        title = cycle.title
        start = cycle.start?.value
        end = cycle.end?.value
        plannedSessions = cycle.plannedSessions.map(\.value)
    }
}
