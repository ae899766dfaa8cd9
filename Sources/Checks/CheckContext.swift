import Lexicon
package import Links
package import Logbook
package import SourceText

/// For whom findings are written.
package enum Audience: Hashable, Sendable {
    /// Anyone of the group: nothing of a carnet's text may be quoted.
    case group
    /// One member: their own carnet may be quoted, nobody else's.
    case member(MemberID)
}

/// All that a rule may look at.
package struct CheckContext: Sendable {
    package private(set) var group: Group
    package private(set) var links: Links
    /// The day the check is made for; given, never taken from a clock.
    package let today: CalendarDate
    package let audience: Audience
    /// Carnets that the reader has before their eyes anyway, as in an editor.
    package var openFiles: Set<FileID> = []
    private var irregularities: [FileID: [Irregularity]] = [:]
    /// Files whose front matter or text could not be read: what they don't say isn't missing.
    private var unreadableFiles: Set<FileID> = []
    private var members: [MemberID: Member] = [:]
    /// Every id, name and alias, folded; of two members with one name the first holds.
    private(set) var memberNames: [String: MemberID] = [:]
    private var calendar = SessionIndex()
    private var pages = PageIndex()
    /// As counted before, where a group is looked at again and again.
    private var missingPages: [FileID: Int] = [:]
    /// What ids that no séance bears were probably meant to be.
    private var nearestSessions: [SessionID: SessionID?] = [:]

    package init(group: Group, links: Links, today: CalendarDate, audience: Audience) {
        self.group = group
        self.links = links
        self.today = today
        self.audience = audience
        irregularities = Dictionary(grouping: group.irregularities, by: \.place.file)
        for irregularity in group.irregularities where irregularity.kind.hidesFrontMatter {
            unreadableFiles.insert(irregularity.place.file)
        }
        indexMembers()
        pages.reserve(group.entries.count)
        for entry in group.entries { pages.add(entry) }
        indexSessions()
    }

    private mutating func indexMembers() {
        members = Dictionary(group.members.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        memberNames = Dictionary(
            group.members.flatMap { member in
                ([member.id.description, member.name] + member.aliases.map(\.value)).map {
                    (Folding.fold($0), member.id)
                }
            },
            uniquingKeysWith: { first, _ in first }
        )
    }

    private mutating func indexSessions() {
        calendar = SessionIndex(of: group, isHeld: isHeld) { file in
            // Notes without front matter may be of any day: their file's name alone makes no séance.
            !hasIrregularity(of: .missingFrontMatter, in: file)
        }
        // A séance whose file is missing is missed by every carnet: its name is sought once.
        nearestSessions = Dictionary(
            uniqueKeysWithValues: pages.sessions.filter { calendar.index(of: $0) == nil }.map { unknown in
                (unknown, NearMiss.nearest(to: unknown.description, among: calendar.spellings).map { SessionID($0) })
            }
        )
    }

    // MARK: What could not be used

    func irregularities(in file: FileID) -> [Irregularity] { irregularities[file] ?? [] }

    /// Whether a rule reports something a reader met in a file, at a place that `matches`.
    func hasIrregularity(of rule: Rule, in file: FileID, where matches: (Place) -> Bool = { _ in true }) -> Bool {
        irregularities(in: file).contains { $0.kind.rule.code == rule.code && matches($0.place) }
    }

    /// Whether what a file's front matter states can't be known.
    func isUnreadable(_ file: FileID) -> Bool { unreadableFiles.contains(file) }

    // MARK: People

    func member(_ id: MemberID) -> Member? { members[id] }

    /// What people call a member: the name, or else the id.
    func name(of id: MemberID) -> String { members[id]?.name ?? id.description }

    // MARK: Séances

    func session(_ id: SessionID) -> Session? { calendar.index(of: id).map { group.sessions[$0] } }

    /// The séance that a file tells of.
    func session(in file: FileID) -> Session? { calendar.index(of: file).map { group.sessions[$0] } }

    /// The known id that was probably meant by one that no séance bears.
    func nearestSession(to id: SessionID) -> SessionID? {
        if let known = nearestSessions[id] { return known }
        return NearMiss.nearest(to: id.description, among: calendar.spellings).map { SessionID($0) }
    }

    /// Whether its notes can be expected to be there: it is closed, or its day is past.
    func isHeld(_ session: Session) -> Bool {
        guard !unreadableFiles.contains(session.file) else { return false }
        return session.isClosed || session.date.map { $0.value < today } ?? false
    }

    /// The day of the next séance, held or planned, after `date`; inside the same cycle.
    func meeting(after date: CalendarDate) -> CalendarDate? {
        guard let next = calendar.meetings.first(sortedBy: { $0 > date }) else { return nil }
        let cycle = group.cycles.first { $0.contains(date) }
        return cycle.map { $0.contains(next) } ?? true ? next : nil
    }

    /// The first séance held after one day, and not before another.
    func firstHeldSession(after day: CalendarDate, notBefore due: CalendarDate) -> SessionID? {
        calendar.held.first(sortedBy: { $0.date > day && $0.date >= due })?.id
    }

    // MARK: Carnets

    /// The file that holds a member's page for a séance; of several, the one with the plainest name.
    func page(of member: MemberID, for session: SessionID) -> FileID? {
        if let only = pages.onlyFile(of: member, for: session) { return only }
        return pages.files(of: member, for: session).min { left, right in
            let (first, second) = (group[left].path.utf8.count, group[right].path.utf8.count)
            return (first, left) < (second, right)
        }
    }

    /// Every file that holds a member's page for a séance.
    func pages(of member: MemberID, for session: SessionID) -> [FileID] { pages.files(of: member, for: session) }

    /// How many members were at a séance that is held, and have no page for it.
    func missingPages(of session: Session) -> Int { missingPages[session.file] ?? countMissingPages(of: session) }

    private func countMissingPages(of session: Session) -> Int {
        guard isHeld(session) else { return 0 }
        return session.present.count { present in
            member(present.value) != nil && !pages.contains(present.value, for: session.id.value)
        }
    }
}

extension CheckContext {
    /// Puts what a file gives now in the place of what it gave before.
    ///
    /// - Returns: What it gave before.
    mutating func replace(_ file: FileID, with part: FilePart) -> FilePart {
        let before = group.replace(file, with: part)
        note(part.irregularities, in: file)
        if before.entry != nil || part.entry != nil {
            links.replace(before.entry, with: part.entry)
            if let entry = before.entry { pages.remove(entry) }
            if let entry = part.entry { pages.add(entry) }
        }
        if before.session != nil || part.session != nil {
            links.relink(group.sessions)
            indexSessions()
        }
        return before
    }

    /// Puts what the group's file says now in the place of what it said before.
    mutating func replaceHead(with head: Group) {
        group.replaceHead(with: head)
        if let file = group.groupFile { note(head.irregularities, in: file) }
        indexMembers()
        indexSessions()
    }

    /// Counts the pages that are missing for these séances anew, and keeps the counts.
    mutating func recountMissingPages(of sessions: some Sequence<Session>) {
        for session in sessions { missingPages[session.file] = countMissingPages(of: session) }
    }

    private mutating func note(_ found: [Irregularity], in file: FileID) {
        irregularities[file] = found.isEmpty ? nil : found
        if found.contains(where: \.kind.hidesFrontMatter) {
            unreadableFiles.insert(file)
        } else {
            unreadableFiles.remove(file)
        }
    }
}

extension Irregularity.Kind {
    /// Whether what the front matter states can't be known.
    fileprivate var hidesFrontMatter: Bool { hidesPage || self == .missingFrontMatter }
}
