import Changes
import Git
import Logbook

/// What a commit's files say differently from those of the commit it was made from.
struct Delta: Sendable {
    /// What the commit's files state, before and after: no two of them something of one thing.
    private var statements: [Statement]
    /// What they state differently.
    private(set) var differences: [Difference]
    /// Pages that can't be read any more, each with its last version that could.
    private(set) var pagesBroken: [String: KnownPage?] = [:]
    /// Pages that can be read again, or are gone.
    private(set) var pagesMended: [String] = []
    /// Those that can be read and never could.
    private(set) var pagesFirstRead: [String] = []
    /// What pages state now whose names other pages bear too.
    private(set) var namesakes: [String: Facts?] = [:]

    /// `nil` where what the pages say hangs on what was said before the commit it was made from.
    init?(ofItself pages: [PageChange], _ versions: PageVersions) {
        if Self.hangsOnThePast(pages, versions) { return nil }
        self.init(of: pages, versions, hangingOn: nil)
    }

    /// - Parameter state: what the commit was made from; it counts for pages that can't be read, and for namesakes.
    init(of pages: [PageChange], _ versions: PageVersions, after state: GroupState) {
        self.init(of: pages, versions, hangingOn: state)
    }

    /// - Parameter state: `nil` where every page can be read and has no namesakes.
    private init(of pages: [PageChange], _ versions: PageVersions, hangingOn state: GroupState?) {
        let lastReadable = state?.lastReadable ?? [:]
        // Without a state it was looked up already.
        func isUnreadable(_ path: String, _ version: PageVersion?) -> Bool {
            state != nil && versions.isUnreadable(path, version)
        }
        func lastKnown(_ path: String, _ before: PageVersion?) -> KnownPage? {
            guard isUnreadable(path, before) else { return before.map { KnownPage(path: path, version: $0) } }
            return lastReadable[path] ?? nil
        }
        var statements: [Statement] = []
        statements.reserveCapacity(pages.count)
        var standApart = true
        // Each is only looked at: to copy them takes longer.
        let changes = pages.span
        for index in changes.indices {
            let (path, before, after) = (changes[index].path, changes[index].before, changes[index].after)
            var statement = Statement(path: path)
            let (wasBroken, isBroken) = (isUnreadable(path, before), isUnreadable(path, after))
            // What can't be read may be told from another page.
            if wasBroken || isBroken { standApart = false }
            statement.before = wasBroken ? versions[lastReadable[path] ?? nil] : versions[path, before]
            if isBroken {
                let origin =
                    before == nil
                    ? changes[index].origin(among: pages).flatMap { lastKnown($0.path, $0.before) }
                    : lastKnown(path, before)
                // What it said still holds, as far as anybody can tell; what never could be read says nothing yet.
                statement.after = versions[origin]
                if !wasBroken { pagesBroken[path] = .some(origin) }
            } else {
                statement.after = versions[path, after]
                if wasBroken {
                    pagesMended.append(path)
                    if after != nil, (lastReadable[path] ?? nil) == nil { pagesFirstRead.append(path) }
                }
            }
            if state != nil, versions.hasNamesakes(path) { namesakes[path] = .some(statement.after) }
            statements.append(statement)
        }
        if let state, !namesakes.isEmpty {
            statements += Self.untouchedNamesakes(of: statements, versions, in: state)
            statements.sort { $0.path < $1.path }
        }
        self.statements =
            standApart && namesakes.isEmpty && statements.areDisjoint ? statements : [Statement(uniting: statements)]
        differences = self.statements.differences
    }

    /// The same where people go by their present short names, whatever pages still call them.
    func calling(_ names: [MemberID: MemberID]) -> Delta {
        // A short name that somebody else has taken is theirs.
        let names = names.filter { name in !statements.contains { $0.speaks(of: .member(name.key)) } }
        guard !names.isEmpty else { return self }
        var united = Statement(uniting: statements)
        united.before = united.before?.calling(names)
        united.after = united.after?.calling(names)
        var delta = self
        delta.statements = [united]
        delta.differences = delta.statements.differences
        return delta
    }

    /// Who has another short name than before.
    var shortNamesGivenUp: [MemberID: MemberID] { Facts.shortNamesGivenUp(in: differences) }

    /// Pages that say something of the same things, and stay as they were.
    private static func untouchedNamesakes(
        of statements: [Statement],
        _ versions: PageVersions,
        in state: GroupState
    ) -> [Statement] {
        let touched = Set(statements.map(\.path))
        let names = Set(statements.flatMap { [$0.before, $0.after].compactMap(\.self).flatMap(\.facts.subjects) })
        let paths = names.reduce(into: Set<String>()) { $0.formUnion(versions.namesakes[$1] ?? []) }
        return paths.subtracting(touched).compactMap { path in
            guard let facts = state.namesakes[path], names.contains(where: { facts[$0] != nil }) else { return nil }
            return Statement(path: path, before: facts, after: facts)
        }
    }

    /// Whether a séance came or went while others changed: they may have exchanged their numbers.
    var mayRenumberSessions: Bool {
        let sessions = differences.filter { if case .session = $0.subject { true } else { false } }
        return sessions.count > 1 && sessions.contains { $0.before == nil || $0.after == nil }
    }

    /// Whether somebody is called by a short name that was another's.
    var mayHandOnShortNames: Bool {
        let people = differences.filter { if case .member = $0.subject { true } else { false } }
        return people.count > 1
            && people.contains { person in
                guard case .member(let old)? = person.before, case .member(let new)? = person.after else {
                    return false
                }
                return old.name != new.name
            }
    }

    /// Whether what it says hangs on what was said before the commit it was made from.
    private static func hangsOnThePast(_ pages: [PageChange], _ versions: PageVersions) -> Bool {
        guard versions.mayHangOnThePast else { return false }
        return pages.contains { page in
            versions.isUnreadable(page.path, page.before) || versions.isUnreadable(page.path, page.after)
                || versions.hasNamesakes(page.path)
        }
    }
}

/// What a page states, before and after.
private struct Statement {
    let path: String
    var before: Facts?
    var after: Facts?

    init(path: String, before: Facts? = nil, after: Facts? = nil) {
        self.path = path
        self.before = before
        self.after = after
    }

    /// What several state together: of what two say of one thing, the first counts, but pages of a carnet unite.
    init(uniting statements: [Statement]) {
        path = ""
        var (before, after) = (Facts(), Facts())
        for statement in statements {
            if let stated = statement.before { before.add(stated) }
            if let stated = statement.after { after.add(stated) }
        }
        (self.before, self.after) = (before, after)
    }

    func speaks(of subject: Subject) -> Bool { before?[subject] != nil || after?[subject] != nil }

    /// Whether it is what a group's own file states.
    var isOfGroupFile: Bool {
        before?.areOfGroupFile ?? false || after?.areOfGroupFile ?? false
    }
}

extension Facts {
    fileprivate var areOfGroupFile: Bool {
        switch facts.anySubject {
        case .group?, .member?, .cycle?: true
        case .session?, .action?, .followUp?, .entry?, .page?, nil: false
        }
    }
}

extension [Statement] {
    /// Whether no two of them can be about one thing, as long as no other page is about the same séance or the same page
    /// of a carnet: actions and retours are their séance's, but the group's own file may bear another name than before.
    fileprivate var areDisjoint: Bool { count < 2 || count { $0.isOfGroupFile } < 2 }

    fileprivate var differences: [Difference] {
        indices.flatMap { Facts.differences(from: self[$0].before, to: self[$0].after) }
    }
}
