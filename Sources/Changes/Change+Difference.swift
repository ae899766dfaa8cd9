import Logbook

extension [Difference] {
    /// What they come to, in the order of ``Subject``, where ``areToldByThemselves``.
    package var changes: [Change] {
        (count > 1 ? sorted { $0.subject < $1.subject } : self).flatMap { difference in
            Change.Kind.all(from: difference.before, to: difference.after).map { Change(difference, $0) }
        }
    }
}

extension Change {
    init(_ difference: Difference, _ kind: Kind) {
        self.init(difference.subject, kind, related: difference.related(as: kind))
    }
}

extension Change.Kind {
    /// What became of a thing, as far as what is said of it tells; what séances heard of an action is told beside it.
    static func all(from old: Fact?, to new: Fact?) -> [Change.Kind] {
        switch (old, new) {
        case (nil, nil): []
        case (nil, .action(let action)?):
            [.action(.decided(in: action.session, due: action.due, state: action.state))]
        case (nil, .session(let session)?): [.session(.added(date: session.date))]
        case (nil, _?): [.added]
        case (_?, nil): [.removed]
        case (.group(let from)?, .group(let to)?): GroupChange.all(from: from, to: to).map(Change.Kind.group)
        case (.member(let from)?, .member(let to)?): MemberChange.all(from: from, to: to).map(Change.Kind.member)
        case (.cycle(let from)?, .cycle(let to)?): CycleChange.all(from: from, to: to).map(Change.Kind.cycle)
        case (.session(let from)?, .session(let to)?): SessionChange.all(from: from, to: to).map(Change.Kind.session)
        case (.entry(let from)?, .entry(let to)?): EntryChange.all(from: from, to: to).map(Change.Kind.entry)
        // Of an action more has to be known; else a name tells what kind of thing it names: the two are of one kind.
        case (_?, _?): []
        }
    }
}

extension Fact {
    /// What else a thing is a part of by what is said of it, in order.
    var related: [Subject] {
        switch self {
        case .action(let action): [action.owner.map(Subject.member), .session(action.session)].compactMap(\.self)
        case .session(let session): Set(session.consultations.compactMap(\.client)).sorted().map(Subject.member)
        case .group, .member, .cycle, .followUp, .entry: []
        }
    }
}

extension Difference {
    fileprivate func related(as kind: Change.Kind) -> [Subject] {
        if case .entry(let id) = subject {
            var related: [Subject] = []
            related.reserveCapacity(3)
            related.append(.member(id.member))
            if case .entry(.handedOn(let owner)) = kind, let member = owner.member { related.append(.member(member)) }
            if let session = id.session { related.append(.session(session)) }
            return related
        }
        var related = (before?.related ?? []) + (after?.related ?? [])
        switch (subject, kind) {
        case (_, .action(.heard(let followUp))), (_, .action(.heardOtherwise(let followUp))):
            related.append(.session(followUp.session))
        case (_, .action(.unheard(let session))): related.append(.session(session))
        case (_, .session(.present(let turnover))), (_, .session(.absent(let turnover))):
            related += (turnover.added + turnover.removed).map(Subject.member)
        case (.group, _), (.member, _), (.cycle, _), (.session, _), (.action, _), (.followUp, _), (.entry, _),
            (.page, _):
            break
        }
        return related.count > 1 ? Set(related).sorted() : related
    }
}
