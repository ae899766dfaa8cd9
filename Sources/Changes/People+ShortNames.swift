import Lexicon
package import Logbook
import SourceText

extension People {
    /// Short names that somebody of the group as it is now had, and that never were anybody else's; with each, as whom
    /// the versions list them.
    ///
    /// Only where one step leads from one to the other, or the group says that they are one person: whoever comes back
    /// after a while under the same full name may be another.
    package func namesGivenUp(by reader: MemberID, in present: Group) -> [MemberID: [Member]] {
        // A full name that nobody committed opens nothing.
        guard let member = present.member(reader),
            claiming?.members.contains(where: { Folding.fold($0.name) == Folding.fold(member.name) }) ?? false
        else { return [:] }
        let own = person(called: member.name)
        let isOwn = { (member: Member) in person(called: member.name) == own }
        let bearers = groups.map { $0.members.filter(isOwn) }
        // Of two who stand beside each other under one full name, nobody can tell which of them it is.
        guard bearers.allSatisfy({ $0.count < 2 }) else { return [:] }
        let links = steps.compactMap { step -> Set<MemberID>? in
            guard let before = step.before.members.first(where: isOwn)?.id,
                let after = step.after.members.first(where: isOwn)?.id, before != after
            else { return nil }
            return [before, after]
        }
        let claimed = Set((claiming?.members.first(where: isOwn)?.formerNames ?? []).map { Folding.fold($0.value) })
            .subtracting([Folding.fold(member.name)])
        var names = Set(bearers.joined().filter { claimed.contains(Folding.fold($0.name)) }.map(\.id)).union([reader])
        while let link = links.first(where: { !$0.isDisjoint(with: names) && !$0.isSubset(of: names) }) {
            names.formUnion(link)
        }
        let others = Set(groups.flatMap { $0.members.filter { !isOwn($0) } }.map(\.id))
        let givenUp = names.subtracting(others).subtracting([reader])
        return Dictionary(grouping: bearers.joined().filter { givenUp.contains($0.id) }, by: \.id)
    }
}
