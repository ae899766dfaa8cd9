import Lexicon
package import Logbook

/// Who is who in the versions of a group's own file: people change their names, and short names are handed on.
package struct People: Sendable {
    /// By a folded name, another that the same person goes by.
    private var others: [String: String] = [:]
    private let groups: [Group]

    /// - Parameters:
    ///   - groups: every version that is known.
    ///   - steps: the versions that came one after another.
    package init(of groups: [Group], _ steps: [(before: Group, after: Group)]) {
        self.groups = groups
        let namesTogether = groups.map { group in group.members.map { Folding.fold($0.name) } }
        for step in steps {
            for member in step.after.members {
                guard let former = step.before.member(member.id), former.name != member.name else { continue }
                let (before, after) = (person(called: former.name), person(called: member.name))
                // Two names that stand beside each other in one version are two people's.
                let areTwo = namesTogether.contains { names in
                    let people = names.map { person(folded: $0) }
                    return people.contains(before) && people.contains(after)
                }
                if before != after, !areTwo { others[before] = after }
            }
        }
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
