import Changes
import History
import Logbook
import Reports

/// When pages were begun and séances heard of actions, under the names that all of them go by in the end.
struct WritingDays {
    /// By a page's name, or a retour's without its number.
    private var written: [Subject: [Piece]] = [:]

    private struct Piece {
        let day: CalendarDate
        /// What was taken away may come back: it was written the first time.
        var isThere = true
    }

    init(_ history: History) {
        for step in history.steps { take(step) }
    }

    /// Whoever wrote is left out; of a page that was begun more than once counts the first day.
    var writings: [Writing] {
        written.flatMap { subject, pieces -> [Writing] in
            let pieces = pieces.filter(\.isThere)
            switch subject {
            case .entry(let id):
                guard let session = id.session, let first = pieces.map(\.day).min() else { return [] }
                return [Writing(.entry, of: session, on: first)]
            case .followUp(let id): return pieces.map { Writing(.followUp, of: id.session, on: $0.day) }
            case .group, .member, .cycle, .session, .action, .page: return []
            }
        }
    }

    private mutating func take(_ step: History.Step) {
        // A page that stays where it was is another's now.
        let stayed = Set(step.changes.filter(\.handsOnPage).map(\.subject))
        let lost = Set(step.changes.filter { $0.kind == .removed && $0.formerBearer != nil }.map(\.subject))
        if !lost.isEmpty {
            written = written.filter { piece, _ in
                stayed.contains(piece) || lost.isDisjoint(with: [piece] + piece.belongings)
            }
        }
        let renaming = Renaming(step.changes)
        let begun = Set(step.changes.filter { $0.kind == .added }.map(\.subject))
        func name(after subject: Subject) -> Subject {
            let name = stayed.contains(subject) ? subject : subject.renamed(renaming)
            // Where a page is begun under that name, the older one stayed where it was.
            return begun.contains(name) ? subject : name
        }
        // Two that become one are told alike, whichever of them a dictionary gives first.
        written = Dictionary(written.map { (name(after: $0.key), $0.value) }) { one, other in
            (one + other).sorted { ($0.day, $0.isThere ? 1 : 0) < ($1.day, $1.isThere ? 1 : 0) }
        }
        for change in step.changes where change.formerBearer == nil {
            switch (change.subject, change.kind) {
            case (.entry, .removed):
                let stayed = written[change.subject] != nil
                remove(stayed ? change.subject : change.subject.renamed(renaming))
            case (.action(let id), .action(.unheard(let session))): remove(.retour(on: id, in: session))
            case (_, _): break
            }
        }
        for change in step.changes {
            switch (change.subject, change.kind) {
            case (.entry, .added): add(change.subject, on: step.day)
            case (.action(let id), .action(.heard(let followUp))):
                add(.retour(on: id, in: followUp.session), on: step.day)
            case (_, _): break
            }
        }
    }

    private mutating func remove(_ subject: Subject) {
        guard let last = written[subject]?.lastIndex(where: \.isThere) else { return }
        written[subject]?[last].isThere = false
    }

    /// - Parameter day: `nil` for what is not committed yet, and counts on no day.
    private mutating func add(_ subject: Subject, on day: CalendarDate?) {
        if let first = written[subject]?.firstIndex(where: { !$0.isThere }) {
            written[subject]?[first].isThere = true
        } else if let day {
            written[subject, default: []].append(Piece(day: day))
        }
    }
}

extension Change {
    fileprivate var handsOnPage: Bool { if case .entry(.handedOn) = kind { true } else { false } }
}

extension Subject {
    fileprivate static func retour(on action: ActionID, in session: SessionID) -> Subject {
        .followUp(FollowUpID(action: action, session: session, number: 0))
    }

    /// What a page or a retour is about; it goes when that is gone.
    fileprivate var belongings: [Subject] {
        switch self {
        case .entry(let id): [.member(id.member)] + [id.session.map(Subject.session)].compactMap { $0 }
        case .followUp(let id): [.action(id.action), .session(id.session)]
        case .group, .member, .cycle, .session, .action, .page: []
        }
    }

    /// The same page or retour, where what it is about has another name.
    fileprivate func renamed(_ renaming: Renaming) -> Subject {
        func session(_ id: SessionID) -> SessionID {
            if case .session(let new) = renaming.nameAfter(.session(id)) { new } else { id }
        }
        switch self {
        case .entry(let id):
            guard case .member(let member) = renaming.nameAfter(.member(id.member)) else { return self }
            return .entry(EntryID(member: member, session: id.session.map(session)))
        case .followUp(let id):
            guard case .action(let action) = renaming.nameAfter(.action(id.action)) else { return self }
            return .retour(on: action, in: session(id.session))
        case .group, .member, .cycle, .session, .action, .page: return self
        }
    }
}
