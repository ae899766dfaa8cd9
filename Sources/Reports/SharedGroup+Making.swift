import Links
import Logbook
import SourceText

extension SharedGroup {
    /// The one way from a group to what its members may all see, as of `today`.
    init(_ group: Group, links: Links, today: CalendarDate, provenance: Provenance) {
        let maker = SharedViewMaker(group: group, links: links, today: today)
        name = group.name
        language = group.language
        facilitator = group.facilitator?.value
        members = maker.members
        cycles = group.cycles
        charterAgreed = group.charter.agreed?.value
        charter = group.charter.text?.markdown.unlessBlank
        sessions = group.sessions.filter { $0.date.map { $0.value <= today } ?? true }.map(maker.session)
        harvests = group.entries.flatMap { entry in
            let author = maker.person(entry.member.value)
            return entry.harvests.compactMap { SharedHarvest($0, in: entry, by: author, of: group) }
        }
        commitments = group.entries.flatMap { entry in
            let author = maker.person(entry.member.value)
            return entry.commitments.compactMap { SharedCommitment($0, in: entry, by: author, of: group) }
        }
        self.today = today
        self.provenance = provenance
    }
}

private struct SharedViewMaker {
    let group: Group
    let links: Links
    let today: CalendarDate
    let members: [Person]
    private let people: [MemberID: Person]

    init(group: Group, links: Links, today: CalendarDate) {
        self.group = group
        self.links = links
        self.today = today
        members = group.members.map { Person(id: $0.id, name: $0.name) }
        people = Dictionary(members.map { ($0.id, $0) }) { first, _ in first }
    }

    func person(_ id: MemberID) -> Person { people[id] ?? Person(id: id, name: id.description) }

    func session(_ session: Session) -> SharedSession {
        SharedSession(
            id: session.id.value,
            date: session.date?.value,
            duration: session.duration?.value,
            status: session.status,
            facilitator: session.facilitator?.value,
            present: session.present.map { person($0.value) },
            absent: session.absent.map { person($0.value) },
            marks: session.satisfaction.map(\.value),
            followUps: session.followUps.map {
                followUp($0, session: session.id.value, date: session.date?.value)
            },
            consultations: session.consultations.map { consultation($0, in: session) }
        )
    }

    private func consultation(_ consultation: Consultation, in session: Session) -> SharedConsultation {
        SharedConsultation(
            client: consultation.client.map { person($0.value) },
            topic: consultation.topic?.value,
            nature: consultation.nature?.value,
            themes: consultation.themes.map(\.value),
            contract: prose(of: .contract, in: consultation),
            synthesis: synthesis(of: consultation),
            actions: consultation.actions.map { action($0, of: consultation, in: session) },
            learning: prose(of: .learning, in: consultation)
        )
    }

    private func prose(of step: Step, in consultation: Consultation) -> String? {
        guard let section = consultation.section(step), !section.isEmpty else { return nil }
        return section.content.markdown.unlessBlank
    }

    /// The fifth step without its actions, which stand on their own in every document.
    private func synthesis(of consultation: Consultation) -> String? {
        guard let section = consultation.section(.actionPlan), !section.isEmpty else { return nil }
        let whole = section.content.place
        var kept = ""
        var start = whole.range.lowerBound
        for action in consultation.actions.sorted(by: { $0.place.range.lowerBound < $1.place.range.lowerBound })
        where action.place.file == whole.file && whole.range.contains(action.place.range) {
            kept += group.text(at: Place(whole.file, SourceRange(start, action.place.range.lowerBound)))
            start = max(start, action.place.range.upperBound)
        }
        kept += group.text(at: Place(whole.file, SourceRange(start, whole.range.upperBound)))
        return kept.unlessBlank
    }

    private func action(_ action: Action, of consultation: Consultation, in session: Session) -> SharedAction {
        // A second action under an id already taken has no life of its own: retours speak of the first.
        let life = links[action.id].flatMap { $0.action.place == action.place ? $0 : nil }
        return SharedAction(
            id: action.id,
            title: action.title,
            owner: (action.owner?.value ?? consultation.client?.value).map(person),
            session: session.id.value,
            decided: session.date?.value,
            due: life?.due(on: today) ?? action.due?.value,
            state: life?.state(on: today) ?? action.state,
            isOverdue: life?.isOverdue(on: today) ?? false,
            details: action.details.map { SharedDetail(kind: $0.kind, markdown: $0.text.markdown) },
            history: (life?.followUps(on: today) ?? []).map {
                followUp($0.followUp, session: $0.session, date: $0.date)
            }
        )
    }

    private func followUp(_ followUp: FollowUp, session: SessionID, date: CalendarDate?) -> SharedFollowUp {
        let life = links[followUp.action.value]
        return SharedFollowUp(
            action: followUp.action.value,
            title: life?.action.title,
            owner: life?.owner.map(person),
            session: session,
            date: date,
            state: followUp.state,
            due: followUp.due?.value,
            note: followUp.note?.markdown.unlessBlank,
            learned: followUp.learned?.markdown.unlessBlank
        )
    }
}

extension String {
    /// The string itself, or `nil` where it holds nothing but white space.
    var unlessBlank: String? {
        unicodeScalars.contains { !$0.properties.isWhitespace } ? self : nil
    }
}
