import Lexicon
package import Logbook

extension Group {
    /// The short name that somebody of the group as it is now has in this state; `nil` where theirs is another's here, and
    /// nobody bears their name.
    ///
    /// What is private is its author's, and short names are handed on.
    package func shortName(of member: MemberID, by present: Group) -> MemberID? {
        let bearer = present.member(member).flatMap { self.bearer(of: $0.name) }
        if self.member(member) == nil { return bearer ?? member }
        return isAnothers(member, than: present) ? bearer : member
    }

    /// Whether a short name is here somebody else's than in the group as it is now: two people bear it, one after another.
    package func isAnothers(_ id: MemberID, than present: Group) -> Bool {
        guard let now = present.member(id), let then = member(id), Folding.fold(now.name) != Folding.fold(then.name)
        else { return false }
        // Whoever is called otherwise in the same place only changed their name.
        return bearer(of: now.name) != nil || present.bearer(of: then.name) != nil
    }

    private func bearer(of name: String) -> MemberID? {
        let wanted = Folding.fold(name)
        return members.first { Folding.fold($0.name) == wanted }?.id
    }
}
