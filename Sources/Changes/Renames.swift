import Lexicon
import Logbook

/// Which things have another name than before, as far as what is said of them tells.
struct Renames {
    private var members: [MemberID: MemberID] = [:]
    private var sessions: [SessionID: SessionID] = [:]
    private var actions: [ActionID: ActionID] = [:]

    var isEmpty: Bool { members.isEmpty && sessions.isEmpty && actions.isEmpty }

    init(from old: Facts, to new: Facts) {
        let gone = old.facts.keys.filter { new[$0] == nil }.sorted()
        let come = new.facts.keys.filter { old[$0] == nil }.sorted()
        guard !gone.isEmpty, !come.isEmpty else { return }
        findMembers(gone, come, old, new)
        findSessions(gone, come, old, new)
        findActions(gone, come, old, new)
    }

    /// One name under two short names.
    private mutating func findMembers(_ gone: [Subject], _ come: [Subject], _ old: Facts, _ new: Facts) {
        for case .member(let from) in gone {
            guard case .member(let fact)? = old[.member(from)] else { continue }
            let to = come.compactMap { subject -> MemberID? in
                guard case .member(let id) = subject, case .member(let other)? = new[subject],
                    Folding.fold(other.name) == Folding.fold(fact.name)
                else { return nil }
                return id
            }
            if to.count == 1 { members[from] = to.first }
        }
    }

    /// One date, and the same clients.
    private mutating func findSessions(_ gone: [Subject], _ come: [Subject], _ old: Facts, _ new: Facts) {
        for case .session(let from) in gone {
            guard case .session(let fact)? = old[.session(from)], let date = fact.date else { continue }
            let clients = fact.consultations.map { $0.client.map { members[$0] ?? $0 } }
            let to = come.compactMap { subject -> SessionID? in
                guard case .session(let id) = subject, case .session(let other)? = new[subject],
                    other.date == date, other.consultations.map(\.client) == clients
                else { return nil }
                return id
            }
            if to.count == 1 { sessions[from] = to.first }
        }
    }

    /// One title in the same séance.
    private mutating func findActions(_ gone: [Subject], _ come: [Subject], _ old: Facts, _ new: Facts) {
        for case .action(let from) in gone {
            guard case .action(let fact)? = old[.action(from)] else { continue }
            let session = sessions[fact.session] ?? fact.session
            let to = come.compactMap { subject -> ActionID? in
                guard case .action(let id) = subject, case .action(let other)? = new[subject],
                    other.session == session, Folding.fold(other.title) == Folding.fold(fact.title)
                else { return nil }
                return id
            }
            // Of equal titles, the one whose number stayed.
            if let same = to.first(where: { $0.number == from.number }) ?? (to.count == 1 ? to.first : nil) {
                actions[from] = same
            }
        }
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
        case .group, .cycle: subject
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
