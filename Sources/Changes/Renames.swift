import Lexicon
import Logbook

/// Which things have another name than before, as far as what is said of them tells.
struct Renames {
    private(set) var members: [MemberID: MemberID] = [:]
    private var sessions: [SessionID: SessionID] = [:]
    private var actions: [ActionID: ActionID] = [:]
    private var cycles: [CycleID: CycleID] = [:]
    /// Things that are gone, while others took their names.
    private(set) var displaced: Set<Subject> = []
    /// Retours that still speak of an action by the name it gave up, and that nothing bears now.
    private var stayed: Set<FollowUpID> = []
    /// Pages of carnets, each under the name it goes by after.
    private var entries: [EntryID: EntryID] = [:]

    var isEmpty: Bool { members.isEmpty && sessions.isEmpty && actions.isEmpty && cycles.isEmpty }

    /// Those of people alone.
    init(ofMembers members: [MemberID: MemberID]) { self.members = members }

    /// - Parameter changed: of what the two don't state the same.
    init(from old: Facts, to new: Facts, among changed: Set<Subject>) {
        let (before, after) = (Things(changed, in: old), Things(changed, in: new))
        guard before.canBeOthers(than: after) else { return }
        var people = Pairing(before.members, after.members)
        people.pairNames(of: before.members.keys) { id in
            after.members[id].flatMap { $0.isNamed(as: before.members[id]) ? id : nil }
        }
        people.pairOnlyMatches(of: before.members.keys, and: after.members.keys) { fact, _ in Folding.fold(fact.name) }
        people.pairNames(of: before.members.keys) { $0 }
        members = take(people, Subject.member)
        let member = { [members] (id: MemberID) in members[id] ?? id }
        var runs = Pairing(before.cycles, after.cycles)
        runs.pairNames(of: before.cycles.keys) { $0 }
        runs.pairOnlyMatches(of: before.cycles.keys, and: after.cycles.keys) { fact, _ in fact.known }
        cycles = take(runs, Subject.cycle)
        let meetings = Pairing.ofSessions(before.sessions, after.sessions, member)
        sessions = take(meetings, Subject.session)
        let session = { [sessions, displaced] (id: SessionID) in
            displaced.contains(.session(id)) ? nil : sessions[id] ?? id
        }
        let decisions = Pairing.ofActions(before.actions, after.actions, session, member)
        actions = take(decisions, Subject.action)
        // What is gone keeps its name, whatever became of its séance's.
        if !sessions.isEmpty { for id in decisions.oldLeft.keys { actions[id] = id } }
        if !members.isEmpty || !sessions.isEmpty { nameEntries(old, new) }
        noteStayed(old, new)
    }

    /// The names that are others now; what is gone and has heirs of its name is noted.
    private mutating func take<ID, Fact>(_ pairing: Pairing<ID, Fact>, _ subject: (ID) -> Subject) -> [ID: ID] {
        let taken = Set(pairing.after.values)
        for id in pairing.oldLeft.keys where taken.contains(id) || pairing.newLeft[id] != nil {
            displaced.insert(subject(id))
        }
        return pairing.after.filter { $0.key != $0.value }
    }

    /// Which retours were left alone while their action took another name.
    private mutating func noteStayed(_ old: Facts, _ new: Facts) {
        for (before, after) in actions where before != after && new[.action(before)] == nil {
            for (id, fact) in old.followUps(of: before) where sessions[id.session] == nil {
                if new[.followUp(id)] == .followUp(fact) { stayed.insert(id) }
            }
        }
    }

    /// What actions are called whose retours speak of them by the name they gave up, each by that name.
    var actionsLeavingRetours: [ActionID: ActionID] {
        let left = Set(stayed.map(\.action))
        return left.isEmpty ? [:] : actions.filter { left.contains($0.key) }
    }

    /// A member's pages go with the séances they are about, unless they all stayed where they were.
    private mutating func nameEntries(_ old: Facts, _ new: Facts) {
        let pages = Dictionary(grouping: old.pages, by: \.member)
        let newPages = Dictionary(grouping: new.pages, by: \.member).mapValues(Set.init)
        var taken: Set<EntryID> = []
        for (member, pages) in pages {
            let moved = pages.filter { !isDisplaced($0) }.map { ($0, name(after: $0)) }
            guard moved.contains(where: { $0 != $1 }) else { continue }
            func misfits(_ named: [(EntryID, EntryID)], _ new: Set<EntryID>, _ facts: Facts) -> Int {
                let differing = named.count { facts[.entry($1)] != nil && old[.entry($0)] != facts[.entry($1)] }
                return Set(named.map(\.1)).symmetricDifference(new).count + differing
            }
            let kept = pages.map { ($0, $0) }
            guard
                misfits(moved, newPages[members[member] ?? member] ?? [], new)
                    <= misfits(kept, newPages[member] ?? [], new)
            else { continue }
            for (before, after) in moved where new[.entry(after)] != nil {
                entries[before] = after
                taken.insert(after)
            }
        }
        for id in old.pages where entries[id] == nil && taken.contains(id) && new[.entry(id)] != nil {
            displaced.insert(.entry(id))
        }
    }

    private func name(after id: EntryID) -> EntryID {
        EntryID(member: members[id.member] ?? id.member, session: id.session.map { sessions[$0] ?? $0 })
    }

    private func isDisplaced(_ id: EntryID) -> Bool {
        displaced.contains(.member(id.member)) || id.session.map { displaced.contains(.session($0)) } ?? false
    }

