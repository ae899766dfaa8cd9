import Logbook

extension ActionChange {
    /// What differs in the plan.
    ///
    /// - Parameter isPostponed: whether a séance gave another due date since: the plan's counts no more.
    static func all(from old: ActionFact, to new: ActionFact, isPostponed: Bool) -> [ActionChange] {
        [
            Shift(old.session, new.session).map(session),
            Shift(old.title, new.title).map(title),
            Shift(old.state, new.state).map(state),
            Shift(old.due, new.due).map(isPostponed ? plannedDue : due),
            Shift(old.owner, new.owner).map(owner),
            old.details == new.details ? nil : details,
        ].compactMap { $0 }
    }

    /// What differs in what séances heard of it.
    ///
    /// - Parameter standing: where it stood under another name.
    static func followUps(
        of id: ActionID,
        from old: Facts,
        to new: Facts,
        standingBefore standing: ActionState? = nil
    ) -> [ActionChange] {
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
        for followUp in old.followUps(of: id) where new[.followUp(followUp.id)] == nil {
            let change = ActionChange.unheard(followUp.id.session)
            // Whoever told of it twice in one séance is said to have taken it back once.
            if !changes.contains(change) { changes.append(change) }
        }
        return changes
            + [self.standing(of: id, from: old, to: new, before: standing, besides: changes)].compactMap(\.self)
    }

    /// Where the action stands, unless what else is told ends there.
    private static func standing(
        of id: ActionID,
        from old: Facts,
        to new: Facts,
        before standing: ActionState?,
        besides changes: [ActionChange]
    ) -> ActionChange? {
        let (plannedBefore, planned) = (old.plannedState(of: id), new.plannedState(of: id) ?? .planned)
        let told = changes.reduce(plannedBefore == planned ? nil : planned) { told, change in
            switch change {
            case .heard(let heard): heard.state?.to ?? told
            case .heardOtherwise(let heard): heard.state.flatMap { $0.from == $0.to ? nil : $0.to } ?? told
            default: told
            }
        }
        let before = plannedBefore == nil ? planned : standing ?? old.standing(of: id)
        let now = new.standing(of: id)
        return (told ?? before) == now ? nil : .standing(Shift(from: before, to: now))
    }
}

extension Facts {
    /// Where an action stands by the last séance that said so, or else by its plan.
    func standing(of action: ActionID) -> ActionState {
        followUps(of: action).last { $0.fact.state != nil }?.fact.state ?? plannedState(of: action) ?? .planned
    }

    fileprivate func plannedState(of action: ActionID) -> ActionState? {
        if case .action(let plan)? = self[.action(action)] { plan.state } else { nil }
    }
}

extension HeardFollowUp {
    fileprivate init(_ name: FollowUpID, _ fact: FollowUpFact, state: StateShift?, due: DueShift?) {
        self.init(
            session: name.session,
            date: fact.date,
            state: state,
            due: due,
            note: fact.note?.words,
            learned: fact.learned?.words
        )
    }
}

extension FollowUpFact {
    /// Whether nothing but the séance's date differs, which is told of the séance.
    fileprivate func saysTheSame(as other: FollowUpFact) -> Bool {
        state == other.state && due == other.due && note == other.note && learned == other.learned
    }
}
