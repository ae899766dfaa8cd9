package import Links
package import Logbook
package import SourceText

/// For whom findings are written.
package enum Audience: Hashable, Sendable {
    /// Anyone of the group: nothing of a carnet's text may be quoted.
    case group
    /// One member: their own carnet may be quoted, nobody else's.
    case member(MemberID)
}

/// All that a rule may look at.
package struct CheckContext: Sendable {
    package let group: Group
    package let links: Links
    /// The day the check is made for; given, never taken from a clock.
    package let today: CalendarDate
    package let audience: Audience

    package init(group: Group, links: Links, today: CalendarDate, audience: Audience) {
        self.group = group
        self.links = links
        self.today = today
        self.audience = audience
    }

    /// Whether words of this file may appear in what the audience reads.
    package func mayQuote(_ file: FileID) -> Bool {
        guard case .entry(let owner) = group.role(of: file) else { return true }
        guard case .member(let reader) = audience else { return false }
        return owner == reader
    }

    /// The text in quotation marks with a space before it, or nothing where the file may not be quoted.
    package func quoting(_ text: String, from file: FileID) -> Localized<String> {
        mayQuote(file) ? Localized(fr: " « \(text) »", en: " “\(text)”") : Localized(fr: "", en: "")
    }

    /// The findings of the irregularities that `describe` knows.
    package func findings(
        _ describe: (Irregularity.Kind, Place) -> Finding?
    ) -> [Finding] {
        group.irregularities.compactMap { describe($0.kind, $0.place) }
    }

    /// Calls `visit` with every consultation and its séance.
    package func consultations<Result>(_ visit: (Consultation, Session) -> [Result]) -> [Result] {
        group.sessions.flatMap { session in session.consultations.flatMap { visit($0, session) } }
    }

    /// The séance that follows by date; `nil` for the last.
    package func session(after session: Session) -> Session? {
        guard let date = session.date?.value else { return nil }
        return group.sessions.first { $0.date.map { $0.value > date } ?? false }
    }

    /// The day of the next séance, held or planned, after `date`; inside the same cycle.
    package func meeting(after date: CalendarDate) -> CalendarDate? {
        let held = group.sessions.compactMap { $0.date?.value }
        let planned = group.cycles.flatMap { $0.plannedSessions.map(\.value) }
        let cycle = group.cycles.first { $0.contains(date) }
        return (held + planned).filter { day in
            day > date && (cycle.map { $0.contains(day) } ?? true)
        }.min()
    }
}
