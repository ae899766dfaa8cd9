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
        let told = found.map { Change(Difference($0.subject, from: old[$0.subject], to: new[$0.subject]), $0.kind) }
        changes = (displaced(renames, before) + told).inOrder
    }

    /// What is gone while another took its name.
    private func displaced(_ renames: Renames, _ before: Facts) -> [Change] {
        renames.displaced.sorted().map { subject in
            var related = before[subject]?.related ?? []
            var name = before[subject]?.calling
            if case .entry(let id) = subject {
                related += [.member(id.member)] + [id.session.map(Subject.session)].compactMap(\.self)
                // A page goes by whose it is, who may have another short name by now.
                name = before[.member(id.member)]?.calling
            }
            return Change(subject, .removed, related: related, formerBearer: name ?? "")
        }
    }

    private func kinds(of subject: Subject) -> [Change.Kind] {
        let (before, after) = (old[subject], new[subject])
        guard case .action(let id) = subject else { return Change.Kind.all(from: before, to: after) }
        switch (before, after) {
        case (_?, nil): return [.removed]
        case (.action(let from)?, .action(let to)?):
            return ActionChange.all(from: from, to: to, isPostponed: isPostponed(id)).map(Change.Kind.action)
                + followUps(of: id)
        case (_, _): return Change.Kind.all(from: before, to: after) + followUps(of: id)
        }
    }

    private func isPostponed(_ id: ActionID) -> Bool { new.followUps(of: id).contains { $0.fact.due != nil } }
    private func followUps(of id: ActionID) -> [Change.Kind] {
        ActionChange.followUps(of: id, from: old, to: new, standingBefore: standings[id]).map(Change.Kind.action)
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
