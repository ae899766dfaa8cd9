package import SourceText

/// Who may read a harvest. Raw values are the words of the machine formats; the order is from narrow to wide.
package enum Visibility: String, Hashable, Comparable, Sendable, CaseIterable {
    /// The author alone: what holds when nothing is said.
    case `private`
    /// May appear in the group's documents.
    case group
    /// Offered to the end-of-cycle review, and so to the group.
    case review

    private var width: Int {
        switch self {
        case .private: 0
        case .group: 1
        case .review: 2
        }
    }

    package static func < (left: Visibility, right: Visibility) -> Bool { left.width < right.width }
}

/// What a participant harvests. Raw values are the words of the machine formats.
package enum HarvestKind: String, Hashable, Sendable, CaseIterable {
    case learning
    case feeling
    case progress
    /// Text under no harvest heading: kept for its author.
    case note
}

/// How a group lays its carnets out: what a new page is prepared with. Any page may be written either way.
package enum LogbookForm: Hashable, Sendable, CaseIterable {
    /// A heading for each kind of harvest.
    case byTheme
    /// A heading for each step, the harvests below it.
    case byStep
}

/// A section of a carnet. It holds no text, only where the text is: what never enters the model cannot leave it.
package struct Harvest: Sendable {
    package var kind: HarvestKind
    /// The step it was harvested at, where the headings say so.
    package var step: Step?
    package var visibility: Visibility
    package var heading: SourceRange
    /// Everything below the heading up to the next structural heading.
    package var content: SourceRange
    package var isEmpty: Bool

    package init(
        kind: HarvestKind,
        step: Step?,
        visibility: Visibility,
        heading: SourceRange,
        content: SourceRange,
        isEmpty: Bool
    ) {
        self.kind = kind
        self.step = step
        self.visibility = visibility
        self.heading = heading
        self.content = content
        self.isEmpty = isEmpty
    }
}

/// A personal *engagement*: what a consultant tries in their own practice. It holds places, as harvests do.
package struct Commitment: Sendable {
    package var state: ActionState
    package var due: Located<CalendarDate>?
    package var visibility: Visibility
    /// The text without marker and date.
    package var text: SourceRange

    package init(state: ActionState, due: Located<CalendarDate>?, visibility: Visibility, text: SourceRange) {
        self.state = state
        self.due = due
        self.visibility = visibility
        self.text = text
    }
}

/// One member's page of the carnet de bord for one séance.
package struct Entry: Sendable {
    package var file: FileID
    /// From the front matter, or else from the folder's name.
    package var member: Located<MemberID>
    /// From the front matter, or else from the file's name; `nil` where neither says.
    package var session: Located<SessionID>?
    /// The member and séance that the path names, where it names any.
    package var folderMember: MemberID?
    package var fileNameSession: SessionID?
    /// What the folder that it lies in is called; `nil` where it lies in nobody's.
    package var folderName: String?
    /// Whether somebody else is known to have written it, who had its member's short name before: it is shown to neither.
    package var isAnothers = false
    package var harvests: [Harvest]
    package var commitments: [Commitment]
    /// Actions the text speaks of by their id, with the visibility of the harvest that holds them.
    package var mentions: [Mention]

    package init(file: FileID, member: Located<MemberID>, session: Located<SessionID>?) {
        self.file = file
        self.member = member
        self.session = session
        self.harvests = []
        self.commitments = []
        self.mentions = []
    }

    /// Whether a member may read all of it.
    ///
    /// Where the folder of one member holds an entry in the name of another, nobody knows whose it is.
    package func isOwn(of member: MemberID?) -> Bool {
        !isAnothers && self.member.value == member && (folderMember == nil || folderMember == member)
    }

    /// An action's id in a carnet's text.
    package struct Mention: Sendable {
        package var action: ActionID
        package var range: SourceRange
        package var visibility: Visibility

        package init(action: ActionID, range: SourceRange, visibility: Visibility) {
            self.action = action
            self.range = range
            self.visibility = visibility
        }
    }
}

extension Group {
    /// The paths of pages that are known to be somebody else's than their short name tells.
    package var pagesOfOthers: Set<String> { Set(entries.filter(\.isAnothers).map { self[$0.file].path }) }

    /// The same, where some pages of carnets are known to be somebody else's than their short name tells.
    ///
    /// - Parameter paths: of these pages.
    package func knowing(pagesOfOthers paths: Set<String>) -> Group {
        guard !paths.isEmpty else { return self }
        var group = self
        for number in entries.indices where paths.contains(self[entries[number].file].path) {
            group.entries[number].isAnothers = true
        }
        return group
    }
}
