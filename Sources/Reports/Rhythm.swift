package import Logbook

/// When pages and retours were written around each séance: how many on which day, and nobody's in particular.
package struct Rhythm: Sendable {
    /// In the order of the séances; those around which nothing was written are there too.
    package let weeks: [SessionRhythm]

    /// `nil` where nothing is known of when anything was written.
    init?(of sessions: [SharedSession], writings: [Writing]) {
        let dated = sessions.compactMap { session in session.date.map { (session.id, $0) } }
        weeks = dated.map { id, date in
            SessionRhythm(session: id, date: date, writings: writings.filter { $0.session == id })
        }
        guard weeks.contains(where: { $0.total > 0 }) else { return nil }
    }
}

/// What was written around one séance.
package struct SessionRhythm: Sendable {
    package let session: SessionID
    package let date: CalendarDate
    /// How many pages were begun so many days after the séance; negative before it.
    package let entries: [Int: Int]
    /// How many retours were written so many days after the séance.
    package let followUps: [Int: Int]

    init(session: SessionID, date: CalendarDate, writings: [Writing]) {
        func counts(_ kind: Writing.Kind) -> [Int: Int] {
            Dictionary(writings.filter { $0.kind == kind }.map { (date.days(to: $0.day), 1) }, uniquingKeysWith: +)
        }
        self.session = session
        self.date = date
        entries = counts(.entry)
        followUps = counts(.followUp)
    }

    package var total: Int { entries.values.reduce(0, +) + followUps.values.reduce(0, +) }

    /// Stretches of days that a table tells apart.
    package enum Stretch: String, CaseIterable, Sendable {
        case before, sameDay, firstWeek, secondWeek, later

        private var days: ClosedRange<Int> {
            switch self {
            case .before: Int.min...(-1)
            case .sameDay: 0...0
            case .firstWeek: 1...7
            case .secondWeek: 8...14
            case .later: 15...Int.max
            }
        }

        func count(in days: [Int: Int]) -> Int {
            days.filter { self.days.contains($0.key) }.values.reduce(0, +)
        }
    }
}

extension Rhythm {
    var tree: [DocumentNode] {
        weeks.map { week in
            .record(
                .rhythm,
                [.init("session", .text(week.session.description)), .init("date", .date(week.date))]
                    + SessionRhythm.Stretch.allCases.map { stretch in
                        .init(
                            stretch.rawValue,
                            .record(
                                .writings,
                                [
                                    .init("entries", .number(stretch.count(in: week.entries))),
                                    .init("followUps", .number(stretch.count(in: week.followUps))),
                                ]
                            )
                        )
                    }
            )
        }
    }
}
