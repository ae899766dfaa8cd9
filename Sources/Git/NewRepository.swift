/// A folder put under git.
package enum NewRepository: Sendable {
    case made
    /// The folder belongs to a repository already; nothing was done.
    case inside(folder: String)

    /// Makes a repository of a folder, with a first commit of some of its files.
    ///
    /// - Parameter files: relative to the folder.
    /// - Throws: `GitFailure`; the repository may then be there without a commit.
    package static func make(in folder: String, files: [String], message: String) throws(GitFailure) -> NewRepository {
        let git = Git(in: folder)
        let around = try git.run(["rev-parse", "--show-toplevel"])
        if around.hasSucceeded { return .inside(folder: around.text) }
        try check(git.run(["-c", "advice.defaultBranchName=false", "init", "--quiet"]))
        try check(git.run(["add", "--"] + files))
        let commit = try git.run(["commit", "--quiet", "--message", message])
        guard !commit.hasSucceeded else { return .made }
        for key in ["user.name", "user.email"] where !(try git.run(["config", key]).hasSucceeded) {
            throw .noIdentity
        }
        throw .refused(commit.complaint)
    }

    private static func check(_ answer: Git.Answer) throws(GitFailure) {
        if !answer.hasSucceeded { throw .refused(answer.complaint) }
    }
}
