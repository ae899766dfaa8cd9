import Logbook

extension EntryChange {
    static func all(from old: EntryFact, to new: EntryFact) -> [EntryChange] {
        // What its reader can't see any more, or not yet, didn't go, and won't have come.
        guard old.isWhole == new.isWhole else { return all(from: old.shared, to: new.shared) }
        var shifts: [(name: HarvestFact.Name, shift: HarvestShift)] = []
        if old.harvests.elementsEqual(new.harvests, by: { $0.name == $1.name }) {
            for (before, after) in zip(old.harvests, new.harvests) {
                if let shift = HarvestShift(before.text, after.text) { shifts.append((after.name, shift)) }
            }
        } else {
            for name in Set(old.harvests.map(\.name)).union(new.harvests.map(\.name)).sorted() {
                if let shift = HarvestShift(old[name], new[name]) { shifts.append((name, shift)) }
            }
        }
        let moves = shifts.count > 1 ? takeMoves(from: &shifts) : []
        return moves.map(EntryChange.moved) + shifts.map { .harvest($0.name, $0.shift) }
            + (old.commitments == new.commitments ? [] : [.commitments])
    }

    /// What left one heading and came to another of its kind is told as that; what else came or went, as such.
    private static func takeMoves(from shifts: inout [(name: HarvestFact.Name, shift: HarvestShift)]) -> [HarvestMove] {
        var moves: [HarvestMove] = []
        let names = shifts.map(\.name)
        let pairs = names.indices.flatMap { from in names.indices.map { (from: from, to: $0) } }
            .filter { $0.from != $0.to && names[$0.from].kind == names[$0.to].kind }
        // Of one step first.
        let ofOneStep = pairs.filter { names[$0.from].step == names[$0.to].step }
        let ofTwo = pairs.filter { names[$0.from].step != names[$0.to].step }
        for (from, to) in ofOneStep + ofTwo {
            guard let source = shifts[from].shift.from, let target = shifts[to].shift.to else { continue }
            let went = target.held(of: shifts[from].shift.removed)
            let came = source.held(of: shifts[to].shift.added)
            guard !went.isEmpty, !came.isEmpty else { continue }
            shifts[from].shift.elsewhere.formUnion(went)
            shifts[to].shift.elsewhere.formUnion(came)
            moves.append(
                HarvestMove(
                    from: names[from],
                    to: names[to],
                    isWhole: shifts[from].shift.to == nil && shifts[from].shift.removed.isEmpty,
                    pieces: came
                )
            )
        }
        shifts.removeAll { $0.shift.isEmpty }
        return moves
    }
}

extension EntryFact {
    /// What may be compared with a version of which somebody reads more or less: all but what is private.
    fileprivate var shared: EntryFact {
        EntryFact(
            harvests: harvests.filter { $0.name.visibility > .private },
            commitments: sharedCommitments,
            sharedCommitments: sharedCommitments,
            isWhole: false
        )
    }

    fileprivate subscript(name: HarvestFact.Name) -> Passage? { harvests.first { $0.name == name }?.text }
}
