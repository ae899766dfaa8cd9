import Lexicon
package import Links
package import Logbook
import SourceText

/// For whom findings are written.
package enum Audience: Hashable, Sendable {
    /// Anyone of the group: nothing of a carnet's text may be quoted.
    case group
    /// One member: their own carnet may be quoted, nobody else's.
    case member(MemberID)
}

/// All that a rule may look at.
package struct CheckContext: Sendable {
    package let group: Group
    package let links: Links
    /// The day the check is made for; given, never taken from a clock.
    package let today: CalendarDate
    package let audience: Audience
    /// What the readers could not use, under the code of the rule that reports it.
    let irregularities: [String: [Irregularity]]
    /// Files whose front matter or text could not be read: what they don't say isn't missing.
    let unreadableFiles: Set<FileID>
    private let members: [MemberID: Member]
    /// Every id, name and alias, folded; of two members with one name the first holds.
    let memberNames: [String: MemberID]
    private let sessions: [SessionID: Int]
    private let sessionFiles: [FileID: Int]
    /// Every day the group meets, held or planned, in order.
    private let meetings: [CalendarDate]

    package init(group: Group, links: Links, today: CalendarDate, audience: Audience) {
        self.group = group
        self.links = links
        self.today = today
        self.audience = audience
        irregularities = Dictionary(grouping: group.irregularities) { $0.kind.rule.code }
        unreadableFiles = Set(group.irregularities.filter(\.kind.hidesFrontMatter).map(\.place.file))
        members = Dictionary(group.members.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        memberNames = Dictionary(
            group.members.flatMap { member in
                ([member.id.description, member.name] + member.aliases.map(\.value)).map {
                    (Folding.fold($0), member.id)
                }
            },
            uniquingKeysWith: { first, _ in first }
        )
        sessions = Dictionary(
            group.sessions.enumerated().map { ($1.id.value, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let planned = group.cycles.flatMap { $0.plannedSessions.map(\.value) }
        sessionFiles = Dictionary(
            group.sessions.enumerated().map { ($1.file, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        // Notes without front matter may be of any day: their file's name alone makes no séance.
        let stray = Set(irregularities[Rule.missingFrontMatter.code, default: []].map(\.place.file))
        let dated = group.sessions.filter { !stray.contains($0.file) }
        meetings = Set(dated.compactMap { $0.date?.value } + planned).sorted()
    }

    // MARK: People

    func member(_ id: MemberID) -> Member? { members[id] }

    /// The name people know a member by; the id where there is none.
    func name(of id: MemberID) -> String { members[id]?.name ?? id.description }

    // MARK: Séances

    func session(_ id: SessionID) -> Session? { sessions[id].map { group.sessions[$0] } }

    /// The séance that a file tells of.
    func session(in file: FileID) -> Session? { sessionFiles[file].map { group.sessions[$0] } }

    /// Whether its notes can be expected to be there: it is closed, or its day is past.
    func isHeld(_ session: Session) -> Bool {
        guard !unreadableFiles.contains(session.file) else { return false }
        return session.isClosed || session.date.map { $0.value < today } ?? false
    }

    /// The findings of `visit` for every consultation and its séance.
    func consultations(_ visit: (Consultation, Session) -> [Finding]) -> [Finding] {
        group.sessions.flatMap { session in session.consultations.flatMap { visit($0, session) } }
    }

    /// The day of the next séance, held or planned, after `date`; inside the same cycle.
    func meeting(after date: CalendarDate) -> CalendarDate? {
        guard let next = meetings.first(sortedBy: { $0 > date }) else { return nil }
        let cycle = group.cycles.first { $0.contains(date) }
        return cycle.map { $0.contains(next) } ?? true ? next : nil
    }
}

extension Irregularity.Kind {
    /// Whether what the front matter states can't be known.
    fileprivate var hidesFrontMatter: Bool {
        switch self {
        case .unreadableFile, .binaryFile, .fileTooLarge, .tooManyBrackets, .linkLeavesGroup, .conflictMarkers,
            .missingFrontMatter,
            .unclosedFrontMatter, .invalidYAML, .frontMatterTooDeep, .frontMatterTooLarge, .frontMatterAnchors:
            true
        case .wrongShape(let key, _):
            key.isEmpty
        case .notUTF8, .conflictCopy, .editorSwapFile, .unknownFileType, .misplacedFile, .missingGroupFile,
            .secondGroupFile, .duplicateKey, .unknownKey, .unknownValue, .missingKey, .invalidDate, .ambiguousDate,
            .dateWithoutYear, .unknownMember, .unknownSession, .unknownHeading, .duplicateStep, .unknownClientHeading,
            .unknownActionMark, .missingActionID, .foreignActionID, .followUpWithoutID, .followUpWithoutState,
            .visibilityCannotWiden, .visibilityOutsideHarvest, .disguisedHeading, .actionOutsideList,
            .unknownVisibility:
            false
        }
    }
}
