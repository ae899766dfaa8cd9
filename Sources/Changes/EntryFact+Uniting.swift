import Logbook

extension EntryFact {
    /// What two pages of one member about one séance say together; what stands in both is said once.
    func united(with other: EntryFact) -> EntryFact {
        guard self != other else { return self }
        var texts = Dictionary(harvests.map { ($0.name, $0.text) }) { first, _ in first }
        for harvest in other.harvests {
            texts[harvest.name] = texts[harvest.name]?.united(with: harvest.text) ?? harvest.text
        }
        return EntryFact(
            harvests: texts.map { HarvestFact(name: $0, text: $1) }.sorted { $0.name < $1.name },
            commitments: commitments.united(with: other.commitments),
            sharedCommitments: sharedCommitments.united(with: other.sharedCommitments),
            isWhole: isWhole && other.isWhole
        )
    }
}

extension Passage {
    fileprivate func united(with other: Passage) -> Passage {
        other.pieces(without: self).isEmpty ? self : Passage(markdown + "\n\n" + other.markdown)
    }
}

extension Fact {
    /// What two files state of one thing: pages of a carnet stand beside each other, of the rest the first counts.
    func united(with other: Fact) -> Fact {
        guard case .entry(let mine) = self, case .entry(let theirs) = other else { return self }
        return .entry(mine.united(with: theirs))
    }
}
