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
            let heard = HeardFollowUp(
                session: name.session,
                date: fact.date,
                state: fact.state.map { HeardFollowUp.StateShift(from: state, to: $0) },
                due: fact.due.map { HeardFollowUp.DueShift(from: due, to: $0) },
                note: fact.note?.markdown,
                learned: fact.learned?.markdown
            )
            (state, due) = (fact.state ?? state, fact.due ?? due)
            switch old[.followUp(name)] {
            case nil: changes.append(.heard(heard))
            case .followUp(let before)? where before == fact: break
            default: changes.append(.heardOtherwise(heard))
            }
        }
        return changes
            + old.followUps(of: id).filter { new[.followUp($0.id)] == nil }.map { .unheard($0.id.session) }
    }
}
