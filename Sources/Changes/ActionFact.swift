package import Logbook
import SourceText

/// An action as its plan decided it.
package struct ActionFact: Equatable, Sendable {
    package let title: String
    /// As written in the plan itself.
    package let state: ActionState
    package let due: CalendarDate?
    /// The owner stated with `@`, or else the client.
    package internal(set) var owner: MemberID?
    package internal(set) var session: SessionID
    /// The séance's date.
    package let decided: CalendarDate?
    package let details: [DetailFact]

    init(_ action: Action, of consultation: Consultation, in session: Session) {
        title = action.title
        state = action.state
        due = action.due?.value
        owner = action.owner?.value ?? consultation.client?.value
        self.session = session.id.value
        decided = session.date?.value
        details = action.details.map { DetailFact(kind: $0.kind, text: Passage($0.text.markdown)) }
            .sorted { $0.text.markdown < $1.text.markdown }
    }
}

/// A sub-item that makes an action concrete.
package struct DetailFact: Equatable, Sendable {
    package let kind: Action.Detail.Kind
    package let text: Passage
}

/// A retour as its séance heard it.
package struct FollowUpFact: Equatable, Sendable {
    /// `nil` where the line has no state.
    package let state: ActionState?
    package let due: CalendarDate?
    package let note: Passage?
    package let learned: Passage?
    /// The séance's date.
    package let date: CalendarDate?

    init(_ followUp: FollowUp, in session: Session) {
        state = followUp.state
        due = followUp.due?.value
        note = followUp.note.flatMap { Passage(unlessSilent: $0.markdown) }
        learned = followUp.learned.flatMap { Passage(unlessSilent: $0.markdown) }
        date = session.date?.value
    }
}
