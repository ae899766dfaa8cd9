/// A front-matter key, whatever the language it is written in.
package enum Key: Hashable, Sendable, CaseIterable {
    // The group's file
    case name, language, facilitator, members, cycles, charter, rules, logbook
    case alias, formerName, reportsTo
    case title, start, end, sessions
    // A séance
    case session, date, duration, status, client, topic, nature, themes, present, absent, satisfaction
    case consultations, consultants
    // A carnet entry
    case member
}

extension Key {
    /// Keys that a group's file may hold at its top level.
    package static let ofGroup: Set<Key> = [
        .name, .language, .facilitator, .members, .cycles, .charter, .rules, .logbook,
    ]
    package static let ofMember: Set<Key> = [.name, .alias, .formerName, .reportsTo]
    package static let ofCycle: Set<Key> = [.title, .start, .end, .sessions]
    package static let ofSession: Set<Key> = [
        .session, .date, .duration, .status, .facilitator, .client, .topic, .nature, .themes, .present, .absent,
        .satisfaction, .consultations, .consultants,
    ]
    package static let ofConsultation: Set<Key> = [.client, .topic, .nature, .themes, .consultants]
    package static let ofEntry: Set<Key> = [.session, .member, .date]
}
