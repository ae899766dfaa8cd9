package import SourceText

/// A person of the group.
package struct Member: Sendable {
    package var id: MemberID
    package var name: String
    package var aliases: [Located<String>]
    /// Full names that the person bore before: the group says that they were no other.
    package var formerNames: [Located<String>]
    /// A declared hierarchical link: the member this one reports to at work.
    package var reportsTo: Located<MemberID>?
    package var place: Place

    package init(
        id: MemberID,
        name: String,
        aliases: [Located<String>] = [],
        formerNames: [Located<String>] = [],
        reportsTo: Located<MemberID>? = nil,
        place: Place
    ) {
        self.id = id
        self.name = name
        self.aliases = aliases
        self.formerNames = formerNames
        self.reportsTo = reportsTo
        self.place = place
    }
}

/// A run of séances, of about a year.
package struct Cycle: Sendable {
    package var id: CycleID
    package var title: String?
    package var start: Located<CalendarDate>?
    package var end: Located<CalendarDate>?
    package var plannedSessions: [Located<CalendarDate>]
    package var place: Place

    package init(id: CycleID, place: Place) {
        self.id = id
        self.plannedSessions = []
        self.place = place
    }

    /// Whether a day falls in the cycle; an end that isn't stated is open.
    package func contains(_ date: CalendarDate) -> Bool {
        if let start, date < start.value { return false }
        if let end, date > end.value { return false }
        return start != nil || end != nil
    }
}

/// The rules the group agreed on.
package struct Charter: Sendable {
    /// The day it was agreed on.
    package var agreed: Located<CalendarDate>?
    /// The body of the group's file; `nil` where it is empty.
    package var text: Prose?

    package init(agreed: Located<CalendarDate>?, text: Prose?) {
        self.agreed = agreed
        self.text = text
    }
}

/// What a group sets a rule to.
package enum RuleSetting: Hashable, Sendable {
    case severity(Severity)
    case off
}

/// What a file is for: its kind is its place.
package enum FileRole: Hashable, Sendable {
    case group
    case session
    /// A page of a carnet de bord; `owner` is the folder's name. Its text belongs to that member.
    case entry(owner: MemberID?)
    /// Read for its place alone: a swap file, a copy, an unknown ending.
    case other
}

/// A whole group as its folder tells it: total, whatever the folder holds.
package struct Group: Sendable {
    /// Every file read, in path order; indexed by ``FileID``.
    package var files: [SourceText]
    /// What each file is for; as long as ``files``.
    package var roles: [FileRole]
    /// The group's own file, where it was found.
    package var groupFile: FileID?
    package var name: String?
    package var language: Language
    package var facilitator: Located<String>?
    /// In the order of the file.
    package var members: [Member]
    package var cycles: [Cycle]
    package var charter: Charter
    /// As the group chose; by theme where it says nothing.
    package var logbookForm: LogbookForm
    /// Rule codes as the group wrote them.
    package var ruleSettings: [Located<String>: Located<RuleSetting>]
    /// By date, then by id.
    package var sessions: [Session]
    /// In path order.
    package var entries: [Entry]
    /// What the readers saw and could not use; turned into findings by the rules.
    package var irregularities: [Irregularity]

    package init(files: [SourceText] = [], roles: [FileRole] = [], language: Language = .french) {
        self.files = files
        self.roles = roles
        self.language = language
        self.members = []
        self.cycles = []
        self.charter = Charter(agreed: nil, text: nil)
        self.logbookForm = .byTheme
        self.ruleSettings = [:]
        self.sessions = []
        self.entries = []
        self.irregularities = []
    }

    package subscript(file: FileID) -> SourceText { files[Int(file.index)] }

    package func role(of file: FileID) -> FileRole { roles[Int(file.index)] }

    package func text(at place: Place) -> String { self[place.file][place.range] }

    /// The short names of all.
    package var memberIDs: Set<MemberID> { Set(members.map(\.id)) }

    package func member(_ id: MemberID) -> Member? { members.first { $0.id == id } }

    package func session(_ id: SessionID) -> Session? { sessions.first { $0.id.value == id } }

    package func cycle(of session: Session) -> Cycle? {
        guard let date = session.date?.value else { return nil }
        return cycles.first { $0.contains(date) }
    }
}
