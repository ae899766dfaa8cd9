import Logbook

/// What differs between two states, in the order of ``Subject``.
package struct Comparison: Sendable {
    package private(set) var changes: [Change] = []
    private let old: Facts
    private let new: Facts

    package init(from before: Facts, to after: Facts) {
        let renames = Renames(from: before, to: after)
        old = renames.isEmpty ? before : before.renamed(renames)
        new = after
        // What was renamed stands with what else became of it.
        let found = (renames.changes + differences).enumerated().sorted {
            ($0.element.subject, $0.offset) < ($1.element.subject, $1.offset)
        }
        changes = found.map { Change($1.subject, $1.kind, related: related(to: $1.subject, $1.kind)) }
    }

    private var differences: [(subject: Subject, kind: Change.Kind)] {
        var subjects: Set<Subject> = []
        for subject in Facts.subjects(inWhich: old, differsFrom: new) {
            if case .followUp(let id) = subject {
                subjects.insert(.action(id.action))
            } else {
                subjects.insert(subject)
            }
        }
        return subjects.sorted().flatMap { subject in kinds(of: subject).map { (subject, $0) } }
    }

    private func kinds(of subject: Subject) -> [Change.Kind] {
        switch (old[subject], new[subject]) {
        case (nil, nil): followUps(of: subject)
        case (nil, .action(let action)?):
            [.action(.decided(in: action.session, due: action.due, state: action.state))] + followUps(of: subject)
        case (nil, .session(let session)?): [.session(.added(date: session.date))]
        case (nil, _?): [.added]
        case (_?, nil): [.removed]
        case (.group(let from)?, .group(let to)?): GroupChange.all(from: from, to: to).map(Change.Kind.group)
        case (.member(let from)?, .member(let to)?): MemberChange.all(from: from, to: to).map(Change.Kind.member)
        case (.cycle(let from)?, .cycle(let to)?): CycleChange.all(from: from, to: to).map(Change.Kind.cycle)
        case (.session(let from)?, .session(let to)?): SessionChange.all(from: from, to: to).map(Change.Kind.session)
        case (.action(let from)?, .action(let to)?):
            ActionChange.all(from: from, to: to).map(Change.Kind.action) + followUps(of: subject)
        case (.entry(let from)?, .entry(let to)?): EntryChange.all(from: from, to: to).map(Change.Kind.entry)
        // A name tells what kind of thing it names: the two are of one kind.
        case (_?, _?): []
        }
    }

    private func followUps(of subject: Subject) -> [Change.Kind] {
        guard case .action(let id) = subject else { return [] }
        return ActionChange.followUps(of: id, from: old, to: new).map(Change.Kind.action)
    }

    private func related(to subject: Subject, _ kind: Change.Kind) -> Set<Subject> {
        var related: Set<Subject> = []
        for fact in [old[subject], new[subject]] {
            switch fact {
            case .action(let action)?:
                related.insert(.session(action.session))
                if let owner = action.owner { related.insert(.member(owner)) }
            case .session(let session)?:
                for client in session.consultations.compactMap(\.client) { related.insert(.member(client)) }
            case .group?, .member?, .cycle?, .followUp?, .entry?, nil: break
            }
        }
        switch (subject, kind) {
        case (.entry(let id), _):
            related.insert(.member(id.member))
            if let session = id.session { related.insert(.session(session)) }
        case (_, .action(.heard(let followUp))), (_, .action(.heardOtherwise(let followUp))):
            related.insert(.session(followUp.session))
        case (_, .action(.unheard(let session))): related.insert(.session(session))
        case (_, .session(.present(let turnover))), (_, .session(.absent(let turnover))):
            for member in turnover.added + turnover.removed { related.insert(.member(member)) }
        case (.group, _), (.member, _), (.cycle, _), (.session, _), (.action, _), (.followUp, _), (.page, _): break
        }
        return related
    }
}
