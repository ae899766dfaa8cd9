package import Logbook

extension Facts {
    /// The same facts where people go by their present short names.
    ///
    /// - Parameter names: the present short name of each that somebody gave up.
    package func calling(_ names: [MemberID: MemberID]) -> Facts {
        guard !names.isEmpty else { return self }
        let renames = Renames(ofMembers: names)
        var facts = Facts()
        // What stands under both names unites in an order that is always the same.
        for (subject, fact) in self.facts.sorted(by: { $0.subject < $1.subject }) {
            let subject = subject.calling(names)
            let renamed = renames.new(fact)
            facts[subject] = facts[subject]?.united(with: renamed) ?? renamed
        }
        return facts
    }

    /// Who has another short name than before: by the one that was given up, and is nobody's now.
    package static func shortNamesGivenUp(in differences: [Difference]) -> [MemberID: MemberID] {
        let people = differences.filter(\.subject.isMember)
        guard people.contains(where: { $0.after == nil }), people.contains(where: { $0.before == nil }) else {
            return [:]
        }
        var (old, new) = (Facts(), Facts())
        for person in people {
            old[person.subject] = person.before
            new[person.subject] = person.after
        }
        var names: [MemberID: MemberID] = [:]
        for change in Comparison(from: old, to: new).changes {
            guard case .renamed(.member(let before)) = change.kind, case .member(let after) = change.subject,
                new[.member(before)] == nil
            else { continue }
            names[before] = after
        }
        return names
    }
}

extension Subject {
    fileprivate var isMember: Bool { if case .member = self { true } else { false } }

    /// The same page of whoever it is of by their present short name.
    package func calling(_ names: [MemberID: MemberID]) -> Subject {
        guard case .entry(let id) = self, let member = names[id.member] else { return self }
        return .entry(EntryID(member: member, session: id.session))
    }
}
