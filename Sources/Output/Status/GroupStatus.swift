package import Checks
import Lexicon
import Links
import Logbook
package import SourceText

/// What a facilitator wants to know before the next séance: facts, and counts of carnets, never their content.
package struct GroupStatus: Sendable {
    let group: Group
    let today: CalendarDate
    let nextSession: CalendarDate?
    /// In the order of the group's file; members who owe none are left out.
    let awaitedFollowUps: [(member: String, actions: [ListedAction])]
    let cycle: Cycle?
    /// Members who haven't brought a topic in the cycle, in the order of the group's file.
    let neverClient: [String]
    let keptEntries: [(session: SessionID, kept: Int, present: Int)]
    let findings: [Severity: Int]

    package init(of context: CheckContext, diagnostics: [Diagnostic]) {
        let group = context.group
        let today = context.today
        self.group = group
        self.today = today
        let planned = group.cycles.flatMap { $0.plannedSessions.map(\.value) }
        let written = group.sessions.filter { !$0.isClosed }.compactMap { $0.date?.value }
        let next = (planned + written).filter { $0 >= today }.min()
        nextSession = next
        awaitedFollowUps = Self.awaited(context, by: next ?? today)
        let cycle = Self.cycle(of: group, on: today)
        self.cycle = cycle
        neverClient = Self.neverClient(in: cycle, of: group, until: today)
        keptEntries = Self.keptEntries(of: group, until: today)
        findings = Dictionary(grouping: diagnostics, by: \.severity).mapValues(\.count)
    }

    /// Open actions whose date comes before the day of the next séance, by whose they are.
    private static func awaited(
        _ context: CheckContext,
        by day: CalendarDate
    ) -> [(member: String, actions: [ListedAction])] {
        let listed = context.links.lives.compactMap { ListedAction($0, at: .asOf(context.today)) }
        let due = listed.filter { action in !action.state.isClosed && action.due.map { $0 <= day } ?? false }
        return context.group.members.compactMap { member in
            let own = due.filter { $0.life.owner == member.id }
            return own.isEmpty ? nil : (member.name, own)
        }
    }

    /// The cycle of the day, or else the last one begun, or else the first.
    private static func cycle(of group: Group, on day: CalendarDate) -> Cycle? {
        group.cycles.first { $0.contains(day) }
            ?? group.cycles.last { $0.start.map { $0.value <= day } ?? false } ?? group.cycles.first
    }

    private static func neverClient(in cycle: Cycle?, of group: Group, until day: CalendarDate) -> [String] {
        let sessions = group.sessions.filter { session in
            guard let date = session.date?.value else { return cycle == nil }
            return date <= day && cycle.map { $0.contains(date) } ?? true
        }
        let served = Set(sessions.flatMap { $0.consultations.compactMap { $0.client?.value } })
        let facilitator = group.facilitator.map { Folding.fold($0.value) }
        return group.members.filter { member in
            let names = [member.id.description, member.name] + member.aliases.map(\.value)
            return !served.contains(member.id) && !names.contains { Folding.fold($0) == facilitator }
        }.map(\.name)
    }

    private static func keptEntries(
        of group: Group,
        until day: CalendarDate
    ) -> [(session: SessionID, kept: Int, present: Int)] {
        let writers = Dictionary(grouping: group.entries) { $0.session?.value }
            .mapValues { Set($0.map(\.member.value)) }
        return group.sessions.filter { $0.date.map { $0.value <= day } ?? $0.isClosed }.map { session in
            let id = session.id.value
            return (id, writers[id]?.count ?? 0, Set(session.present.map(\.value)).count)
        }
    }
}
