#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A git repository, read and never written.
package struct Repository: Sendable {
    let git: Git
    /// Where the folder lies in the repository: empty, or ending in `/`.
    package let prefix: String
    /// Whether its beginnings were left out when it was copied.
    package let isShallow: Bool
    /// The commit that is checked out; `nil` before the first.
    package let head: ObjectID?
    private let memory = BlobMemory()

    /// The repository a folder belongs to.
    ///
    /// - Throws: `GitFailure`
    package init(around folder: String) throws(GitFailure) {
        // Most folders without a history are told from outside, without running anything.
        guard Self.mayLieAround(folder) else { throw .noRepository }
        git = Git(in: folder)
        do throws(GitFailure) {
            (isShallow, prefix, head) = try Self.place(in: git)
        } catch .noRepository { throw .damagedRepository }
    }

    private static func place(
        in git: Git
    ) throws(GitFailure) -> (isShallow: Bool, prefix: String, head: ObjectID?) {
        let questions = ["rev-parse", "--is-shallow-repository", "--is-inside-work-tree", "--show-prefix"]
        var answer: [UInt8]
        do {
            answer = try git.read(questions + ["HEAD"])
        } catch .refused {
            // Before the first commit, HEAD is no name.
            answer = try git.read(questions) + [0x0A]
        }
        if answer.last == 0x0A { answer.removeLast() }
        // A folder's name may hold line ends: it is all that stands between the two answers and the commit.
        let lines = answer.split(separator: 0x0A, maxSplits: 2, omittingEmptySubsequences: false)
        guard lines.count == 3, lines[1].elementsEqual("true".utf8), let cut = lines[2].lastIndex(of: 0x0A) else {
            throw .bareRepository
        }
        return (
            lines[0].elementsEqual("true".utf8), String(decoding: lines[2][..<cut], as: UTF8.self),
            ObjectID(lines[2][(cut + 1)...])
        )
    }

    /// Whether a folder, or one above it, says it has a repository.
    static func mayLieAround(_ folder: String) -> Bool {
        var folder = Substring(folder)
        while true {
            if access(folder + "/.git", F_OK) == 0 { return true }
            guard let slash = folder.lastIndex(of: "/") else { return false }
            folder = folder[..<slash]
        }
    }

    /// Whether a folder is a repository that keeps a history and no files.
    package static func isBare(at folder: String) -> Bool {
        let answer = try? Git(in: folder).read(["rev-parse", "--is-bare-repository"])
        return answer?.starts(with: "true".utf8) ?? false
    }

    /// A commit by any name git knows: `HEAD~2`, a branch, a tag, the beginning of its id.
    ///
    /// - Throws: `GitFailure.unknownRevision`, `lacksBeginnings` or `missingObject` where it may be one that was left out of
    ///   the copy or got lost, or `noCommit` where `HEAD` is asked for before the first one.
    package func commit(named name: String) throws(GitFailure) -> ObjectID {
        if name == "HEAD", let head { return head }
        let answer: [UInt8]
        do {
            answer = try git.read(["rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}"])
        } catch .refused {
            guard name != "HEAD" else { throw .noCommit }
            if isShallow { throw .lacksBeginnings(name) }
            // In a history with holes, it may be in one of them.
            if head != nil { _ = try git.read(["rev-list", "--quiet", "HEAD", "--"]) }
            throw .unknownRevision(name)
        }
        guard let id = ObjectID(answer.prefix { $0 != 0x0A }) else { throw .unknownRevision(name) }
        return id
    }

    /// The day a commit was made, where it was made: ISO 8601.
    package func day(of commit: ObjectID) throws(GitFailure) -> String {
        let answer = try git.read(["log", "-1", "--date=short", "--format=%cd", commit.description, "--"])
        return String(decoding: answer.prefix { $0 != 0x0A }, as: UTF8.self)
    }

    /// Every commit that leads to a tip, from the first on, with what it changed in the folder: parents stand before
    /// their children. Below a folder, commits that leave it alone are passed over, and parents are the nearest that
    /// don't.
    ///
    /// - Parameters:
    ///   - base: commits that lead to it are left out.
    ///   - places: the folders that count, seen from the top: each empty, or ending in `/`; `nil` for this one alone.
    ///   - note: is given the commits as git tells of them, the latest first.
    package func log(
        to tip: ObjectID,
        since base: ObjectID? = nil,
        in places: [String]? = nil,
        noting note: (ArraySlice<Commit>) -> Void = { _ in }
    ) throws(GitFailure) -> [Commit] {
        var log = CommitLog()
        let question =
            [
                "log", "--raw", "--diff-merges=first-parent", "-z", "--no-abbrev", "--no-renames", "--no-ext-diff",
                "--parents", "--date=short", "--format=" + CommitLog.format, tip.description,
            ]
        let omitted = base.map { ["^" + $0.description] } ?? []
        var noted = 0
        try git.read(question + omitted + ["--"] + paths(to: places), input: []) { piece in
            log.add(piece)
            // The last one may have more changes to come.
            let end = max(noted, log.commits.count - 1)
            note(log.commits[noted..<end])
            noted = end
            return true
        }
        note(log.commits[noted...])
        return log.commits.parentsFirst
    }

    /// How git is told of folders where it is called; nothing where all of the repository counts.
    func paths(to places: [String]?) -> [String] {
        guard let places else { return prefix.isEmpty ? [] : ["."] }
        let wayToTop = prefix.split(separator: "/").map { _ in "../" }.joined()
        return places.contains("") ? [] : places.map { wayToTop + $0 }
    }

    /// The commits of a shallow copy from which on it has a history: what they hold was written in them or before.
    ///
    /// - Throws: `GitFailure`
    package func firstCommitsOfCopy() throws(GitFailure) -> Set<ObjectID> {
        guard isShallow, let head else { return [] }
        // Without the names of branches, git says nothing of a commit but that its parents were cut off.
        let answer = try git.read(
            [
                "log", "--max-parents=0", "--no-decorate", "--decorate-refs=refs/none", "--format=%H %D",
                head.description, "--",
            ]
        )
        let cut = answer.split(separator: 0x0A).filter { line in
            String(decoding: line, as: UTF8.self).split(separator: " ").dropFirst().contains { $0.hasPrefix("grafted") }
        }
        return Set(cut.compactMap { ObjectID($0.prefix { $0 != 0x20 }) })
    }

    /// A commit with all that it changed, in the folder and elsewhere.
    ///
    /// - Throws: `GitFailure`
    package func wholeCommit(_ commit: ObjectID) throws(GitFailure) -> Commit? {
        let answer = try git.read(
            [
                "log", "-1", "--raw", "--diff-merges=first-parent", "-z", "--no-abbrev", "--no-renames",
                "--no-ext-diff", "--no-relative", "--parents", "--date=short", "--format=" + CommitLog.format,
                commit.description, "--",
            ]
        )
        var log = CommitLog()
        answer.withUnsafeBytes { log.add($0) }
        return log.commits.first
    }

    /// The regular files of the folder at a commit: paths relative to the top of the repository, in order. A link to one of
    /// them stands for what it leads to.
    ///
    /// - Parameter place: another folder of the repository, seen from its top: empty, or ending in `/`.
    package func files(at commit: ObjectID, in place: String? = nil) throws(GitFailure)
        -> [(path: String, blob: ObjectID)]
    {
        let place = place ?? prefix
        let answer = try git.read(
            ["ls-tree", "-r", "-z", "--full-tree", commit.description, "--"] + (place.isEmpty ? [] : [place])
        )
        var files: [(path: String, blob: ObjectID)] = []
        var links: [(path: String, blob: ObjectID)] = []
        for line in answer.split(separator: 0) {
            let parts = line.split(separator: 0x09, maxSplits: 1)
            let words = parts.first?.split(separator: 0x20) ?? []
            guard parts.count == 2, words.count == 3, let id = ObjectID(words[2]) else { continue }
            let path = String(decoding: parts[1], as: UTF8.self)
            if CommitLog.isRegularFile(words[0]) {
                files.append((path, id))
            } else if words[0].elementsEqual(CommittedLinks.mode.utf8) {
                links.append((path, id))
            }
        }
        return links.isEmpty ? files : try CommittedLinks(links, among: files).files(self)
    }

    /// The names git would give files as blobs, byte for byte as they are: no filter of the repository's is run.
    ///
    /// - Parameter files: relative to the folder; none holds a line end.
    package func blobs(ofFiles files: [String]) throws(GitFailure) -> [ObjectID] {
        guard !files.isEmpty else { return [] }
        // git reads such names from the top of the repository, wherever it is called.
        let input = Array(files.map { prefix + $0 + "\n" }.joined().utf8)
        let answer = try git.read(["hash-object", "--no-filters", "--stdin-paths"], input: input)
        let blobs = answer.split(separator: 0x0A).compactMap { ObjectID($0) }
        guard blobs.count == files.count else { throw .cutShort }
        return blobs
    }

    /// The bytes of blobs, in the order asked for; git is asked for each once, and what it says is remembered.
    ///
    /// - Parameter limit: larger ones come out empty-handed: in bytes.
    /// - Throws: `GitFailure.missingObject` for a blob the repository lost, `cutShort` where git doesn't come to the last.
    package func contents(of blobs: [ObjectID], limit: Int) throws(GitFailure) -> [[UInt8]?] {
        var size = 0
        try ask(for: blobs, limit: limit) { blob, content in
            size += content?.count ?? 0
            // All of them are held at once.
            if size <= Git.longestReading { memory.add(content, of: blob, limit: limit) }
        }
        guard size <= Git.longestReading else { throw .tooMuch }
        return blobs.map { memory.content(of: $0, limit: limit) }
    }

    /// As ``contents(of:limit:)``, handing over one blob after another while git unpacks the next ones: those first that
    /// are remembered, and each once. The others aren't remembered.
    package func read(
        _ blobs: [ObjectID],
        limit: Int,
        each take: (_ blob: ObjectID, _ content: [UInt8]?) -> Void
    ) throws(GitFailure) {
        var known: Set<ObjectID> = []
        for blob in blobs where hasRead(blob, limit: limit) && known.insert(blob).inserted {
            take(blob, memory.content(of: blob, limit: limit))
        }
        try ask(for: blobs, limit: limit, each: take)
    }

    /// Asks git for those blobs of which nothing is remembered, each once.
    private func ask(
        for blobs: [ObjectID],
        limit: Int,
        each take: (_ blob: ObjectID, _ content: [UInt8]?) -> Void
    ) throws(GitFailure) {
        var known: Set<ObjectID> = []
        let unknown = blobs.filter { !hasRead($0, limit: limit) && known.insert($0).inserted }
        guard !unknown.isEmpty else { return }
        let feed = try BlobFeed(from: self, limit: limit)
        defer { feed.finish() }
        feed.ask(for: unknown)
        feed.endQuestions()
        var rest = unknown[...]
        try feed.read { content in
            if let blob = rest.popFirst() { take(blob, content) }
            return !rest.isEmpty
        }
    }

    /// Whether ``contents(of:limit:)`` has a blob without asking git.
    package func hasRead(_ blob: ObjectID, limit: Int) -> Bool { memory.knows(blob, limit: limit) }

    /// Remembers what somebody else had from git.
    ///
    /// - Parameters:
    ///   - content: `nil` for a blob that is larger than a limit.
    ///   - limit: in bytes.
    /// - Returns: whether there is room for more.
    @discardableResult
    package func remember(_ content: [UInt8]?, of blob: ObjectID, limit: Int) -> Bool {
        memory.add(content, of: blob, limit: limit) <= Git.longestReading
    }
}
