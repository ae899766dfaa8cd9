import Git

/// Every commit that leads to a tip, with those in which the group lay elsewhere in the repository: their files stand
/// under the paths of now.
struct FollowedLog: Sendable {
    let commits: [Commit]
    /// The last time the folder moved; `nil` where it never did.
    let move: FolderMove?

    /// - Parameters:
    ///   - place: where the folder lies in the tip, seen from the top of the repository.
    ///   - note: is given the commits as they come, in any order, some of them more than once.
    /// - Throws: `GitFailure`
    init(
        of folder: CommittedFolder,
        to tip: ObjectID,
        in place: String,
        noting note: (ArraySlice<Commit>) -> Void = { _ in }
    ) throws(GitFailure) {
        let repository = folder.repository
        let log = try repository.log(to: tip, in: place == repository.prefix ? nil : [place], noting: note)
        let places = try GroupPlaces(endingIn: place, at: tip, in: repository, knowing: log)
        move = places.move
        guard places.all != [repository.prefix] else {
            commits = log
            return
        }
        // What was done beside a move, on another branch, is nowhere but where the folder lay before.
        let all = places.all.count == 1 ? log : try repository.log(to: tip, in: places.all)
        let lineage = Lineage(of: all)
        let track = PlaceTrack(of: all, lineage, among: places.all).places
        var commits: [Commit] = []
        for (number, commit) in all.enumerated() {
            guard let parent = lineage.parents[number].first, track[parent] != track[number] else {
                commits.append(commit.of(track[number], calling: repository.prefix))
                continue
            }
            let before = try repository.pages(at: all[parent].id, in: track[parent])
            let after = try repository.pages(at: commit.id, in: track[number])
            commits.append(commit.moving(before, to: after, calling: repository.prefix))
        }
        note(commits[...])
        self.commits = commits
    }
}

extension Commit {
    /// With the files of one folder alone, as if they lay in another.
    fileprivate func of(_ place: String, calling here: String) -> Commit {
        made(
            of: changes.compactMap { change in
                change.path.page(in: place).map {
                    FileChange(path: here + $0, before: change.before, after: change.after)
                }
            }
        )
    }

    /// With what became of the pages on their way from one folder to another.
    fileprivate func moving(
        _ before: [String: ObjectID],
        to after: [String: ObjectID],
        calling here: String
    ) -> Commit {
        let pages = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
        return made(of: pages.map { FileChange(path: here + $0, before: before[$0], after: after[$0]) })
    }
}

extension Repository {
    /// A group's pages in a commit, as the group calls them.
    fileprivate func pages(at commit: ObjectID, in place: String) throws(GitFailure) -> [String: ObjectID] {
        var pages: [String: ObjectID] = [:]
        for file in try files(at: commit, in: place) {
            if let page = file.path.page(in: place) { pages[page] = file.blob }
        }
        return pages
    }
}
