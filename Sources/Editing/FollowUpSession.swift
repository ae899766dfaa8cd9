package import Links
package import Logbook
import SourceText

/// Finds the séance whose *Retours* an action's retour belongs in.
package enum FollowUpSession {
    /// The séance asked for; or else, among those after the one that decided the action: today's, the next one whose
    /// notes are still a draft, the last one before today whose notes are.
    package static func session(
        for life: ActionLife,
        in group: Group,
        asked: SessionID?,
        today: CalendarDate
    ) throws(EditingRefusal) -> Session {
        let deciding = group.sessions.firstIndex { $0.id.value == life.session } ?? -1
        let after = group.sessions[(deciding + 1)...].filter { $0.id.value != life.session }
        let chosen: Session
        if let asked {
            guard let session = after.first(where: { $0.id.value == asked }) else {
                throw .decidedLater(life.id, in: life.session, asked: asked)
            }
            chosen = session
        } else {
            let open = after.filter { !$0.isClosed }
            let sessionOfToday = after.first { $0.date?.value == today }
            let next = open.first { session in session.date.map { $0.value > today } ?? false }
            let last = open.last { session in session.date.map { $0.value < today } ?? false }
            guard let session = sessionOfToday ?? next ?? last ?? open.first else {
                // The séance that is missed may well be in a file that tells nothing.
                if let path = unreadPath(in: group) { throw .unreadablePage(path: path) }
                throw .noSession(life.id)
            }
            chosen = session
        }
        try refuseIfClosed(life, outside: chosen.id.value)
        return chosen
    }

    /// The last file of a séance that no séance could be read from.
    private static func unreadPath(in group: Group) -> String? {
        let read = Set(group.sessions.map(\.file))
        let unread = group.files.indices.last { index in
            guard case .session = group.roles[index] else { return false }
            return !read.contains(FileID(index))
        }
        return unread.map { group.files[$0].path }
    }

    /// What the séance itself says may still be completed; what another one closed stays closed.
    private static func refuseIfClosed(_ life: ActionLife, outside session: SessionID) throws(EditingRefusal) {
        if let last = life.followUps.last(where: { $0.followUp.state != nil && $0.session != session }),
            let state = last.followUp.state, state.isClosed
        {
            throw .alreadyClosed(life.id, state, in: last.session)
        }
        let isSaid = life.followUps.contains { $0.followUp.state != nil }
        if !isSaid, life.action.state.isClosed { throw .alreadyClosed(life.id, life.action.state, in: life.session) }
    }
}
