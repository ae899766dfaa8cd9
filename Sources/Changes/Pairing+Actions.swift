import Lexicon
import Logbook

extension Pairing<ActionID, ActionFact> {
    /// An action is known by its title in its séance, then by a title nearly so under another number, then by its number
    /// there, then by its title in another séance.
    ///
    /// - Parameters:
    ///   - session: what a séance's number became; `nil` for one that is gone while another took its number.
    ///   - member: what somebody's short name became.
    static func ofActions(
        _ old: [ActionID: ActionFact],
        _ new: [ActionID: ActionFact],
        _ session: (SessionID) -> SessionID?,
        _ member: (MemberID) -> MemberID
    ) -> Self {
        var pairing = Self(old, new)
        func name(_ id: ActionID) -> ActionID? {
            session(id.session).map { ActionID(session: $0, number: id.number) }
        }
        func title(_ fact: ActionFact) -> String { Folding.fold(fact.title) }
        let keepTitles =
            old.count == new.count
            && old.allSatisfy { id, fact in name(id).flatMap { new[$0] }.map { title($0) == title(fact) } ?? false }
        if !keepTitles {
            pairing.pairTitlesInSession(session, member, name)
            pairing.pairLikeTitles(session, name)
        }
        pairing.pairNames(of: old.keys, name)
        guard !pairing.oldLeft.isEmpty, !pairing.newLeft.isEmpty else { return pairing }
        // A title that was moved to another plan stayed with somebody, or kept its date.
        pairing.pairOnlyMatches(of: pairing.oldLeft.keys, and: pairing.newLeft.keys) { fact, isOld in
            fact.owner.map { MovedAction(title: title(fact), owner: isOld ? member($0) : $0, due: nil) }
        }
        pairing.pairOnlyMatches(of: pairing.oldLeft.keys, and: pairing.newLeft.keys) { fact, _ in
            fact.due.map { MovedAction(title: title(fact), owner: nil, due: $0) }
        }
        return pairing
    }

    private struct MovedAction: Hashable {
        let title: String
        let owner: MemberID?
        let due: CalendarDate?
    }

    private struct TitleInSession: Hashable {
        let session: SessionID
        let title: String
    }

    /// Of equal titles, first those that say the same besides, then those that kept their number, then by their order.
    private mutating func pairTitlesInSession(
        _ session: (SessionID) -> SessionID?,
        _ member: (MemberID) -> MemberID,
        _ name: (ActionID) -> ActionID?
    ) {
        var old: [TitleInSession: [ActionID]] = [:]
        var new = old
        for (id, fact) in oldLeft {
            guard let session = session(id.session) else { continue }
            old[TitleInSession(session: session, title: Folding.fold(fact.title)), default: []].append(id)
        }
        for (id, fact) in newLeft {
            new[TitleInSession(session: id.session, title: Folding.fold(fact.title)), default: []].append(id)
        }
        for (key, before) in old {
            guard let after = new[key] else { continue }
            if Set(before.map(name)) != Set(after) {
                pairOnlyMatches(of: before, and: after) { fact, isOld in
                    ActionTerms(
                        state: fact.state,
                        due: fact.due,
                        owner: isOld ? fact.owner.map(member) : fact.owner,
                        details: fact.details.map(\.text.markdown)
                    )
                }
            }
            pairNames(of: before) { id in name(id).flatMap { after.contains($0) ? $0 : nil } }
            let (oldRest, newRest) = (before.filter { oldLeft[$0] != nil }, after.filter { newLeft[$0] != nil })
            guard oldRest.count == newRest.count else { continue }
            for (before, after) in zip(oldRest.sorted(), newRest.sorted()) { pair(before, after) }
        }
    }

    /// What a plan says of an action beside its title.
    private struct ActionTerms: Hashable {
        let state: ActionState
        let due: CalendarDate?
        let owner: MemberID?
        let details: [String]
    }
}
