package import SourceText

/// A séance: one meeting of the group, with one or two consultations.
package struct Session: Hashable, Sendable {
    package var id: Located<SessionID>
    package var file: FileID
    package var date: Located<CalendarDate>?
    /// What the file's name says of date and id, where it says anything.
    package var fileNameDate: CalendarDate?
    package var fileNameID: SessionID?
    /// In minutes.
    package var duration: Located<Int>?
    package var status: SessionStatus
    /// Facilitator of this séance, where it isn't the group's.
    package var facilitator: Located<String>?
    package var title: String?
    package var present: [Located<MemberID>]
    package var absent: [Located<MemberID>]
    /// Marks 1…5, without names on purpose.
    package var satisfaction: [Located<Int>]
    /// The *accueil* or *météo* section: opening words, for the group alone.
    package var opening: Prose?
    /// The heading *Retours*, where there is one.
    package var followUpHeading: Place?
    package var followUps: [FollowUp]
    /// Lines under *Retours* that hold an action ready for a word nobody has said yet.
    package var awaitedFollowUps: [AwaitedFollowUp]
    package var consultations: [Consultation]

    package init(id: Located<SessionID>, file: FileID) {
        self.id = id
        self.file = file
        self.status = .draft
        self.present = []
        self.absent = []
        self.satisfaction = []
        self.followUps = []
        self.awaitedFollowUps = []
        self.consultations = []
    }

    package var isClosed: Bool { status == .closed }
    /// Every action its plans decided, in the order of the file.
    package var actions: [Action] { consultations.flatMap(\.actions) }
}

/// One client, one topic, six steps.
package struct Consultation: Hashable, Sendable {
    package var client: Located<MemberID>?
    package var topic: Located<String>?
    package var nature: Located<TopicNature>?
    package var themes: [Located<String>]
    /// As stated; empty where the file leaves it to « all present but the client ».
    package var consultants: [Located<MemberID>]
    /// In the order of the file.
    package var steps: [StepSection]
    package var actions: [Action]
    /// Where a finding about the whole consultation points: its heading, or the client's line.
    package var place: Place

    package init(place: Place) {
        self.place = place
        self.themes = []
        self.consultants = []
        self.steps = []
        self.actions = []
    }

    package func section(_ step: Step) -> StepSection? { steps.first { $0.step == step } }
}

/// A heading that names a step, and what stands under it.
package struct StepSection: Hashable, Sendable {
    package var step: Step
    package var heading: Place
    /// Everything below the heading up to the next step; byte for byte.
    package var content: Prose
    /// Nothing but white space and HTML comments.
    package var isEmpty: Bool

    package init(step: Step, heading: Place, content: Prose, isEmpty: Bool) {
        self.step = step
        self.heading = heading
        self.content = content
        self.isEmpty = isEmpty
    }
}
