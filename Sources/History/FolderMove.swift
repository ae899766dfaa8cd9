package import Git
package import Logbook
import Reading

/// That a group's folder was put into its place some day, and lay elsewhere in the repository before.
package struct FolderMove: Sendable {
    package let commit: ObjectID
    /// The day it was written.
    package let day: CalendarDate?
    /// Where it lay, seen from the top of the repository: empty for the top itself, without a `/` at the end.
    package let origin: String
    /// Whether what was committed there is told too.
    package internal(set) var isFollowed = false

    /// - Parameters:
    ///   - commit: with all that it changed in the repository.
    ///   - place: where it put the group: empty, or ending in `/`.
    init?(_ commit: Commit, to place: String) {
        var gone: [ObjectID: [String]] = [:]
        for change in commit.changes where change.after == nil {
            if let blob = change.before { gone[blob, default: []].append(change.path) }
        }
        let origins = commit.changes.compactMap { change -> String? in
            guard change.before == nil, let blob = change.after, change.path.utf8.starts(with: place.utf8)
            else { return nil }
            let page = String(decoding: change.path.utf8.dropFirst(place.utf8.count), as: UTF8.self)
            guard GroupFolder.reads(page) else { return nil }
            return gone[blob]?.lazy.compactMap { $0.folder(of: page) }.first
        }
        guard let origin = origins.first else { return nil }
        self.commit = commit.id
        day = CalendarDate(iso: commit.day)
        self.origin = origin
    }
}

extension CommittedFolder {
    /// Whether the group's folder moved where it is; `nil` also where git can't tell.
    ///
    /// Files count that left one place and came to the other as they were.
    ///
    package func move() -> FolderMove? {
        guard let tip = repository.head,
            let commit = (try? repository.log(to: tip)).flatMap({ beginning(in: $0) }),
            let whole = try? repository.wholeCommit(commit)
        else { return nil }
        return FolderMove(whole, to: repository.prefix)
    }

    /// The last commit that brought the group's file where none of its kind was; `nil` where nothing came before it.
    func beginning(in commits: [Commit]) -> ObjectID? {
        func isHead(_ change: Commit.FileChange) -> Bool {
            pathInFolder(change.path).map { PathParts(of: $0).kind == .groupFile } ?? false
        }
        let commit = commits.last { commit in
            // Few commits bring any file.
            commit.changes.contains { $0.before == nil && $0.after != nil && isHead($0) }
                && !commit.changes.contains { $0.before != nil && isHead($0) }
        }
        return commit.flatMap { repository.prefix.isEmpty && $0.parents.isEmpty ? nil : $0.id }
    }
}

extension String {
    /// The folder in which a page lies under this path; `nil` where another page does.
    func folder(of page: String) -> String? {
        if self == page { return "" }
        return hasSuffix("/" + page) ? String(dropLast(page.count + 1)) : nil
    }
}
