package import Logbook
import SourceText

/// What a group's own file says of the group as a whole.
package struct GroupFact: Equatable, Sendable {
    package let name: String?
    package let language: Language
    package let facilitator: String?
    package let charterAgreed: CalendarDate?
    package let charter: Passage?
    package let logbookForm: LogbookForm
    package let ruleSettings: [String: RuleSetting]

    init(_ group: Group) {
        name = group.name
        language = group.language
        facilitator = group.facilitator?.value
        charterAgreed = group.charter.agreed?.value
        charter = group.charter.text.flatMap { Passage(unlessSilent: $0.markdown) }
        logbookForm = group.logbookForm
        ruleSettings = Dictionary(group.ruleSettings.map { ($0.key.value, $0.value.value) }) { first, _ in first }
    }
}

/// Somebody of the group.
package struct MemberFact: Equatable, Sendable {
    package let name: String
    /// In no order that matters.
    package let aliases: Set<String>
    package let formerNames: Set<String>
    package internal(set) var reportsTo: MemberID?

    init(_ member: Member) {
        name = member.name
        aliases = Set(member.aliases.map(\.value))
        formerNames = Set(member.formerNames.map(\.value))
        reportsTo = member.reportsTo?.value
    }
}

/// A run of séances.
package struct CycleFact: Equatable, Sendable {
    package let title: String?
    package let start: CalendarDate?
    package let end: CalendarDate?
    package let plannedSessions: Set<CalendarDate>

    init(_ cycle: Cycle) {
        title = cycle.title
        start = cycle.start?.value
        end = cycle.end?.value
        plannedSessions = Set(cycle.plannedSessions.map(\.value))
    }
}
