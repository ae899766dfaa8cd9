import Changes
import Git

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

    /// - Parameter lastReadable: for each page that couldn't be read before, its last version that could.
    init(of pages: [PageChange], _ versions: PageVersions, lastReadable: [String: KnownPage?]) {
        func lastKnown(_ page: PageChange) -> KnownPage? {
            guard versions.isUnreadable(page.path, page.before) else {
                return page.before.map { KnownPage(path: page.path, version: $0) }
            }
            return lastReadable[page.path] ?? nil
        }
        for page in pages {
            let wasBroken = versions.isUnreadable(page.path, page.before)
            let known = lastKnown(page)
            let stated = versions[known] ?? versions[page.path, page.before]
            if let stated { before.add(stated) }
            if versions.isUnreadable(page.path, page.after) {
                let origin = page.before == nil ? page.origin(among: pages).flatMap(lastKnown) : known
                // What it said still holds, as far as anybody can tell; what never could be read, as far as it can.
                if let held = origin == nil ? versions[page.path, page.after] : versions[origin] { after.add(held) }
                if !wasBroken { pagesBroken[page.path] = .some(origin) }
            } else {
                if let new = versions[page.path, page.after] { after.add(new) }
                if wasBroken { pagesMended.append(page.path) }
            }
        }
        subjects = Facts.subjects(inWhich: before, differsFrom: after)
    }

    /// Whether a séance came or went while others changed: they may have exchanged their numbers.
    var mayRenumberSessions: Bool {
        let sessions = subjects.filter { if case .session = $0 { true } else { false } }
        return sessions.count > 1 && sessions.contains { before[$0] == nil || after[$0] == nil }
    }

    /// Whether what it says hangs on what was said before the commit it was made from.
    static func hangsOnThePast(_ pages: [PageChange], _ versions: PageVersions) -> Bool {
        pages.contains { versions.isUnreadable($0.path, $0.before) || versions.isUnreadable($0.path, $0.after) }
    }
}

/// One of the texts a page has had.
enum PageVersion: Hashable, Sendable {
    case committed(ObjectID)
    /// The file that lies there now.
    case present
}

/// A version of a page that could be read, and where it lay.
struct KnownPage: Hashable, Sendable {
    let path: String
    let version: PageVersion
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
