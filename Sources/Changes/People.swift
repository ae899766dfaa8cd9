import Lexicon
package import Logbook
import SourceText

/// Who is who in the versions of a group's own file: people change their names, and short names are handed on.
package struct People: Sendable {
    /// By a folded name, another that the same person goes by.
    private var others: [String: String] = [:]
    let groups: [Group]
    /// The versions that came one after another, without merges.
    let steps: [(before: Group, after: Group)]
    /// The version whose word on former names counts.
    let claiming: Group?

    /// - Parameters:
    ///   - groups: every version that is known.
    ///   - steps: the versions that came one after another.
    ///   - merges: which of these unite branches: while one was left alone, much may have passed on the other.
    ///   - claiming: the one whose word on former names counts.
    package init(
        of groups: [Group],
        _ steps: [(before: Group, after: Group)],
        merges: Set<Int> = [],
        claiming: Group? = nil
    ) {
        self.groups = groups
        self.steps = steps.indices.filter { !merges.contains($0) }.map { steps[$0] }
        self.claiming = claiming
        // In which versions somebody stands, by what they are called last.
        var versions: [String: Set<Int>] = [:]
        for (number, names) in Set(groups.map { Set($0.members.map { Folding.fold($0.name) }) }).enumerated() {
            for name in names { versions[name, default: []].insert(number) }
        }
        for step in steps {
            let formerNames = Dictionary(step.before.members.map { ($0.id, $0.name) }) { first, _ in first }
            for member in step.after.members {
                guard let former = formerNames[member.id], former != member.name else { continue }
                unite(former, with: member.name, &versions)
            }
        }
        let claims = Dictionary(
            (claiming?.members ?? []).map { member in
                (person(called: member.name), Set(member.formerNames.map { person(called: $0.value) }))
            },
            uniquingKeysWith: { $0.union($1) }
        )
        for (claimant, claimed) in claims {
            // Whom two claim is neither of them.
            guard claims.allSatisfy({ $0.key == claimant || $0.value.isDisjoint(with: claimed) }) else { continue }
            unite(all: claimed, with: claimant, &versions)
        }
    }

    /// Takes several for one person, unless two of them stand beside each other in one version.
    private mutating func unite(all former: Set<String>, with name: String, _ versions: inout [String: Set<Int>]) {
        let people = former.union([name])
        let places = people.flatMap { versions[$0] ?? [] }
        guard Set(places).count == places.count else { return }
        for person in former { unite(person, with: name, &versions) }
    }

    /// Takes two names for one person's, unless they are two people's.
    ///
    /// - Parameter versions: in which somebody stands, by what they are called last.
    private mutating func unite(_ former: String, with name: String, _ versions: inout [String: Set<Int>]) {
        let (before, after) = (person(called: former), person(called: name))
        guard before != after else { return }
        let (old, new) = (versions[before] ?? [], versions[after] ?? [])
        // Two names that stand beside each other in one version are two people's.
        guard old.isDisjoint(with: new) else { return }
        others[before] = after
        versions[after] = old.union(new)
    }

    /// The same text for all the names of one person.
    package func person(called name: String) -> String { person(folded: Folding.fold(name)) }

    /// Whether a short name is, or was, somebody else's than in one of the versions.
    package func isHandedOn(_ member: MemberID, since group: Group) -> Bool {
        guard let now = group.member(member).map({ person(called: $0.name) }) else { return false }
        return groups.contains { $0.member(member).map { person(called: $0.name) != now } ?? false }
    }

    private func person(folded name: String) -> String {
        var name = name
        while let other = others[name] { name = other }
        return name
    }
}
