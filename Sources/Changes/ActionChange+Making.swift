import Logbook

extension ActionChange {
    /// What differs in the plan.
    static func all(from old: ActionFact, to new: ActionFact) -> [ActionChange] {
        [
            Shift(old.session, new.session).map(session),
            Shift(old.title, new.title).map(title),
            Shift(old.state, new.state).map(state),
            Shift(old.due, new.due).map(due),
            Shift(old.owner, new.owner).map(owner),
            old.details == new.details ? nil : details,
        ].compactMap { $0 }
    }

    /// What differs in what séances heard of it.
    static func followUps(of id: ActionID, from old: Facts, to new: Facts) -> [ActionChange] {
        var changes: [ActionChange] = []
        var (state, due) = (ActionState.planned, nil as CalendarDate?)
        if case .action(let plan)? = new[.action(id)] { (state, due) = (plan.state, plan.due) }
        for (name, fact) in new.followUps(of: id) {
            if case .followUp(let before)? = old[.followUp(name)] {
                if !before.saysTheSame(as: fact) {
                    // What it says now stands beside what it said, not beside what was known before it.
                    changes.append(
                        .heardOtherwise(
                            HeardFollowUp(
                                name,
                                fact,
                                state: fact.state.map { HeardFollowUp.StateShift(from: before.state ?? state, to: $0) },
                                due: fact.due == before.due
                                    ? nil : fact.due.map { HeardFollowUp.DueShift(from: before.due ?? due, to: $0) }
                            )
                        )
                    )
                }
            } else {
                changes.append(
                    .heard(
                        HeardFollowUp(
                            name,
                            fact,
                            state: fact.state.map { HeardFollowUp.StateShift(from: state, to: $0) },
                            due: fact.due.map { HeardFollowUp.DueShift(from: due, to: $0) }
                        )
                    )
                )
            }
            (state, due) = (fact.state ?? state, fact.due ?? due)
        }
        return changes
            + old.followUps(of: id).filter { new[.followUp($0.id)] == nil }.map { .unheard($0.id.session) }
    }
}

extension HeardFollowUp {
    fileprivate init(_ name: FollowUpID, _ fact: FollowUpFact, state: StateShift?, due: DueShift?) {
        self.init(
            session: name.session,
            date: fact.date,
            state: state,
            due: due,
            note: fact.note?.markdown,
            learned: fact.learned?.markdown
        )
    }
}

extension FollowUpFact {
    /// Whether nothing but the séance's date differs, which is told of the séance.
    fileprivate func saysTheSame(as other: FollowUpFact) -> Bool {
        state == other.state && due == other.due && note == other.note && learned == other.learned
    }
}
