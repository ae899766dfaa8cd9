/// What a history had come to by the end of a day.
package struct DayState: Sendable {
    /// The latest commit of that day or before that none of the others comes after.
    package let commit: ObjectID
    /// How many others there were beside it: lines of work that were united later.
    package let otherLines: Int
}

extension Repository {
    /// What the commits that lead to HEAD had come to by the end of a day. They count by the day they were made, where
    /// they were made, on whichever line; below the top of the repository, those that leave the folder alone don't.
    ///
    /// - Parameters:
    ///   - day: ISO 8601, `2026-04-09`.
    ///   - places: the folders that count, seen from the top: each empty, or ending in `/`.
    /// - Returns: `nil` for a day before the first commit.
    /// - Throws: `GitFailure.lacksBeginnings` where what counts may have been left out of the copy, or `noCommit`.
    package func state(at day: String, in places: [String]) throws(GitFailure) -> DayState? {
        let tip = try commit(named: "HEAD")
        let answer = try git.read(
            ["log", "--topo-order", "--parents", "--date=short", "--format=%H %cd %ct %P", tip.description, "--"]
                + paths(to: places)
        )
        // Children come before their parents: what is known of a commit is known when it is met.
        var followed: Set<ObjectID> = []
        var latest: (commit: ObjectID, second: Int)?
        var count = 0
        for line in answer.split(separator: 0x0A) {
            let words = line.split(separator: 0x20)
            guard words.count >= 3, let id = ObjectID(words[0]) else { continue }
            let isInTime = String(decoding: words[1], as: UTF8.self) <= day
            let isFollowed = followed.contains(id)
            if isInTime || isFollowed { followed.formUnion(words[3...].compactMap { ObjectID($0) }) }
            if isFollowed { continue }
            if isInTime {
                let second = Int(String(decoding: words[2], as: UTF8.self)) ?? 0
                count += 1
                if latest.map({ $0.second < second }) ?? true { latest = (id, second) }
            } else if isShallow, words.count == 3 {
                throw .lacksBeginnings(nil)
            }
        }
        return latest.map { DayState(commit: $0.commit, otherLines: count - 1) }
    }
}
