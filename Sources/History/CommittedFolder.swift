package import Git
package import Logbook
package import Reading

/// A group's folder as it was committed, at one moment or another.
package struct CommittedFolder: Sendable {
    package let repository: Repository

    /// - Throws: `GitFailure` where the folder is under no history.
    package init(_ folder: GroupFolder) throws(GitFailure) {
        repository = try Repository(around: folder.path)
    }

    /// The group as a commit holds it.
    ///
    /// - Parameter place: where it lay then, if elsewhere: seen from the top of the repository, empty, or ending in `/`.
    /// - Throws: `GitFailure`
    package func group(at commit: ObjectID, in place: String? = nil) throws(GitFailure) -> Group {
        GroupReader.group(of: try files(at: commit, in: place ?? repository.prefix, GroupFolder.reads))
    }

    /// The group's own templates as a commit holds them.
    ///
    /// - Parameter place: where the group lay then: seen from the top of the repository, empty, or ending in `/`.
    /// - Throws: `GitFailure`
    package func templateFiles(at commit: ObjectID, in place: String) throws(GitFailure) -> [RawFile] {
        try files(at: commit, in: place, GroupFolder.isTemplate)
    }

    /// How the files of a group stand beside a commit.
    package enum Standing: Sendable {
        /// The commit holds nothing of the group: its folder lies in somebody else's repository.
        case untracked
        /// Files that are not as the commit holds them, came or are gone, in path order; the ends of their lines don't
        /// count.
        case compared(modified: [UncommittedFile])
    }

    /// A file that is not as it was committed.
    package struct UncommittedFile: Sendable {
        /// Relative to the group's folder.
        let path: String
        /// What the commit holds; `nil` for a new file.
        let blob: ObjectID?
        /// What lies there now; `nil` for a file that is gone.
        let bytes: [UInt8]?

        /// What the commit holds, where only the ends of lines may tell it from what lies there.
        var comparedBlob: ObjectID? {
            path.utf8.contains(0x0A) || bytes?.contains(Self.carriageReturn) ?? false ? blob : nil
        }

        /// - Parameter contents: what blobs hold; nothing for those that are too large.
        func differsInMoreThanLineEnds(from contents: [ObjectID: [UInt8]?]) -> Bool {
            guard let committed = comparedBlob.flatMap({ contents[$0] }) else { return true }
            return committed?.filter { $0 != Self.carriageReturn } != bytes?.filter { $0 != Self.carriageReturn }
        }

        private static let carriageReturn: UInt8 = 0x0D
    }

    /// Compares the files with a commit, and reads no blob but those of files that differ.
    ///
    /// git isn't asked to compare: it might run programs that the repository names.
    ///
    /// - Throws: `GitFailure`
    package func standing(of folder: GroupFolder, beside commit: ObjectID) throws(GitFailure) -> Standing {
        guard let files = try filesThatDiffer(in: folder, from: commit) else { return .untracked }
        let blobs = files.compactMap(\.comparedBlob)
        let contents = Dictionary(zip(blobs, try contents(of: blobs))) { first, _ in first }
        return .compared(modified: files.filter { $0.differsInMoreThanLineEnds(from: contents) })
    }

    /// As ``standing(of:beside:)``, be it in the ends of their lines alone, and without reading a blob; `nil` for an
    /// untracked folder.
    ///
    /// - Throws: `GitFailure`
    func filesThatDiffer(in folder: GroupFolder, from commit: ObjectID) throws(GitFailure) -> [UncommittedFile]? {
        var committed: [String: ObjectID] = [:]
        for file in try repository.files(at: commit) {
            guard let path = pathInFolder(file.path), GroupFolder.reads(path) || GroupFolder.isTemplate(path),
                Self.canBeNamed(path)
            else { continue }
            committed[path] = file.blob
        }
        guard committed.keys.contains(where: GroupFolder.reads) else { return nil }
        // Other files may lie there, a guide or an empty folder's mark: they are none of the group's business.
        let read = folder.fileNames.filter(GroupFolder.reads)
        let present = Set(read + folder.templateFiles().map(\.path)).filter(Self.canBeNamed)
        // A name with a line end can't be asked for in a list of lines.
        let kept = committed.keys.filter { present.contains($0) && !$0.utf8.contains(0x0A) }.sorted()
        let blobs = try repository.blobs(ofFiles: kept)
        let unchanged = Set(zip(kept, blobs).filter { committed[$0] == $1 }.map(\.0))
        let others = present.union(committed.keys).subtracting(unchanged).sorted()
        return others.compactMap { path -> UncommittedFile? in
            let bytes = folder.bytes(of: path)
            // What a link outside the folder leads to is nothing that anybody here wrote.
            if bytes == nil, present.contains(path), folder.leadsOutside(path) { return nil }
            return UncommittedFile(path: path, blob: committed[path], bytes: bytes)
        }
    }

    /// A name that is no text was read with a sign in the place of what it holds: nobody finds the file by it.
    static func canBeNamed(_ path: String) -> Bool { !path.unicodeScalars.contains("\u{FFFD}") }

    /// A path of the repository, seen from the group's folder; `nil` for one outside it.
    func pathInFolder(_ path: String) -> String? { Self.path(path, in: repository.prefix) }

    private static func path(_ path: String, in place: String) -> String? {
        guard !place.isEmpty else { return path }
        return path.utf8.starts(with: place.utf8) ? String(path.utf8.dropFirst(place.utf8.count)) : nil
    }

    private func files(
        at commit: ObjectID,
        in place: String,
        _ isWanted: (String) -> Bool
    ) throws(GitFailure) -> [RawFile] {
        let wanted = try repository.files(at: commit, in: place).compactMap { file in
            Self.path(file.path, in: place).flatMap { isWanted($0) ? (path: $0, blob: file.blob) : nil }
        }
        return try files(wanted)
    }

    func files(_ wanted: [(path: String, blob: ObjectID)]) throws(GitFailure) -> [RawFile] {
        zip(wanted, try contents(of: wanted.map(\.blob))).map { file, bytes in
            // What is too large to be fetched is too large to be read, and is there all the same.
            RawFile(path: file.path, bytes: bytes ?? [UInt8](repeating: 0x20, count: Self.largestFile + 1))
        }
    }

    /// What blobs hold, in the order asked for; nothing for those that are too large. git is asked for each once.
    ///
    /// - Throws: `GitFailure`
    func contents(of blobs: [ObjectID]) throws(GitFailure) -> [[UInt8]?] {
        try repository.contents(of: blobs, limit: Self.largestFile)
    }

    /// Whether git was asked for a blob before.
    func hasRead(_ blob: ObjectID) -> Bool { repository.hasRead(blob, limit: Self.largestFile) }

    /// Remembers what git gave to somebody else.
    ///
    /// - Parameter bytes: `nil` for a blob that is too large.
    /// - Returns: whether there is room for more.
    @discardableResult
    func remember(_ bytes: [UInt8]?, of blob: ObjectID) -> Bool {
        repository.remember(bytes, of: blob, limit: Self.largestFile)
    }

    /// Larger files are not read on disk either: in bytes.
    static let largestFile = 2 * 1024 * 1024
}
