package import Logbook

/// A *retour* that somebody wants written.
package struct NewFollowUp: Hashable, Sendable {
    package var action: ActionID
    package var state: ActionState
    /// The new date of an action that is carried over.
    package var due: CalendarDate?
    /// What was reported, in the words of whoever reports; `nil` for nothing.
    package var note: String?
    package var learned: String?

    package init(
        action: ActionID,
        state: ActionState,
        due: CalendarDate? = nil,
        note: String? = nil,
        learned: String? = nil
    ) {
        self.action = action
        self.state = state
        self.due = due
        self.note = note
        self.learned = learned
    }
}
