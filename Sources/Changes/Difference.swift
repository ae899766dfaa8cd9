/// A thing of which two states say different things.
package struct Difference: Sendable {
    package let subject: Subject
    /// What is said of it; `nil` where nothing is.
    package let before: Fact?
    package let after: Fact?

    package init(_ subject: Subject, from before: Fact?, to after: Fact?) {
        self.subject = subject
        self.before = before
        self.after = after
    }
}

extension Facts {
    /// What two states say differently, in no order that matters.
    package static func differences(from old: Facts?, to new: Facts?) -> [Difference] {
        let (old, new) = (old?.facts ?? .nothing, new?.facts ?? .nothing)
        // Most pages of carnets are about one thing, before and after.
        if case .one(let subject, let before) = old, case .one(subject, let after) = new {
            return before == after ? [] : [Difference(subject, from: before, to: after)]
        }
        var differences: [Difference] = []
        for (subject, fact) in old {
            let after = new[subject]
            if after != fact { differences.append(Difference(subject, from: fact, to: after)) }
        }
        for (subject, fact) in new where old[subject] == nil {
            differences.append(Difference(subject, from: nil, to: fact))
        }
        return differences
    }
}

extension [Difference] {
    /// Whether each says all there is to say of its thing, and none may have another's name.
    package var areToldByThemselves: Bool {
        var (members, cycles, sessions) = (0, 0, 0)
        for difference in self {
            switch difference.subject {
            case .member: members += 1
            case .cycle: cycles += 1
            case .session: sessions += 1
            case .group, .entry, .page: continue
            // Where an action stands follows from all that was heard of it.
            case .action, .followUp: return false
            }
        }
        return members < 2 && cycles < 2 && sessions < 2
    }
}
