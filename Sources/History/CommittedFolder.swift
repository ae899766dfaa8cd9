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
    /// - Throws: `GitFailure`
    package func group(at commit: ObjectID) throws(GitFailure) -> Group {
        GroupReader.group(of: try files(at: commit, GroupFolder.reads))
    }

    /// The group's own templates as a commit holds them.
    ///
    /// - Throws: `GitFailure`
    package func templateFiles(at commit: ObjectID) throws(GitFailure) -> [RawFile] {
        try files(at: commit, GroupFolder.isTemplate)
    }

    /// How the files of a group stand beside a commit.
    package enum Standing: Sendable {
        /// The commit holds nothing of the group: its folder lies in somebody else's repository.
        case untracked
        /// A file is not as the commit holds it, came or is gone.
        case modified
        case committed
    }

    /// Compares the files with a commit; the ends of their lines don't count.
    ///
    /// git isn't asked: to compare a file with what it keeps it may run programs that the repository names.
    ///
    /// - Throws: `GitFailure`
    package func standing(of folder: GroupFolder, beside commit: ObjectID) throws(GitFailure) -> Standing {
        let committed = try files(at: commit) { GroupFolder.reads($0) || GroupFolder.isTemplate($0) }
        guard committed.contains(where: { GroupFolder.reads($0.path) }) else { return .untracked }
        let present = folder.fileNames + folder.templateFiles().map(\.path)
        guard Set(committed.map(\.path)) == Set(present) else { return .modified }
        return committed.allSatisfy { Self.isUnchanged($0, in: folder) } ? .committed : .modified
    }

    private static func isUnchanged(_ file: RawFile, in folder: GroupFolder) -> Bool {
        guard let present = try? RawFile(at: folder.path + "/" + file.path, readAs: file.path) else { return false }
        return present.bytes == file.bytes
            || present.bytes.lazy.filter { $0 != 0x0D }.elementsEqual(file.bytes.lazy.filter { $0 != 0x0D })
    }

    /// A path of the repository, seen from the group's folder; `nil` for one outside it.
    func pathInFolder(_ path: String) -> String? {
        path.utf8.starts(with: repository.prefix.utf8) ? String(path.utf8.dropFirst(repository.prefix.utf8.count)) : nil
    }

    private func files(at commit: ObjectID, _ isWanted: (String) -> Bool) throws(GitFailure) -> [RawFile] {
        let wanted = try repository.files(at: commit).compactMap { file in
            pathInFolder(file.path).flatMap { isWanted($0) ? (path: $0, blob: file.blob) : nil }
        }
        let contents = try repository.contents(of: wanted.map(\.blob), limit: Self.largestFile)
        return zip(wanted, contents).compactMap { file, bytes in
            bytes.map { RawFile(path: file.path, bytes: $0) }
        }
    }

    /// Larger files are not read on disk either: in bytes.
    static let largestFile = 2 * 1024 * 1024
}
