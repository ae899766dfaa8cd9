import Lexicon
package import Logbook

/// Under which short names people of past states, and what they wrote, are found by now.
package struct PresentShortNames: Sendable {
    private let present: Group
    /// `nil` where only full names that stayed the same tell who is who.
    private let people: People?
    /// By a person; `nil` for two who are called alike.
    private var bearers: [String: MemberID?] = [:]

    /// - Parameters:
    ///   - present: the group as it is now.
    ///   - people: who is who in all its versions, where that is known.
    package init(in present: Group, knowing people: People? = nil) {
        self.present = present
        self.people = people
        for member in present.members {
            let person = person(called: member.name)
            bearers[person] = bearers[person] == nil ? .some(member.id) : .some(nil)
        }
    }

    /// The short names of those that have another one by now, by the one of then: more than one where a page may stay
    /// under a name that is nobody's, none where the name is somebody else's.
    ///
    /// - Parameter then: what everyone was called in the past state.
    package func names(ofThose then: [MemberID: String]) -> [MemberID: [MemberID]] {
        var names: [MemberID: [MemberID]] = [:]
        for (id, name) in then {
            let (person, bearer) = (person(called: name), present.member(id))
            if let bearer, self.person(called: bearer.name) == person || people == nil { continue }
            let left = bearer == nil ? [id] : []
            guard let member = bearers[person] ?? nil else {
                if bearer != nil { names[id] = [] }
                continue
            }
            names[id] = [member] + left
        }
        return names
    }

    private func person(called name: String) -> String { people?.person(called: name) ?? Folding.fold(name) }
}
