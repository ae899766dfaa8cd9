import Git
import Reading

/// Every commit that leads to a tip, with those in which the group lay elsewhere in the repository: their files stand
/// under the paths of now.
struct FollowedLog: Sendable {
    private(set) var commits: [Commit]
    /// The last time the folder moved; `nil` where it never did.
    private(set) var move: FolderMove?

    /// - Throws: `GitFailure`
    init(of folder: CommittedFolder, to tip: ObjectID) throws(GitFailure) {
        commits = try folder.repository.log(to: tip)
        var place = folder.repository.prefix
        // Most groups began where they are: git is asked once, and only where something came before.
        while let beginning = folder.beginning(in: commits),
            let whole = try? folder.repository.wholeCommit(beginning),
            var found = FolderMove(whole, to: place)
        {
            let origin = found.origin.isEmpty ? "" : found.origin + "/"
            // Where the folder came by a merge, or to a place where pages lay already, nothing is joined.
            guard let index = commits.firstIndex(where: { $0.id == beginning }),
                !commits[..<index].contains(where: { $0.holdsPages(in: folder) }),
                whole.parents.count == 1, let parent = whole.parents.first,
                let older = try? folder.repository.log(to: parent, in: origin), let last = older.last
            else {
                move = move ?? found
                return
            }
            found.isFollowed = true
            move = move ?? found
            let here = folder.repository.prefix
            commits[index] = whole.moved(from: origin, to: place, calling: here).made(from: [last.id])
            let others = Set(older.map(\.id))
            commits = older.map { $0.moved(from: origin, calling: here) } + commits.filter { !others.contains($0.id) }
            place = origin
        }
    }
}

extension Commit {
    fileprivate func holdsPages(in folder: CommittedFolder) -> Bool {
        changes.contains { folder.pathInFolder($0.path).map(GroupFolder.reads) ?? false }
    }

    fileprivate func made(from parents: [ObjectID]) -> Commit { made(from: parents, of: changes) }

    /// With the files of one folder alone, as if they lay in another.
    fileprivate func moved(from origin: String, calling here: String) -> Commit {
        made(
            of: changes.compactMap { change in
                change.path.page(in: origin).map {
                    FileChange(path: here + $0, before: change.before, after: change.after)
                }
            }
        )
    }

    /// What became of the pages on their way from one folder to another.
    fileprivate func moved(from origin: String, to place: String, calling here: String) -> Commit {
        var before: [String: ObjectID] = [:]
        var after: [String: ObjectID] = [:]
        for change in changes {
            if let page = change.path.page(in: origin) { before[page] = change.before }
            if let page = change.path.page(in: place) { after[page] = change.after }
        }
        let pages = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
        return made(of: pages.map { FileChange(path: here + $0, before: before[$0], after: after[$0]) })
    }
}

extension String {
    /// What a group in this folder calls the page; `nil` for a file that is none of its pages.
    fileprivate func page(in folder: String) -> String? {
        guard utf8.starts(with: folder.utf8) else { return nil }
        let page = String(decoding: utf8.dropFirst(folder.utf8.count), as: UTF8.self)
        return GroupFolder.reads(page) ? page : nil
    }
}
