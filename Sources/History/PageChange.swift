import Git

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
    func origin(among pages: [PageChange]) -> PageChange? {
        let missing = pages.filter { $0.after == nil }
        let path = MovedPage.origin(of: path, among: missing.map(\.path)) { other in
            missing.contains { $0.path == other && $0.before == after }
        }
        return missing.first { $0.path == path }
    }
}

extension CommittedFolder {
    /// What a commit made of the files in the folder.
    func pageChanges(of changes: [Commit.FileChange]) -> [PageChange] {
        var pages: [PageChange] = []
        pages.reserveCapacity(changes.count)
        let changes = changes.span
        for index in changes.indices {
            guard let path = pathInFolder(changes[index].path) else { continue }
            let (before, after) = (changes[index].before, changes[index].after)
            pages.append(
                PageChange(
                    path: path,
                    before: before.map(PageVersion.committed),
                    after: after.map(PageVersion.committed)
                )
            )
        }
        return pages
    }
}
