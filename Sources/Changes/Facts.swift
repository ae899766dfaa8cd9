package import Logbook
package import SourceText

/// What files state, each thing once and under its own name: two folders that mean the same have the same facts,
/// however their texts are laid out, ordered or spread over files.
package struct Facts: Sendable {
    package private(set) var facts = FactTable.nothing
    /// Which séances heard of an action.
    private var followUps: [ActionID: Set<FollowUpID>] = [:]

    package init() {}

    /// Everything a group's files state.
    ///
    /// - Parameters:
    ///   - reader: whose own private harvests are among it; `nil` for nobody's.
    ///   - missing: whom a state that it is compared with calls by a name that means nobody of the group.
    package init(of group: Group, for reader: MemberID?, calling missing: (String) -> MemberID? = { _ in nil }) {
        add(head: group)
        for session in group.sessions { add(session, in: group[session.file]) }
        let members = group.memberIDs
        for entry in group.entries { add(entry, in: group[entry.file], among: members, for: reader, calling: missing) }
    }

    /// What one file states.
    ///
    /// - Parameters:
    ///   - members: who may be named.
    ///   - other: what another version of the file states; a text that both hold is one in memory.
    package init(
        of part: consuming FilePart,
        among members: Set<MemberID>,
        for reader: MemberID?,
        knowing other: Facts = Facts()
    ) {
        // Taken out: they are too large to be copied for every version of a page.
        if let session = part.session.take() { add(session, in: part.source) }
        if let entry = part.entry.take() { add(entry, in: part.source, among: members, for: reader, knowing: other) }
    }

    /// What a group's own file states.
    package init(ofHead group: Group) { add(head: group) }

    /// Without what a group's own file states.
    package var ofPages: Facts {
        var pages = self
        for subject in facts.subjects {
            switch subject {
            case .group, .member, .cycle: pages[subject] = nil
            case .session, .action, .followUp, .entry, .page: continue
            }
        }
        return pages
    }

    package subscript(subject: Subject) -> Fact? {
        get { facts[subject] }
        set { replace(subject, by: newValue) }
    }

    /// States something else of a thing, or nothing.
    ///
    /// - Returns: what was stated before.
    @discardableResult
    package mutating func replace(_ subject: Subject, by fact: Fact?) -> Fact? {
        let before = if let fact { facts.update(subject, with: fact) } else { facts.remove(subject) }
        guard case .followUp(let id) = subject else { return before }
        if fact == nil {
            followUps[id.action]?.remove(id)
        } else {
            followUps[id.action, default: []].insert(id)
        }
        return before
    }

    /// What everyone is called.
    package var names: [MemberID: String] {
        var names: [MemberID: String] = [:]
        for case (.member(let id), .member(let member)) in facts { names[id] = member.name }
        return names
    }

    /// What every action is called.
    package var titles: [ActionID: String] {
        var titles: [ActionID: String] = [:]
        for case (.action(let id), .action(let action)) in facts { titles[id] = action.title }
        return titles
    }

    /// Adds what another file states; what both state is what the first states, but for pages of a carnet: they unite.
    package mutating func add(_ other: Facts) {
        guard !facts.isEmpty else {
            self = other
            return
        }
        for (subject, fact) in other.facts { self[subject] = facts[subject]?.united(with: fact) ?? fact }
    }

    /// What two states state differently.
    package static func subjects(inWhich first: Facts, differsFrom second: Facts) -> Set<Subject> {
        var subjects: Set<Subject> = []
        for (subject, fact) in first.facts where second.facts[subject] != fact { subjects.insert(subject) }
        for subject in second.facts.subjects where first.facts[subject] == nil { subjects.insert(subject) }
        return subjects
    }

    /// The facts about some subjects, and those that an action's state follows from.
    package func about(_ subjects: Set<Subject>) -> Facts {
        var some = Facts()
        for subject in subjects {
            some[subject] = facts[subject]
            let action: ActionID
            switch subject {
            case .action(let id): action = id
            case .followUp(let id): action = id.action
            case .group, .member, .cycle, .session, .entry, .page: continue
            }
            some[.action(action)] = facts[.action(action)]
            for id in followUps[action] ?? [] { some[.followUp(id)] = facts[.followUp(id)] }
        }
        return some
    }

    /// What was heard of an action, in the order of the séances.
    func followUps(of action: ActionID) -> [(id: FollowUpID, fact: FollowUpFact)] {
        let all = (followUps[action] ?? []).compactMap { id -> (id: FollowUpID, fact: FollowUpFact)? in
            guard case .followUp(let fact)? = facts[.followUp(id)] else { return nil }
            return (id, fact)
        }
        return all.sorted { first, second in
            let days = (first.fact.date?.ordinal ?? Int.max, second.fact.date?.ordinal ?? Int.max)
            return (days.0, first.id.session, first.id.number) < (days.1, second.id.session, second.id.number)
        }
    }

    private mutating func add(head group: Group) {
        if group.name != nil || !group.members.isEmpty || group.charter.text != nil {
            self[.group] = .group(GroupFact(group))
        }
        for member in group.members { self[.member(member.id)] = .member(MemberFact(member)) }
        for cycle in group.cycles { self[.cycle(cycle.id)] = .cycle(CycleFact(cycle)) }
    }

    private mutating func add(_ session: Session, in source: SourceText) {
        let count = session.consultations.reduce(1) { $0 + $1.actions.count } + session.followUps.count
        facts.makeRoom(for: count)
        if self[.session(session.id.value)] == nil {
            self[.session(session.id.value)] = .session(SessionFact(session, in: source))
        }
        for consultation in session.consultations {
            for action in consultation.actions where self[.action(action.id)] == nil {
                self[.action(action.id)] = .action(ActionFact(action, of: consultation, in: session))
            }
        }
        var heard: [ActionID: Int] = [:]
        for followUp in session.followUps {
            let action = followUp.action.value
            let id = FollowUpID(action: action, session: session.id.value, number: heard[action, default: 0])
            heard[action, default: 0] += 1
            self[.followUp(id)] = .followUp(FollowUpFact(followUp, in: session))
        }
    }

    private mutating func add(
        _ entry: Entry,
        in source: SourceText,
        among members: Set<MemberID>,
        for reader: MemberID?,
        knowing other: Facts = Facts(),
        calling missing: (String) -> MemberID? = { _ in nil }
    ) {
        let subject = Subject.entry(EntryID(of: entry, in: source, among: members, for: reader, calling: missing))
        let known: EntryFact? = if case .entry(let fact)? = other[subject] { fact } else { nil }
        let fact = Fact.entry(EntryFact(entry, in: source, for: reader, knowing: known))
        self[subject] = self[subject]?.united(with: fact) ?? fact
    }
}