    var changes: [(subject: Subject, kind: Change.Kind)] {
        let renamedMembers = members.map { (Subject.member($1), Change.Kind.renamed(from: .member($0))) }
        let renamedSessions = sessions.map { (Subject.session($1), Change.Kind.renamed(from: .session($0))) }
        let renamedActions = actions.filter { $0.key != $0.value }.map {
            (Subject.action($1), Change.Kind.renamed(from: .action($0)))
        }
        let renamedCycles = cycles.map { (Subject.cycle($1), Change.Kind.renamed(from: .cycle($0))) }
        return (renamedMembers + renamedCycles + renamedSessions + renamedActions).sorted { $0.0 < $1.0 }
    }

    func new(_ id: MemberID) -> MemberID { members[id] ?? id }
    func new(_ id: SessionID) -> SessionID { sessions[id] ?? id }

    func new(_ id: ActionID) -> ActionID { actions[id] ?? ActionID(session: new(id.session), number: id.number) }

    /// What a thing goes by after; `nil` for one that is gone, and whose name another took.
    func new(_ subject: Subject) -> Subject? {
        guard !displaced.contains(subject) else { return nil }
        switch subject {
        case .group, .page: return subject
        case .cycle(let id): return .cycle(cycles[id] ?? id)
        case .member(let id): return .member(new(id))
        case .session(let id): return .session(new(id))
        case .action(let id): return .action(new(id))
        case .followUp(let id):
            guard !displaced.contains(.action(id.action)) else { return nil }
            guard !stayed.contains(id) else { return subject }
            // Of a séance that is gone no retour is left: numbers below zero are nobody else's.
            let isGone = displaced.contains(.session(id.session))
            return .followUp(
                FollowUpID(
                    action: new(id.action),
                    session: isGone ? id.session : new(id.session),
                    number: isGone ? -1 - id.number : id.number
                )
            )
        case .entry(let id): return .entry(entries[id] ?? id)
        }
    }

    func new(_ fact: Fact) -> Fact {
        switch fact {
        case .group, .cycle, .followUp, .entry: return fact
        case .member(var member):
            member.reportsTo = member.reportsTo.map(new)
            return .member(member)
        case .session(var session):
            session.present = Set(session.present.map(new))
            session.absent = Set(session.absent.map(new))
            session.consultations = session.consultations.map { consultation in
                var consultation = consultation
                consultation.client = consultation.client.map(new)
                consultation.consultants = Set(consultation.consultants.map(new))
                return consultation
            }
            return .session(session)
        case .action(var action):
            action.owner = action.owner.map(new)
            action.session = new(action.session)
            return .action(action)
        }
    }
}

extension Facts {
    /// The same facts under the names that things go by after; without those whose names are others' now.
    func renamed(_ renames: Renames) -> Facts {
        let named = facts.compactMap { subject, fact in
            renames.new(subject).map { (name: $0, before: subject, fact: renames.new(fact)) }
        }
        // What takes a name goes before what merely had it: a retour may speak of an action that isn't there yet.
        let inOrder = named.sorted { first, second in
            let isRenamed = (first.name != first.before, second.name != second.before)
            return isRenamed.0 == isRenamed.1 ? first.before < second.before : isRenamed.0
        }
        var renamed = Facts()
        for (name, _, fact) in inOrder {
            var name = name
            while renamed[name] != nil, case .followUp(let id) = name {
                name = .followUp(FollowUpID(action: id.action, session: id.session, number: id.number + 1))
            }
            if renamed[name] == nil { renamed[name] = fact }
        }
        return renamed
    }
}

extension Facts {
    var pages: [EntryID] { facts.subjects.compactMap { if case .entry(let id) = $0 { id } else { nil } } }
}

extension CycleFact {
    /// What tells that it is the same under another name: `nil` where only its planned dates could.
    fileprivate var known: Known? {
        title == nil && start == nil ? nil : Known(title: title.map(Folding.fold), start: start, end: end)
    }

    fileprivate struct Known: Hashable {
        let title: String?
        let start: CalendarDate?
        let end: CalendarDate?
    }
}

extension MemberFact {
    fileprivate func isNamed(as other: MemberFact?) -> Bool {
        other.map { Folding.fold($0.name) == Folding.fold(name) } ?? false
    }
}

/// Those of some things that may take other names.
private struct Things {
    private(set) var members: [MemberID: MemberFact] = [:]
    private(set) var sessions: [SessionID: SessionFact] = [:]
    private(set) var actions: [ActionID: ActionFact] = [:]
    private(set) var cycles: [CycleID: CycleFact] = [:]

    init(_ subjects: Set<Subject>, in facts: Facts) {
        for subject in subjects {
            switch (subject, facts[subject]) {
            case (.member(let id), .member(let fact)?): members[id] = fact
            case (.session(let id), .session(let fact)?): sessions[id] = fact
            case (.action(let id), .action(let fact)?): actions[id] = fact
            case (.cycle(let id), .cycle(let fact)?): cycles[id] = fact
            case (_, _): break
            }
        }
    }

    /// Most often one thing alone changed, or several came.
    func canBeOthers(than other: Things) -> Bool {
        func can<ID, Fact>(_ old: [ID: Fact], _ new: [ID: Fact]) -> Bool {
            !old.isEmpty && !new.isEmpty && (old.count > 1 || new.count > 1 || old.keys.first != new.keys.first)
        }
        return can(members, other.members) || can(sessions, other.sessions) || can(actions, other.actions)
            || can(cycles, other.cycles)
    }
}
