package import Logbook
import SourceText

/// One member's carnet, whole: private harvests too. Only ``MemberReport`` receives it.
package struct OwnLogbook: Sendable {
    package let member: Person
    package let entries: [OwnEntry]

    /// The entries that are certainly this member's.
    ///
    /// Where the folder of one member holds an entry in the name of another, nobody knows whose it is, and it
    /// goes to neither of them.
    init(of member: Person, in group: Group) {
        self.member = member
        entries = group.entries.filter { $0.isOwn(of: member.id) }.map { OwnEntry($0, in: group) }
    }
}

/// A page of one's own carnet.
package struct OwnEntry: Sendable {
    package let session: SessionID?
    package let harvests: [OwnHarvest]
    package let commitments: [OwnCommitment]

    fileprivate init(_ entry: Entry, in group: Group) {
        session = entry.session?.value
        harvests = entry.harvests.filter { !$0.isEmpty }.map { harvest in
            OwnHarvest(
                kind: harvest.kind,
                step: harvest.step,
                visibility: harvest.visibility,
                markdown: group.text(at: Place(entry.file, harvest.content))
            )
        }
        commitments = entry.commitments.map { commitment in
            OwnCommitment(
                state: commitment.state,
                due: commitment.due?.value,
                visibility: commitment.visibility,
                markdown: group.text(at: Place(entry.file, commitment.text))
            )
        }
    }
}

/// A harvest as its author reads it.
package struct OwnHarvest: Sendable {
    package let kind: HarvestKind
    package let step: Step?
    package let visibility: Visibility
    package let markdown: String
}

/// A commitment as its author reads it.
package struct OwnCommitment: Sendable {
    package let state: ActionState
    package let due: CalendarDate?
    package let visibility: Visibility
    package let markdown: String
}
