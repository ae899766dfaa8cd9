import Logbook

/// What differs between two states, in the order of ``Subject``.
package struct Comparison: Sendable {
    package private(set) var changes: [Change] = []
    private let old: Facts
    private let new: Facts
    /// Where actions stood that took another name and left retours behind.
    private let standings: [ActionID: ActionState]

    package init(from before: Facts, to after: Facts) {
        let changed = Facts.subjects(inWhich: before, differsFrom: after)
        let renames = Renames(from: before, to: after, among: changed)
        old = renames.isEmpty ? before : before.renamed(renames)
        new = after
        standings = renames.actionsLeavingRetours.reduce(into: [:]) { $0[$1.value] = before.standing(of: $1.key) }
        let left = renames.isEmpty ? changed : Facts.subjects(inWhich: old, differsFrom: after)
        let differences = left.map { subject in
            if case .followUp(let id) = subject { Subject.action(id.action) } else { subject }
        }
        let handedOn = renames.members.isEmpty ? [] : renames.pagesHandedOn(from: before, to: after)
        // What was renamed stands with what else became of it.
        let found =
            renames.changes
            + handedOn.map { (.entry($0.page), .entry(.handedOn(from: $0.from))) }
            + Set(differences + standings.keys.map(Subject.action)).sorted().flatMap { subject in
                kinds(of: subject).map { (subject, $0) }
            }
        let told = found.map { Change($0.subject, $0.kind, related: related(to: $0.subject, $0.kind)) }
        changes = (displaced(renames, before) + told).inOrder
    }

    /// What is gone while another took its name.
    private func displaced(_ renames: Renames, _ before: Facts) -> [Change] {
        renames.displaced.sorted().map { subject in
            var related = Self.related(to: before[subject])
            var name = before[subject]?.calling
            if case .entry(let id) = subject {
                related.formUnion([.member(id.member)] + [id.session.map(Subject.session)].compactMap(\.self))
                // A page goes by whose it is, who may have another short name by now.
                name = before[.member(id.member)]?.calling
            }
            return Change(subject, .removed, related: related, formerBearer: name ?? "")
        }
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
            ActionChange.all(from: from, to: to, isPostponed: isPostponed(subject)).map(Change.Kind.action)
                + followUps(of: subject)
        case (.entry(let from)?, .entry(let to)?): EntryChange.all(from: from, to: to).map(Change.Kind.entry)
        // A name tells what kind of thing it names: the two are of one kind.
        case (_?, _?): []
        }
    }

    private func isPostponed(_ subject: Subject) -> Bool {
        guard case .action(let id) = subject else { return false }
        return new.followUps(of: id).contains { $0.fact.due != nil }
    }

    private func followUps(of subject: Subject) -> [Change.Kind] {
        guard case .action(let id) = subject else { return [] }
        return ActionChange.followUps(of: id, from: old, to: new, standingBefore: standings[id])
            .map(Change.Kind.action)
    }

    private static func related(to fact: Fact?) -> Set<Subject> {
        switch fact {
        case .action(let action)?:
            Set([.session(action.session)] + [action.owner.map(Subject.member)].compactMap(\.self))
        case .session(let session)?: Set(session.consultations.compactMap(\.client).map(Subject.member))
        case .group?, .member?, .cycle?, .followUp?, .entry?, nil: []
        }
    }

    private func related(to subject: Subject, _ kind: Change.Kind) -> Set<Subject> {
        var related = Self.related(to: old[subject]).union(Self.related(to: new[subject]))
        switch (subject, kind) {
        case (.entry(let id), let kind):
            related.insert(.member(id.member))
            if case .entry(.handedOn(let owner)) = kind, let member = owner.member { related.insert(.member(member)) }
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

extension [Change] {
    /// By their subjects, as they come.
    var inOrder: [Change] {
        enumerated().sorted { ($0.element.subject, $0.offset) < ($1.element.subject, $1.offset) }.map(\.element)
    }
}

extension Fact {
    /// What people call it beside its short name.
    fileprivate var calling: String? {
        switch self {
        case .member(let member): member.name
        case .session(let session): session.consultations.compactMap(\.topic).first
        case .action(let action): action.title
        case .group, .cycle, .followUp, .entry: nil
        }
    }
}
