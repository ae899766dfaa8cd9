package import Links
package import Logbook
import SourceText

/// A document made for one audience, before it takes any form.
package enum ReportDocument: Sendable {
    case cycle(CycleReport)
    case session(SessionReport)
    case member(MemberReport)

    /// The document as named fields: what the JSON form writes and the templates read.
    package var tree: DocumentRecord {
        switch self {
        case .cycle(let report): report.tree
        case .session(let report): report.tree
        case .member(let report): report.tree
        }
    }

    /// The group's language.
    package var language: Language {
        switch self {
        case .cycle(let report): report.frame.language
        case .session(let report): report.frame.language
        case .member(let report): report.frame.language
        }
    }
}

/// Makes documents from a group: one builder per audience, none of which sees the group itself.
package enum Reports {
    /// The document as of `today`: séances, retours and actions of later days aren't there yet. A fiche de séance
    /// tells of the séance's own day.
    package static func build(
        _ request: ReportRequest,
        from group: Group,
        links: Links,
        today: CalendarDate,
        provenance: Provenance = .none
    ) throws(ReportFailure) -> ReportDocument {
        let day: CalendarDate
        if case .session(let id) = request, let date = group.session(id)?.date?.value {
            // A fiche tells of its own day: the plan as it was decided, not what became of it.
            day = min(today, date)
        } else {
            day = today
        }
        let shared = SharedGroup(group, links: links, today: day, provenance: provenance)
        switch request {
        case .cycle(let id):
            return .cycle(CycleReport(of: try cycle(id, in: shared), in: shared))
        case .session(let id):
            guard let session = shared.sessions.first(where: { $0.id == id }) else {
                if let date = group.session(id)?.date?.value, date > day {
                    throw .sessionToCome(id, on: date, after: day)
                }
                throw .unknownSession(id, known: shared.sessions.map(\.id))
            }
            return .session(SessionReport(of: session, in: shared))
        case .member(let id):
            guard let person = shared.members.first(where: { $0.id == id }) else {
                throw .unknownMember(id, known: shared.members.map(\.id))
            }
            return .member(MemberReport(of: OwnLogbook(of: person, in: group), in: shared))
        }
    }

    private static func cycle(_ id: CycleID?, in group: SharedGroup) throws(ReportFailure) -> Cycle? {
        guard let id else {
            return group.cycles.first { $0.contains(group.today) }
                ?? group.cycles.last { $0.start.map { $0.value <= group.today } ?? false }
                ?? group.cycles.first
        }
        guard let cycle = group.cycles.first(where: { $0.id == id }) else {
            throw .unknownCycle(id, known: group.cycles.map(\.id))
        }
        return cycle
    }
}
