package import Logbook

/// A person by their short name and the name they go by.
package struct Person: Hashable, Sendable {
    package let id: MemberID
    package let name: String
}

/// A group as its members may all see it: what the builders of documents receive instead of the group.
///
/// It has no place for a private harvest, for the prose of the steps that tell who advised what, or for a mention
/// made in a carnet.
package struct SharedGroup: Sendable {
    package let name: String?
    package let language: Language
    package let facilitator: String?
    /// In the order of the group's file.
    package let members: [Person]
    package let cycles: [Cycle]
    package let charterAgreed: CalendarDate?
    package let charter: String?
    /// By date; none later than ``today``.
    package let sessions: [SharedSession]
    package let harvests: [SharedHarvest]
    package let commitments: [SharedCommitment]
    package let today: CalendarDate
    package let provenance: Provenance

    /// The séances of a cycle; all of them where there is none.
    package func sessions(of cycle: Cycle?) -> [SharedSession] {
        guard let cycle else { return sessions }
        return sessions.filter { session in
            // A séance without a date is kept rather than lost, where it can only belong here.
            session.date.map { cycle.contains($0) } ?? (cycles.count == 1)
        }
    }
}

/// A séance as the group sees it.
package struct SharedSession: Sendable {
    package let id: SessionID
    package let date: CalendarDate?
    /// In minutes.
    package let duration: Int?
    package let status: SessionStatus
    package let facilitator: String?
    package let present: [Person]
    package let absent: [Person]
    /// Marks 1…5 without names. Shown only through ``Satisfaction``.
    package let marks: [Int]
    package let followUps: [SharedFollowUp]
    package let consultations: [SharedConsultation]

    package var topics: [String] { consultations.compactMap(\.topic) }

    package func presence(of person: Person) -> Presence {
        if present.contains(where: { $0.id == person.id }) { return .present }
        return absent.contains { $0.id == person.id } ? .absent : .unstated
    }
}

/// Whether somebody was there.
package enum Presence: Hashable, Sendable {
    case present
    case absent
    case unstated
}

/// A consultation without the steps in which somebody tells, asks or advises.
package struct SharedConsultation: Sendable {
    package let client: Person?
    package let topic: String?
    package let nature: TopicNature?
    package let themes: [String]
    /// The client's request, as written under the contract.
    package let contract: String?
    /// What the client wrote around the plan, without its actions.
    package let synthesis: String?
    package let actions: [SharedAction]
    /// The sixth step: what was learned, feedback, régulation.
    package let learning: String?
}

/// An action with its life up to the day of the document.
package struct SharedAction: Sendable {
    package let id: ActionID
    package let title: String
    package let owner: Person?
    package let session: SessionID
    package let decided: CalendarDate?
    package let due: CalendarDate?
    package let state: ActionState
    /// Still open, and its date is past.
    package let isOverdue: Bool
    package let details: [SharedDetail]
    /// In the order of the séances.
    package let history: [SharedFollowUp]

    package var learned: [String] { history.compactMap(\.learned) }
}

/// A sub-item of an action.
package struct SharedDetail: Sendable {
    package let kind: Action.Detail.Kind
    package let markdown: String
}

/// A retour as the group heard it.
package struct SharedFollowUp: Sendable {
    package let action: ActionID
    /// The action's title; `nil` where no plan decided such an action.
    package let title: String?
    package let owner: Person?
    package let session: SessionID
    package let date: CalendarDate?
    package let state: ActionState?
    package let due: CalendarDate?
    package let note: String?
    package let learned: String?
}
