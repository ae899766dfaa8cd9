import Changes
import Git
import Logbook

/// What a commit's files say differently from those of the commit it was made from.
struct Delta: Sendable {
    private var before = Facts()
    private(set) var after = Facts()
    /// What the two state differently.
    private(set) var subjects: Set<Subject> = []
    /// Pages that can't be read any more, each with its last version that could.
    private(set) var pagesBroken: [String: KnownPage?] = [:]
    /// Pages that can be read again, or are gone.
    private(set) var pagesMended: [String] = []
    /// Those that can be read and never could.
    private(set) var pagesFirstRead: [String] = []
    /// What pages state now whose names other pages bear too.
    private(set) var namesakes: [String: Facts?] = [:]

    /// - Parameter state: what the commit was made from; it counts for pages that can't be read, and for namesakes.
    init(of pages: [PageChange], _ versions: PageVersions, after state: GroupState) {
        let lastReadable = state.lastReadable
        func lastKnown(_ page: PageChange) -> KnownPage? {
            guard versions.isUnreadable(page.path, page.before) else {
                return page.before.map { KnownPage(path: page.path, version: $0) }
            }
            return lastReadable[page.path] ?? nil
        }
        var statements: [Statement] = []
        for page in pages {
            var statement = Statement(path: page.path)
            let wasBroken = versions.isUnreadable(page.path, page.before)
            let known = lastKnown(page)
            statement.before = versions[known]
            if versions.isUnreadable(page.path, page.after) {
                let origin = page.before == nil ? page.origin(among: pages).flatMap(lastKnown) : known
                // What it said still holds, as far as anybody can tell; what never could be read says nothing yet.
                statement.after = versions[origin]
                if !wasBroken { pagesBroken[page.path] = .some(origin) }
            } else {
                statement.after = versions[page.path, page.after]
                if wasBroken { pagesMended.append(page.path) }
                if wasBroken, known == nil, page.after != nil { pagesFirstRead.append(page.path) }
            }
            if versions.hasNamesakes(page.path) { namesakes[page.path] = .some(statement.after) }
            statements.append(statement)
        }
        if !namesakes.isEmpty {
            statements += Self.untouchedNamesakes(of: statements, versions, in: state)
            statements.sort { $0.path < $1.path }
        }
        for statement in statements {
            if let stated = statement.before { before.add(stated) }
            if let stated = statement.after { after.add(stated) }
        }
        subjects = Facts.subjects(inWhich: before, differsFrom: after)
    }

    /// The same where people go by their present short names, whatever pages still call them.
    func calling(_ names: [MemberID: MemberID]) -> Delta {
        // A short name that somebody else has taken is theirs.
        let names = names.filter { after[.member($0.key)] == nil && before[.member($0.key)] == nil }
        guard !names.isEmpty else { return self }
        var delta = self
        delta.before = before.calling(names)
        delta.after = after.calling(names)
        delta.subjects = Facts.subjects(inWhich: delta.before, differsFrom: delta.after)
        return delta
    }

    /// Who has another short name than before.
    var shortNamesGivenUp: [MemberID: MemberID] { Facts.shortNamesGivenUp(from: before, to: after) }

    /// What one page states, before and after.
    private struct Statement {
        let path: String
        var before: Facts?
        var after: Facts?
    }

    /// Pages that say something of the same things, and stay as they were.
    private static func untouchedNamesakes(
        of statements: [Statement],
        _ versions: PageVersions,
        in state: GroupState
    ) -> [Statement] {
        let touched = Set(statements.map(\.path))
        let names = Set(statements.flatMap { [$0.before, $0.after].compactMap(\.self).flatMap(\.facts.keys) })
        let paths = names.reduce(into: Set<String>()) { $0.formUnion(versions.namesakes[$1] ?? []) }
        return paths.subtracting(touched).compactMap { path in
            guard let facts = state.namesakes[path], names.contains(where: { facts[$0] != nil }) else { return nil }
            return Statement(path: path, before: facts, after: facts)
        }
    }

    /// Whether a séance came or went while others changed: they may have exchanged their numbers.
    var mayRenumberSessions: Bool {
        let sessions = subjects.filter { if case .session = $0 { true } else { false } }
        return sessions.count > 1 && sessions.contains { before[$0] == nil || after[$0] == nil }
    }

    /// Whether somebody is called by a short name that was another's.
    var mayHandOnShortNames: Bool {
        let people = subjects.filter { if case .member = $0 { true } else { false } }
        return people.count > 1
            && people.contains { subject in
                guard case .member(let old)? = before[subject], case .member(let new)? = after[subject] else {
                    return false
                }
                return old.name != new.name
            }
    }

    /// Whether what it says hangs on what was said before the commit it was made from.
    static func hangsOnThePast(_ pages: [PageChange], _ versions: PageVersions) -> Bool {
        pages.contains { page in
            versions.isUnreadable(page.path, page.before) || versions.isUnreadable(page.path, page.after)
                || versions.hasNamesakes(page.path)
        }
    }
}

/// One of the texts a page has had.
enum PageVersion: Hashable, Sendable {
    case committed(ObjectID)
    /// The file that lies there now.
    case present
}

/// A version of a page, and where it lay.
struct KnownPage: Hashable, Sendable {
    let path: String
    let version: PageVersion

    func hash(into hasher: inout Hasher) {
        // Few versions stand at two paths.
        hasher.combine(version)
    }
}

/// What became of one page.
struct PageChange: Sendable {
    /// Relative to the group's folder.
    let path: String
    /// `nil` where it wasn't there.
    let before: PageVersion?
    let after: PageVersion?

    /// The page that it was before it moved here.
    fileprivate func origin(among pages: [PageChange]) -> PageChange? {
        let missing = pages.filter { $0.after == nil }
        let path = MovedPage.origin(of: path, among: missing.map(\.path)) { other in
            missing.contains { $0.path == other && $0.before == after }
        }
        return missing.first { $0.path == path }
    }
}
