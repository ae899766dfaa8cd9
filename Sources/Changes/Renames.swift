import Lexicon
import Logbook

/// Which things have another name than before, as far as what is said of them tells.
struct Renames {
    private var members: [MemberID: MemberID] = [:]
    private var sessions: [SessionID: SessionID] = [:]
    private var actions: [ActionID: ActionID] = [:]

    var isEmpty: Bool { members.isEmpty && sessions.isEmpty && actions.isEmpty }

    init(from old: Facts, to new: Facts) {
        let gone = old.facts.filter { new[$0.key] == nil }
        let come = new.facts.filter { old[$0.key] == nil }
        guard !gone.isEmpty, !come.isEmpty else { return }
        members = Self.pairs(gone.members, come.members) { Folding.fold($0.name) == Folding.fold($1.name) }
        // One date, and the same clients.
        let members = self.members
        sessions = Self.pairs(gone.sessions, come.sessions) { (before: SessionFact, after: SessionFact) -> Bool in
            guard before.date != nil, before.date == after.date else { return false }
            let clients = before.consultations.map { $0.client.map { id in members[id] ?? id } }
            return clients == after.consultations.map(\.client)
        }
        findActions(gone.actions, come.actions)
    }

    /// One title in the same séance; of equal titles, the one whose number stayed.
    private mutating func findActions(_ gone: [(ActionID, ActionFact)], _ come: [(ActionID, ActionFact)]) {
        func areAlike(_ before: ActionFact, _ after: ActionFact) -> Bool {
            new(before.session) == after.session && Folding.fold(before.title) == Folding.fold(after.title)
        }
        for (from, fact) in gone {
            let same = come.first { $0.0.number == from.number && areAlike(fact, $0.1) }
            if let same { actions[from] = same.0 }
        }
        let taken = Set(actions.values)
        let left = Self.pairs(
            gone.filter { actions[$0.0] == nil },
            come.filter { !taken.contains($0.0) },
            where: areAlike
        )
        actions.merge(left) { first, _ in first }
    }

    /// Those that have one another as their only match.
    private static func pairs<ID: Hashable, Fact>(
        _ gone: [(ID, Fact)],
        _ come: [(ID, Fact)],
        where areAlike: (Fact, Fact) -> Bool
    ) -> [ID: ID] {
        var pairs: [ID: ID] = [:]
        for (from, fact) in gone {
            let after = come.filter { areAlike(fact, $0.1) }
            guard let (to, other) = after.first, after.count == 1, gone.count(where: { areAlike($0.1, other) }) == 1
            else { continue }
            pairs[from] = to
        }
        return pairs
    }

    var changes: [(subject: Subject, kind: Change.Kind)] {
        let renamedMembers = members.map { (Subject.member($1), Change.Kind.renamed(from: .member($0))) }
        let renamedSessions = sessions.map { (Subject.session($1), Change.Kind.renamed(from: .session($0))) }
        let renamedActions = actions.map { (Subject.action($1), Change.Kind.renamed(from: .action($0))) }
        return (renamedMembers + renamedSessions + renamedActions).sorted { $0.0 < $1.0 }
    }

    func new(_ id: MemberID) -> MemberID { members[id] ?? id }
    func new(_ id: SessionID) -> SessionID { sessions[id] ?? id }

    func new(_ id: ActionID) -> ActionID { actions[id] ?? ActionID(session: new(id.session), number: id.number) }

    func new(_ subject: Subject) -> Subject {
        switch subject {
        case .group, .cycle, .page: subject
        case .member(let id): .member(new(id))
        case .session(let id): .session(new(id))
        case .action(let id): .action(new(id))
        case .followUp(let id):
            .followUp(FollowUpID(action: new(id.action), session: new(id.session), number: id.number))
        case .entry(let id): .entry(EntryID(member: new(id.member), session: id.session.map(new)))
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
    /// The same facts under other names.
    func renamed(_ renames: Renames) -> Facts {
        var renamed = Facts()
        for subject in facts.keys.sorted() { renamed[renames.new(subject)] = facts[subject].map(renames.new) }
        return renamed
    }
}

extension [Subject: Fact] {
    fileprivate var members: [(MemberID, MemberFact)] {
        compactMap { if case (.member(let id), .member(let fact)) = $0 { (id, fact) } else { nil } }
    }

    fileprivate var sessions: [(SessionID, SessionFact)] {
        compactMap { if case (.session(let id), .session(let fact)) = $0 { (id, fact) } else { nil } }
    }

    fileprivate var actions: [(ActionID, ActionFact)] {
        compactMap { if case (.action(let id), .action(let fact)) = $0 { (id, fact) } else { nil } }
    }
}
