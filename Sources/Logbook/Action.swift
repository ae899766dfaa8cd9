package import SourceText

/// One line of a plan d'action: what a client decides to do before the next séance.
package struct Action: Hashable, Sendable {
    package var id: ActionID
    /// The file does not state the id; this one is worked out from the order of the plan.
    package var isProvisional: Bool
    /// Plain text of the action, without id, owner and due date.
    package var title: String
    /// The state written in the plan itself.
    package var state: ActionState
    /// As written after `@`; `nil` where the client owns it.
    package var owner: Located<MemberID>?
    package var due: Located<CalendarDate>?
    package var details: [Detail]
    /// The whole list item, sub-items included.
    package var place: Place
    /// The item's first line or lines: marker, id, title, date.
    package var headline: SourceRange

    package init(
        id: ActionID,
        isProvisional: Bool,
        title: String,
        state: ActionState,
        owner: Located<MemberID>?,
        due: Located<CalendarDate>?,
        details: [Detail],
        place: Place,
        headline: SourceRange
    ) {
        self.id = id
        self.isProvisional = isProvisional
        self.title = title
        self.state = state
        self.owner = owner
        self.due = due
        self.details = details
        self.place = place
        self.headline = headline
    }

    /// A sub-item that makes an action concrete.
    package struct Detail: Hashable, Sendable {
        package enum Kind: String, Hashable, Sendable, CaseIterable {
            case firstStep
            case obstacle
            case support
            case signOfSuccess
            /// A sub-item without one of the known labels.
            case note
        }

        package var kind: Kind
        package var text: Prose

        package init(kind: Kind, text: Prose) {
            self.kind = kind
            self.text = text
        }
    }
}

/// A *retour*: what the client of an earlier séance reports about one action.
package struct FollowUp: Hashable, Sendable {
    package var action: Located<ActionID>
    /// `nil` where the line has no state in brackets: the action stays as it was.
    package var state: ActionState?
    /// The new date, for an action carried over.
    package var due: Located<CalendarDate>?
    package var note: Prose?
    package var learned: Prose?
    package var place: Place

    package init(
        action: Located<ActionID>,
        state: ActionState?,
        due: Located<CalendarDate>?,
        note: Prose?,
        learned: Prose?,
        place: Place
    ) {
        self.action = action
        self.state = state
        self.due = due
        self.note = note
        self.learned = learned
        self.place = place
    }
}

/// A line that was prepared for a retour and still waits for it: `- [ ] S2-A1 <!-- Call Paul -->`. It says nothing of
/// the action yet.
package struct AwaitedFollowUp: Hashable, Sendable {
    package var action: Located<ActionID>
    /// The empty brackets.
    package var mark: SourceRange
    /// The comment that reminds of the action, its signs included.
    package var reminder: SourceRange
    /// The whole list item.
    package var place: Place

    package init(action: Located<ActionID>, mark: SourceRange, reminder: SourceRange, place: Place) {
        self.action = action
        self.mark = mark
        self.reminder = reminder
        self.place = place
    }
}
