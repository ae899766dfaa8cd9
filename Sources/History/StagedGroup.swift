package import Git
package import Logbook
package import Reading

/// A group as the next commit would hold it, beside what the last one holds.
package struct StagedGroup: Sendable {
    package let group: Group
    /// The files that are in the last commit as they are in the next, relative to the group's folder.
    package let unchanged: Set<String>
    /// The last commit; `nil` before the first.
    package let head: ObjectID?
}

extension CommittedFolder {
    /// The group as the next commit would hold it; `nil` where it would hold nothing of it.
    ///
    /// - Parameters:
    ///   - index: as git names it to a hook; `nil` for the repository's own.
    ///   - folder: where files lie of which git keeps no single text: links, and pages in the middle of a merge.
    /// - Throws: `GitFailure`
    package func stagedGroup(index: String?, beside folder: GroupFolder) throws(GitFailure) -> StagedGroup? {
        var wanted: [(path: String, blob: ObjectID)] = []
        var files: [RawFile] = []
        for file in try repository.stagedFiles(index: index) {
            guard let path = pathInFolder(file.path), GroupFolder.reads(path) else { continue }
            if let blob = file.blob {
                wanted.append((path, blob))
            } else if let bytes = folder.bytes(of: path) {
                files.append(RawFile(path: path, bytes: bytes))
            }
        }
        files += try self.files(wanted)
        guard !files.isEmpty else { return nil }
        var committed: [String: ObjectID] = [:]
        for file in try repository.head.map({ head throws(GitFailure) in try repository.files(at: head) }) ?? [] {
            if let path = pathInFolder(file.path) { committed[path] = file.blob }
        }
        return StagedGroup(
            group: GroupReader.group(of: files),
            unchanged: Set(wanted.filter { committed[$0.path] == $0.blob }.map(\.path)),
            head: repository.head
        )
    }
}
