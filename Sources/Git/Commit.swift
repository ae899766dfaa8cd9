/// One commit, with what it changed.
package struct Commit: Sendable {
    package let id: ObjectID
    package let parents: [ObjectID]
    /// The day it was written, where its author was: ISO 8601, `2026-04-09`.
    package let day: String
    /// The day it was made as it is: later where it was rebased since.
    package let commitDay: String
    /// As `.mailmap` calls them.
    package let author: String
    /// The files whose content differs from that of its first parent.
    package internal(set) var changes: [FileChange]

    /// The same, made of other files.
    package func made(of changes: [FileChange]) -> Commit {
        var commit = self
        commit.changes = changes
        return commit
    }

    /// What a commit made of one file.
    package struct FileChange: Sendable {
        /// Relative to the top of the repository, `/` between components.
        package let path: String
        /// `nil` where the file wasn't there, or was no regular file.
        package let before: ObjectID?
        package let after: ObjectID?

        package init(path: String, before: ObjectID?, after: ObjectID?) {
            self.path = path
            self.before = before
            self.after = after
        }
    }
}
