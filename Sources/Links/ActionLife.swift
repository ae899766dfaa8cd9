package import Logbook
package import SourceText

/// A retour together with the séance that heard it.
package struct DatedFollowUp: Sendable {
    package let followUp: FollowUp
    package let session: SessionID
    /// `nil` where the séance states no date.
    package let date: CalendarDate?

    package init(followUp: FollowUp, session: SessionID, date: CalendarDate?) {
        self.followUp = followUp
        self.session = session
        self.date = date
    }
}

/// A carnet that speaks of an action.
package struct ActionMention: Sendable {
    package let member: MemberID
    package let session: SessionID?
    package let place: Place
    package let visibility: Visibility
}

/// One action from the séance that decided it through every retour.
package struct ActionLife: Sendable {
    package let action: Action
    package let session: SessionID
    /// The day it was decided: its séance's date.
    package let decided: CalendarDate?
    /// The owner stated with `@`, or else the client.
    package let owner: MemberID?
    package let client: MemberID?
    package let topic: String?
    /// In the order of the séances, then of the file.
    package let followUps: [DatedFollowUp]

    package var id: ActionID { action.id }

    /// What was known at the end of a day: retours of later séances don't count. `nil` day: all of them.
    package func followUps(on day: CalendarDate?) -> [DatedFollowUp] {
        guard let day else { return followUps }
        return followUps.filter { $0.date.map { $0 <= day } ?? true }
    }

    /// Whether the action was already decided at the end of `day`.
    package func exists(on day: CalendarDate?) -> Bool {
        guard let day, let decided else { return true }
        return decided <= day
    }

    /// What the last retour up to `day` says, or else the plan itself.
    package func state(on day: CalendarDate?) -> ActionState {
        followUps(on: day).last { $0.followUp.state != nil }?.followUp.state ?? action.state
    }

    /// The last date given up to `day`; `nil` where none ever was.
    package func due(on day: CalendarDate?) -> CalendarDate? {
        followUps(on: day).last { $0.followUp.due != nil }?.followUp.due?.value ?? action.due?.value
    }

    /// Still open, and its date is past.
    package func isOverdue(on day: CalendarDate) -> Bool {
        guard exists(on: day), !state(on: day).isClosed, let due = due(on: day) else { return false }
        return due < day
    }

    /// How many retours up to `day` left it open.
    package func timesCarriedOver(on day: CalendarDate?) -> Int {
        followUps(on: day).count { $0.followUp.state.map { !$0.isClosed } ?? true }
    }
}
