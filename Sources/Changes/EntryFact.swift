package import Logbook
import SourceText

/// A page of a carnet, as far as its reader may see it: what is private is not in it at all.
package struct EntryFact: Equatable, Sendable {
    package let harvests: [HarvestFact]
    package let commitments: [CommitmentFact]
    /// Those of them that others may read too.
    let sharedCommitments: [CommitmentFact]
    /// Whether what is private would be in it: somebody's own page may lie where they can't read all of it.
    let isWhole: Bool

    init(
        harvests: [HarvestFact],
        commitments: [CommitmentFact],
        sharedCommitments: [CommitmentFact],
        isWhole: Bool
    ) {
        self.harvests = harvests
        self.commitments = commitments
        self.sharedCommitments = sharedCommitments
        self.isWhole = isWhole
    }

    /// - Parameters:
    ///   - reader: sees all of their own pages, and what was shared of the others.
    ///   - other: another version of the page; a text that both hold is one in memory.
    init(_ entry: Entry, in source: SourceText, for reader: MemberID?, knowing other: EntryFact?) {
        let isOwn = entry.isOwn(of: reader)
        isWhole = isOwn
        func isVisible(_ visibility: Visibility) -> Bool {
            switch visibility {
            case .private: isOwn
            case .group, .review: true
            }
        }
        var harvests: [HarvestFact] = []
        harvests.reserveCapacity(entry.harvests.count)
        for harvest in entry.harvests where !harvest.isEmpty && isVisible(harvest.visibility) {
            let name = HarvestFact.Name(kind: harvest.kind, step: harvest.step, visibility: harvest.visibility)
            if let index = harvests.firstIndex(where: { $0.name == name }) {
                let text = Passage(of: source, at: harvest.content, after: harvests[index].text)
                harvests[index] = HarvestFact(name: name, text: text)
            } else {
                let known = other?.harvests.first { $0.text.isHeld(in: source, at: harvest.content) }
                let text = known?.text ?? Passage(of: source, at: harvest.content)
                harvests.append(HarvestFact(name: name, text: text))
            }
        }
        if harvests.count > 1 { harvests.sort { $0.name < $1.name } }
        self.harvests = harvests
        let seen = entry.commitments.filter { isVisible($0.visibility) }.map {
            let fact = CommitmentFact(state: $0.state, due: $0.due?.value, text: Passage(source[$0.text]))
            return (visibility: $0.visibility, fact: fact)
        }
        commitments = seen.map(\.fact).inOrder
        sharedCommitments = isOwn ? seen.filter { $0.visibility > .private }.map(\.fact).inOrder : commitments
    }
}

/// Everything of one kind that was harvested at one step for one audience.
package struct HarvestFact: Equatable, Sendable {
    package struct Name: Hashable, Comparable, Sendable {
        package let kind: HarvestKind
        package let step: Step?
        package let visibility: Visibility

        package static func < (left: Name, right: Name) -> Bool {
            (left.step?.rawValue ?? 0, left.kind.rawValue, left.visibility)
                < (right.step?.rawValue ?? 0, right.kind.rawValue, right.visibility)
        }
    }

    package let name: Name
    package let text: Passage
}

extension [CommitmentFact] {
    /// Whatever the order of a page.
    var inOrder: [CommitmentFact] { count > 1 ? sorted { $0.text.markdown < $1.text.markdown } : self }

    /// What two pages promise together; what stands in both is said once.
    func united(with others: [CommitmentFact]) -> [CommitmentFact] {
        (self + others.filter { !contains($0) }).inOrder
    }
}

/// A personal *engagement*.
package struct CommitmentFact: Equatable, Sendable {
    package let state: ActionState
    package let due: CalendarDate?
    package let text: Passage
}
