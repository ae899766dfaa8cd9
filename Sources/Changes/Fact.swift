import Logbook

/// What the files state about a ``Subject``. Two facts are equal where they mean the same.
package indirect enum Fact: Equatable, Sendable {
    case group(GroupFact)
    case member(MemberFact)
    case cycle(CycleFact)
    case session(SessionFact)
    case action(ActionFact)
    case followUp(FollowUpFact)
    case entry(EntryFact)
}
