import Logbook
import SourceText

struct SessionMeaning: Equatable {
    let id: SessionID
    let date: CalendarDate?
    let fileNameDate: CalendarDate?
    let fileNameID: SessionID?
    let duration: Int?
    let status: SessionStatus
    let facilitator: String?
    let title: String?
    let present: [MemberID]
    let absent: [MemberID]
    let satisfaction: [Int]
    let hasOpening: Bool
    let hasFollowUpHeading: Bool
    let followUps: [FollowUpMeaning]
    let awaited: [ActionID]
    let consultations: [ConsultationMeaning]

    init(_ session: Session) {
        id = session.id.value
        date = session.date?.value
        fileNameDate = session.fileNameDate
        fileNameID = session.fileNameID
        duration = session.duration?.value
        status = session.status
        facilitator = session.facilitator?.value
        title = session.title
        present = session.present.map(\.value)
        absent = session.absent.map(\.value)
        satisfaction = session.satisfaction.map(\.value)
        hasOpening = session.opening != nil
        hasFollowUpHeading = session.followUpHeading != nil
        followUps = session.followUps.map(FollowUpMeaning.init)
        awaited = session.awaitedFollowUps.map(\.action.value)
        consultations = session.consultations.map(ConsultationMeaning.init)
    }
}

struct ConsultationMeaning: Equatable {
    let client: MemberID?
    let topic: String?
    let nature: TopicNature?
    let themes: [String]
    let consultants: [MemberID]
    let steps: [StepMeaning]
    let actions: [ActionMeaning]

    init(_ consultation: Consultation) {
        client = consultation.client?.value
        topic = consultation.topic?.value
        nature = consultation.nature?.value
        themes = consultation.themes.map(\.value)
        consultants = consultation.consultants.map(\.value)
        steps = consultation.steps.map { StepMeaning(step: $0.step, isEmpty: $0.isEmpty) }
        actions = consultation.actions.map(ActionMeaning.init)
    }
}

struct StepMeaning: Equatable {
    let step: Step
    let isEmpty: Bool
}

struct ActionMeaning: Equatable {
    /// Written or worked out: once written it must be the one it was.
    let id: ActionID
    let title: String
    let state: ActionState
    let owner: MemberID?
    let due: CalendarDate?
    let details: [DetailMeaning]

    init(_ action: Action) {
        id = action.id
        title = action.title
        state = action.state
        owner = action.owner?.value
        due = action.due?.value
        details = action.details.map { DetailMeaning(kind: $0.kind, lines: $0.text.trimmedLines) }
    }
}

struct DetailMeaning: Equatable {
    let kind: Action.Detail.Kind
    let lines: [Substring]
}

struct FollowUpMeaning: Equatable {
    let action: ActionID
    let state: ActionState?
    let due: CalendarDate?
    let note: [Substring]?
    let learned: [Substring]?

    init(_ followUp: FollowUp) {
        action = followUp.action.value
        state = followUp.state
        due = followUp.due?.value
        note = followUp.note?.trimmedLines
        learned = followUp.learned?.trimmedLines
    }
}

extension Prose {
    /// The lines without the white space at their ends, which the HTML tells more of.
    fileprivate var trimmedLines: [Substring] {
        markdown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
            var line = line
            while let last = line.last, last == " " || last == "\t" { line.removeLast() }
            return line
        }
    }
}
