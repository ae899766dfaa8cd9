/// A clone of a repository: where it keeps what belongs to this computer alone, and shares with nobody.
package struct Clone: Sendable {
    private let git: Git
    /// The top of the files, absolute.
    package let top: String
    /// Where the folder lies below the top: empty, or ending in `/`.
    package let prefix: String
    /// git's own folder, the same for all worktrees; absolute.
    package let commonFolder: String
    /// Attributes of files that hold in this clone alone, in all its worktrees; absolute.
    package let attributesFile: String
    /// Where git looks for hooks, whether or not there is such a folder; absolute.
    package let hooksFolder: String
    /// The file of this clone's own settings, absolute.
    package let settingsFile: String

    /// The clone a folder belongs to.
    ///
    /// - Throws: `GitFailure`
    package init(around folder: String) throws(GitFailure) {
        let inside = Git(in: folder)
        do {
            top = try Self.answer(of: inside, ["rev-parse", "--show-toplevel"])
        } catch .noRepository {
            throw Repository.mayLieAround(folder) ? .damagedRepository : .noRepository
        }
        prefix = try Self.answer(of: inside, ["rev-parse", "--show-prefix"])
        // A folder for hooks that is given without a slash at its beginning is meant from the top.
        let git = Git(in: top)
        let place = ["rev-parse", "--path-format=absolute"]
        commonFolder = try Self.answer(of: git, place + ["--git-common-dir"])
        // git would follow links to where they lead.
        attributesFile = try Self.answer(of: git, place + ["--git-common-dir"]) + "/info/attributes"
        hooksFolder = try Self.hooksFolder(git, place)
        settingsFile = try Self.answer(of: git, place + ["--git-path", "config"])
        self.git = git
    }

    private static func hooksFolder(_ git: Git, _ place: [String]) throws(GitFailure) -> String {
        let answer = try git.run(place + ["--git-path", "hooks"])
        if answer.hasSucceeded { return String(decoding: answer.bytes.dropLast(), as: UTF8.self) }
        // Of an empty setting git makes no path; it then looks for hooks at the root of the computer.
        guard try git.run(["config", "--get", "core.hooksPath"]).bytes == [0x0A] else { throw answer.failure }
        return "/"
    }

    /// One path, which may hold line ends itself.
    private static func answer(of git: Git, _ arguments: [String]) throws(GitFailure) -> String {
        let answer = try succeeding(git, arguments)
        return String(decoding: answer.bytes.dropLast(), as: UTF8.self)
    }

    @discardableResult
    private static func succeeding(_ git: Git, _ arguments: [String]) throws(GitFailure) -> Git.Answer {
        let answer = try git.run(arguments)
        guard answer.hasSucceeded else { throw answer.failure }
        return answer
    }

    /// The tops of all its worktrees, absolute; they share what it is set up with.
    ///
    /// - Throws: `GitFailure`
    package func worktrees() throws(GitFailure) -> [String] {
        let question = ["worktree", "list", "--porcelain"]
        // A name may hold line ends. git knows how to write it since 2.36.
        let whole = try git.run(question + ["-z"])
        let fields =
            whole.hasSucceeded
            ? whole.bytes.split(separator: 0) : try Self.succeeding(git, question).bytes.split(separator: 0x0A)
        let opening = "worktree "
        return [top]
            + fields.filter { $0.starts(with: opening.utf8) }
            .map { String(decoding: $0.dropFirst(opening.utf8.count), as: UTF8.self) }
    }

    /// The settings that hold here, whichever file they are in; the last value of each.
    package func settings() throws(GitFailure) -> [String: String] {
        try settings(["config", "--list", "--null"])
    }

    /// The settings of this clone's own file.
    package func ownSettings() throws(GitFailure) -> [String: String] {
        try settings(["config", "--local", "--no-includes", "--list", "--null"])
    }

    private func settings(_ arguments: [String]) throws(GitFailure) -> [String: String] {
        var settings: [String: String] = [:]
        for field in try Self.succeeding(git, arguments).bytes.split(separator: 0) {
            let parts = field.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
            settings[String(decoding: parts[0], as: UTF8.self)] =
                parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : "true"
        }
        return settings
    }

    /// - Parameter key: as `merge.carnet.driver`.
    package func set(_ key: String, to value: String) throws(GitFailure) {
        try Self.succeeding(git, ["config", "--local", key, value])
    }

    package func unset(_ key: String) throws(GitFailure) {
        try Self.succeeding(git, ["config", "--local", "--unset-all", key])
    }

    /// Takes a section away, with all that is in it.
    ///
    /// - Parameter section: as `merge.carnet`.
    package func removeSection(_ section: String) throws(GitFailure) {
        try Self.succeeding(git, ["config", "--local", "--remove-section", section])
    }
}
