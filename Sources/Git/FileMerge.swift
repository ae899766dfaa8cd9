/// git's own merge of three versions of a file, line by line.
package struct FileMerge: Sendable {
    /// How many signs in a row mark a conflict.
    private let signs: Int
    private let names: [String]

    /// - Parameter names: what ours, the base and theirs are called beside the signs.
    package init(signs: Int, names: (ours: String, base: String, theirs: String)) {
        self.signs = signs
        self.names = [names.ours, names.base, names.theirs]
    }

    package struct Outcome: Sendable {
        package let bytes: [UInt8]
        package let hasConflicts: Bool
    }

    /// Merges files on disk and writes none of them.
    ///
    /// - Parameters: absolute paths.
    /// - Throws: `GitFailure`, also for files that are no text.
    package func merged(base: String, ours: String, theirs: String) throws(GitFailure) -> Outcome {
        let labels = names.flatMap { ["-L", $0] }
        let arguments = ["-C", "/", "merge-file", "--stdout", "--quiet", "--marker-size=\(signs)"] + labels
        let answer = try Git(in: "/").answer(
            to: arguments + ["--", ours, base, theirs],
            input: [],
            limit: Git.longestReading
        )
        guard let answer else { throw .tooMuch }
        // The number of conflicts, of which git counts no more than 127; more is a failure.
        guard let code = answer.exitCode, code < 128 else { throw answer.failure }
        return Outcome(bytes: answer.bytes, hasConflicts: code > 0)
    }

    /// Both files in one: what they share once, and what they don't as conflicts, whoever changed it.
    ///
    /// - Parameters: absolute paths.
    /// - Throws: `GitFailure`, also for files that are no text.
    package func unmerged(ours: String, theirs: String) throws(GitFailure) -> Outcome {
        try merged(base: "/dev/null", ours: ours, theirs: theirs)
    }

    /// Merges texts, by way of a folder that nobody else may look into.
    ///
    /// - Throws: `GitFailure`
    package func merged(base: [UInt8], ours: [UInt8], theirs: [UInt8]) throws(GitFailure) -> Outcome {
        guard let folder = PrivateFolder() else { throw .refused("mkdtemp") }
        defer { folder.remove() }
        guard let base = folder.write(base, to: "base"), let ours = folder.write(ours, to: "ours"),
            let theirs = folder.write(theirs, to: "theirs")
        else { throw .refused("write") }
        return try merged(base: base, ours: ours, theirs: theirs)
    }
}
