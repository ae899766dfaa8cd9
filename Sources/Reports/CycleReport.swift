import Lexicon
package import Logbook
import SourceText

/// What every document says of its group.
package struct ReportFrame: Sendable {
    package let group: String?
    package let facilitator: String?
    package let language: Language
    /// The day the document tells of.
    package let today: CalendarDate
    /// The state of the files it is made from; `nil` where there is no history.
    package let commit: CommittedState?

    init(_ group: SharedGroup) {
        self.group = group.name
        facilitator = group.facilitator
        language = group.language
        today = group.today
        commit = group.provenance.commit
    }
}

/// The *bilan de cycle*, for the members of the group.
package struct CycleReport: Sendable {
    package let frame: ReportFrame
    /// `nil` where the group states no cycle: the report then tells of all séances.
    package let cycle: Cycle?
    package let charterAgreed: CalendarDate?
    package let charter: String?
    package let members: [Person]
    package let sessions: [SharedSession]
    /// Séances still to come.
    package let plannedDates: [CalendarDate]
    /// One for each member, in the order of the group's file.
    package let rotation: [Rotation]
    package let themes: [ThemeCount]
    package let learnings: [ThemeLearnings]
    package let progress: [MemberProgress]
    /// Offered to the review; those shared with the group alone stay in the fiches de séance.
    package let feelings: [SharedHarvest]
    package let satisfaction: Satisfaction
    /// `nil` where no history tells when anything was written.
    package let rhythm: Rhythm?

    /// In the order of the séances, then of the plans.
    package var actions: [SharedAction] { sessions.flatMap { $0.consultations.flatMap(\.actions) } }
    /// Members who have not been client in this cycle.
    package var stillToCome: [Person] { rotation.filter(\.turns.isEmpty).map(\.member) }

    package init(of cycle: Cycle?, in group: SharedGroup) {
        let sessions = group.sessions(of: cycle)
        let held = Set(sessions.map(\.id))
        let harvests = group.harvests.filter { harvest in
            harvest.session.map(held.contains) ?? (group.cycles.count <= 1)
        }
        frame = ReportFrame(group)
        self.cycle = cycle
        charterAgreed = group.charterAgreed
        charter = group.charter
        members = group.members
        self.sessions = sessions
        plannedDates = (cycle?.plannedSessions ?? []).map(\.value).filter { $0 > group.today }.sorted()
        rotation = group.members.map { Rotation(of: $0, in: sessions) }
        let themes = ThemeCount.count(in: sessions)
        self.themes = themes
        learnings = ThemeLearnings.sort(
            Self.ordered(harvests.filter { $0.kind == .learning }, by: sessions),
            by: themes,
            of: sessions
        )
        progress = group.members.compactMap { member in
            let offered = harvests.filter { $0.kind == .progress && $0.author.id == member.id }
            return offered.isEmpty
                ? nil : MemberProgress(member: member, harvests: Self.ordered(offered, by: sessions))
        }
        feelings = Self.ordered(harvests.filter { $0.kind == .feeling && $0.isForReview }, by: sessions)
        satisfaction = Satisfaction(sessions: sessions.map(\.marks))
        rhythm = Rhythm(of: sessions, writings: group.provenance.writings)
    }

    /// By séance; within one, in the order given.
    private static func ordered(_ harvests: [SharedHarvest], by sessions: [SharedSession]) -> [SharedHarvest] {
        let undated = harvests.filter { $0.session == nil }
        return sessions.flatMap { session in harvests.filter { $0.session == session.id } } + undated
    }
}

/// When a member was client.
package struct Rotation: Sendable {
    package let member: Person
    package let turns: [Turn]

    package struct Turn: Sendable {
        package let session: SessionID
        package let date: CalendarDate?
        package let topic: String?
    }

    init(of member: Person, in sessions: [SharedSession]) {
        self.member = member
        turns = sessions.flatMap { session in
            session.consultations.filter { $0.client?.id == member.id }.map {
                Turn(session: session.id, date: session.date, topic: $0.topic)
            }
        }
    }
}

/// A theme and the séances that worked on it.
package struct ThemeCount: Sendable {
    /// As first written.
    package let theme: String
    /// How many consultations name it.
    package let consultations: Int
    package let sessions: [SessionID]

    /// The most frequent first; equals in the order they came up. « Délégation » and "delegation" are one theme.
    static func count(in sessions: [SharedSession]) -> [ThemeCount] {
        var order: [String] = []
        var found: [String: (theme: String, consultations: Int, sessions: [SessionID])] = [:]
        for session in sessions {
            for consultation in session.consultations {
                var named: Set<String> = []
                for theme in consultation.themes {
                    let key = Folding.fold(theme)
                    guard !key.isEmpty, named.insert(key).inserted else { continue }
                    if found[key] == nil {
                        order.append(key)
                        found[key] = (theme, 0, [])
                    }
                    found[key]?.consultations += 1
                    if found[key]?.sessions.last != session.id { found[key]?.sessions.append(session.id) }
                }
            }
        }
        let counts = order.enumerated().compactMap { position, key in
            found[key].map {
                (position, ThemeCount(theme: $0.theme, consultations: $0.consultations, sessions: $0.sessions))
            }
        }
        return counts.sorted { ($1.1.consultations, $0.0) < ($0.1.consultations, $1.0) }.map(\.1)
    }
}

/// The learnings offered in the séances of one theme.
package struct ThemeLearnings: Sendable {
    /// One theme, or several that always came up together; `nil` for séances without a theme.
    package let theme: String?
    package let harvests: [SharedHarvest]

    /// Each harvest stands once: under the theme of its séance that came up most in the cycle, so that what
    /// séances on the same matter taught stands together.
    static func sort(
        _ harvests: [SharedHarvest],
        by themes: [ThemeCount],
        of sessions: [SharedSession]
    ) -> [ThemeLearnings] {
        // Themes that always came up together share a title.
        var groups = themes.map { theme in
            let together = themes.filter { $0.sessions == theme.sessions }.map(\.theme)
            return (theme: Optional(together.joined(separator: " · ")), harvests: [SharedHarvest]())
        }
        var others: [SharedHarvest] = []
        for harvest in harvests {
            let place = themes.firstIndex { theme in harvest.session.map(theme.sessions.contains) ?? false }
            if let place { groups[place].harvests.append(harvest) } else { others.append(harvest) }
        }
        groups.append((nil, others))
        return groups.filter { !$0.harvests.isEmpty }.map { ThemeLearnings(theme: $0.theme, harvests: $0.harvests) }
    }
}

/// The thread of progress of a member who offered it.
package struct MemberProgress: Sendable {
    package let member: Person
    package let harvests: [SharedHarvest]
}
