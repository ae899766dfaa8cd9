package import Logbook

/// *Mon carnet*: one member's own pages whole, and of the others only what the whole group sees.
package struct MemberReport: Sendable {
    package let frame: ReportFrame
    package let member: Person
    /// By séance; those that name no known séance last.
    package let pages: [Page]
    /// The actions of the member's own plans.
    package let actions: [SharedAction]
    package let rotation: Rotation

    /// One séance and what its member kept of it.
    package struct Page: Sendable {
        /// `nil` where the entry names no séance that the group knows.
        package let session: SharedSession?
        package let sessionID: SessionID?
        package let presence: Presence
        package let entries: [OwnEntry]
    }

    init(of logbook: OwnLogbook, in group: SharedGroup) {
        let member = logbook.member
        frame = ReportFrame(group)
        self.member = member
        let known = group.sessions.map { session in
            Page(
                session: session,
                sessionID: session.id,
                presence: session.presence(of: member),
                entries: logbook.entries.filter { $0.session == session.id }
            )
        }
        let knownIDs = Set(group.sessions.map(\.id))
        let others = logbook.entries.filter { entry in entry.session.map { !knownIDs.contains($0) } ?? true }
        pages =
            known
            + others.map { Page(session: nil, sessionID: $0.session, presence: .unstated, entries: [$0]) }
        actions = group.sessions.flatMap { $0.consultations.flatMap(\.actions) }.filter { $0.owner?.id == member.id }
        rotation = Rotation(of: member, in: group.sessions)
    }

    /// Every progress of the member's, in the order of the séances.
    package var progress: [(session: SessionID?, harvest: OwnHarvest)] {
        pages.flatMap { page in
            page.entries.flatMap { entry in
                entry.harvests.filter { $0.kind == .progress }.map { (entry.session, $0) }
            }
        }
    }
}
