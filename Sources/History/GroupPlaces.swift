package import Git

/// Everywhere a group's folder lay in its repository, seen from the top: each empty, or ending in `/`.
struct GroupPlaces: Sendable {
    /// Where it is first, then where it was, the latest before those it came from.
    private(set) var all: [String]
    /// How it came where it is; `nil` where it began there.
    private(set) var move: FolderMove?

    /// Those on the way to a commit. Most groups began where they are: git is asked of nothing but the commit that did it.
    ///
    /// - Parameters:
    ///   - place: where the folder is at the commit.
    ///   - log: the commits that lead to it, where they are known already.
    /// - Throws: `GitFailure`
    init(
        endingIn place: String,
        at tip: ObjectID,
        in repository: Repository,
        knowing log: [Commit]? = nil
    ) throws(GitFailure) {
        all = [place]
        var isMerge = false
        var number = 0
        while number < all.count {
            let place = all[number]
            let commits = if number == 0, let log { log } else { try repository.log(to: tip, in: [place]) }
            for index in commits.indices.reversed() {
                guard commits[index].changes.beginGroup(in: place), !(place.isEmpty && commits[index].parents.isEmpty),
                    let whole = try repository.wholeCommit(commits[index].id),
                    let origin = whole.origin(ofGroupIn: place), origin != place
                else { continue }
                if !all.contains(origin) { all.append(origin) }
                if number > 0, origin == all[0] { move?.isReturn = true }
                // Whoever merged a move didn't make it.
                if number == 0, move == nil || isMerge && whole.parents.count == 1 {
                    move = FolderMove(whole, from: origin)
                    isMerge = whole.parents.count > 1
                }
            }
            number += 1
        }
    }
}

extension CommittedFolder {
    /// Where the group's folder lies in a commit: where it is, where it was, or where it went in work that is yet to come
    /// here; `nil` where the commit holds nothing of it.
    ///
    /// - Throws: `GitFailure`
    package func place(at commit: ObjectID) throws(GitFailure) -> String? {
        if try holdsGroup(in: repository.prefix, at: commit) { return repository.prefix }
        guard let head = repository.head, head != commit else { return nil }
        let places = try GroupPlaces(endingIn: repository.prefix, at: head, in: repository).all
        for place in places.dropFirst() where try holdsGroup(in: place, at: commit) { return place }
        return try destination(of: places, at: commit)
    }

    /// The commit that a day came to, and where the group's folder lay in it.
    ///
    /// - Parameter day: ISO 8601, `2026-04-09`.
    /// - Returns: `nil` for a day before the first commit.
    /// - Throws: `GitFailure`
    package func state(at day: String) throws(GitFailure) -> (state: DayState, place: String)? {
        let head = try repository.commit(named: "HEAD")
        let places = try GroupPlaces(endingIn: repository.prefix, at: head, in: repository).all
        guard let state = try repository.state(at: day, in: places) else { return nil }
        guard places.count > 1 else { return (state, repository.prefix) }
        for place in places where try holdsGroup(in: place, at: state.commit) { return (state, place) }
        return (state, repository.prefix)
    }

    private func destination(of places: [String], at commit: ObjectID) throws(GitFailure) -> String? {
        var places = places
        var number = 0
        while number < places.count {
            let place = places[number]
            let commits = try repository.log(to: commit, in: [place])
            for end in commits.reversed() where end.changes.endGroup(in: place) {
                guard let whole = try repository.wholeCommit(end.id),
                    let destination = whole.destination(ofGroupIn: place), !places.contains(destination)
                else { continue }
                if try holdsGroup(in: destination, at: commit) { return destination }
                places.append(destination)
            }
            number += 1
        }
        return nil
    }

    private func holdsGroup(in place: String, at commit: ObjectID) throws(GitFailure) -> Bool {
        try repository.files(at: commit, in: place).contains { $0.path.isGroupFile(in: place) }
    }
}
