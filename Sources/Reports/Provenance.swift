package import Logbook

/// What a group's history adds to what its files say.
package struct Provenance: Sendable {
    /// The commit a document is made from; `nil` where there is no history.
    package let commit: CommittedState?
    package let writings: [Writing]

    package init(commit: CommittedState?, writings: [Writing] = []) {
        self.commit = commit
        self.writings = writings
    }

    /// Files under no history.
    package static let none = Provenance(commit: nil)
}

/// The state of the files that a document is made from.
package struct CommittedState: Hashable, Sendable {
    /// Enough digits of its id to find it again.
    package let id: String
    /// Whether files of the group are not as they were committed.
    package let isModified: Bool

    package init(id: String, isModified: Bool) {
        self.id = id
        self.isModified = isModified
    }
}

/// A page or a retour that somebody wrote some day; who it was is not kept.
package struct Writing: Hashable, Sendable {
    package enum Kind: Hashable, Sendable, CaseIterable {
        case entry
        case followUp
    }

    package let kind: Kind
    /// The séance it belongs to.
    package let session: SessionID
    package let day: CalendarDate

    package init(_ kind: Kind, of session: SessionID, on day: CalendarDate) {
        self.kind = kind
        self.session = session
        self.day = day
    }
}