extension EntryID {
    /// What a page goes by. Its front matter is its author's: others are told of it somebody of the group and a séance's
    /// number, or else what its folder and its file are called, which all can see.
    ///
    /// - Parameters:
    ///   - members: who is of the group.
    ///   - missing: whom a state that it is compared with calls by a name that means nobody of the group.
    package init(
        of entry: Entry,
        in source: SourceText,
        among members: Set<MemberID>,
        for reader: MemberID?,
        calling missing: (String) -> MemberID? = { _ in nil }
    ) {
        let (stated, session) = (entry.member.value, entry.session?.value)
        guard reader != stated || entry.isAnothers else {
            self.init(member: stated, session: session)
            return
        }
        let folder = entry.folderName ?? ""
        let member =
            members.contains(stated)
            ? stated : missing(stated.description) ?? entry.folderMember ?? missing(folder) ?? MemberID(folder)
        guard let session, !session.isNumbered else {
            self.init(member: member, session: session)
            return
        }
        let fileName = source.path.split(separator: "/").last?.split(separator: ".").first.map(String.init)
        self.init(member: member, session: fileName.map { SessionID($0) })
    }
}

extension SessionID {
    /// Whether it is a number behind no more than a letter or two, as séances are called everywhere.
    fileprivate var isNumbered: Bool {
        var (letters, digits) = (0, 0)
        for byte in description.utf8 {
            if byte >= 0x30, byte <= 0x39 {
                digits += 1
            } else if digits == 0 {
                letters += 1
            } else {
                return false
            }
        }
        return letters <= 2 && digits >= 1 && digits <= 3
    }
}
