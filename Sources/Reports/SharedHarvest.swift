package import Logbook
import SourceText

/// What a member chose to show. It exists only for a harvest that its author opened to the group or to the review.
package struct SharedHarvest: Sendable {
    package let author: Person
    package let session: SessionID?
    package let kind: HarvestKind
    package let step: Step?
    /// Offered to the end-of-cycle review, and not just to the group.
    package let isForReview: Bool
    package let markdown: String

    /// `nil` for a private harvest, and for one that says nothing.
    init?(_ harvest: Harvest, in entry: Entry, by author: Person, of group: Group) {
        switch harvest.visibility {
        case .private: return nil
        case .group: isForReview = false
        case .review: isForReview = true
        }
        guard !harvest.isEmpty else { return nil }
        self.author = author
        self.session = entry.session?.value
        self.kind = harvest.kind
        self.step = harvest.step
        self.markdown = group.text(at: Place(entry.file, harvest.content))
    }
}

/// A personal commitment that its author chose to show.
package struct SharedCommitment: Sendable {
    package let author: Person
    package let session: SessionID?
    package let state: ActionState
    package let due: CalendarDate?
    package let markdown: String

    /// `nil` for a private commitment.
    init?(_ commitment: Commitment, in entry: Entry, by author: Person, of group: Group) {
        switch commitment.visibility {
        case .private: return nil
        case .group, .review: break
        }
        self.author = author
        self.session = entry.session?.value
        self.state = commitment.state
        self.due = commitment.due?.value
        self.markdown = group.text(at: Place(entry.file, commitment.text))
    }
}
