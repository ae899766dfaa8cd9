package import Git
package import Logbook
package import Reading

/// A group as the next commit would hold it, beside what the commits hold that it goes on from.
package struct StagedGroup: Sendable {
    package let group: Group
    /// The last commit, and those that are merged with it; empty before the first.
    package let predecessors: [Predecessor]
    fileprivate let files: [RawFile]

    /// A commit that the next one goes on from.
    package struct Predecessor: Sendable {
        /// The files of the group as it holds them, by path relative to the group's folder, wherever that lay.
        fileprivate let files: [String: ObjectID]
        /// The files that the next commit holds as they are there, by their path then.
        package let kept: [String: String]
    }
}

extension StagedGroup.Predecessor {
    /// - Parameters:
    ///   - staged: what the next commit holds, in order.
    ///   - files: what this one holds.
    init(files: [String: ObjectID], beside staged: [(path: String, blob: ObjectID)]) {
        var kept: [String: String] = [:]
        let present = Set(staged.map(\.path))
        // A file that is there no more went where its bytes are.
        var gone: [ObjectID: [String]] = [:]
        for (path, blob) in files.sorted(by: { $0.key > $1.key }) where !present.contains(path) {
            gone[blob, default: []].append(path)
        }
        for (path, blob) in staged {
            if let before = files[path] {
                if before == blob { kept[path] = path }
            } else if let before = gone[blob]?.popLast() {
                kept[path] = before
            }
        }
        (self.files, self.kept) = (files, kept)
    }
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
        let heads = (repository.head.map { [$0] } ?? []) + repository.mergedHeads()
        let predecessors = try heads.map { head throws(GitFailure) in
            StagedGroup.Predecessor(files: try self.files(at: head, near: wanted), beside: wanted)
        }
        return StagedGroup(group: GroupReader.group(of: files), predecessors: predecessors, files: files)
    }

    /// The group as a commit holds it that the next one goes on from.
    ///
    /// - Throws: `GitFailure`
    package func group(of predecessor: StagedGroup.Predecessor) throws(GitFailure) -> Group {
        GroupReader.group(of: try files(predecessor.files.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }))
    }

    /// The group as the next commit would hold it if it left the group's own file as it was, and that file's path; `nil`
    /// where it does, or where there was none.
    ///
    /// - Throws: `GitFailure`
    package func groupWithFormerHead(_ staged: StagedGroup) throws(GitFailure) -> (group: Group, path: String)? {
        let isHead = { (path: String) in PathParts(of: path).kind == .groupFile }
        let heads = staged.files.map(\.path).filter(isHead)
        for predecessor in staged.predecessors {
            let former = predecessor.files.filter { isHead($0.key) }.sorted { $0.key < $1.key }
            guard let first = former.first, heads.isEmpty || heads.contains(where: { predecessor.kept[$0] == nil })
            else { continue }
            let texts = try files(former.map { ($0.key, $0.value) })
            let group = GroupReader.group(of: texts + staged.files.filter { !isHead($0.path) })
            return (group, heads.first ?? first.key)
        }
        return nil
    }

    /// The group's files in a commit: in its folder, or where most of them lay as they are now.
    private func files(
        at commit: ObjectID,
        near staged: [(path: String, blob: ObjectID)]
    ) throws(GitFailure) -> [String: ObjectID] {
        let here = Self.files(try repository.files(at: commit), below: repository.prefix)
        guard !here.keys.contains(where: { PathParts(of: $0).kind == .groupFile }) else { return here }
        let all = try repository.files(at: commit, in: "")
        let places = Dictionary(grouping: all, by: \.blob)
        var folders: [String: Int] = [:]
        for (path, blob) in staged {
            for folder in Set((places[blob] ?? []).compactMap { $0.path.folder(of: path) }) {
                folders[folder, default: 0] += 1
            }
        }
        let origin = folders.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        return origin.map { Self.files(all, below: $0) } ?? here
    }

    /// Those of the files that are a group's, by their path below its folder.
    private static func files(_ all: [(path: String, blob: ObjectID)], below folder: String) -> [String: ObjectID] {
        var files: [String: ObjectID] = [:]
        for (path, blob) in all where path.utf8.starts(with: folder.utf8) {
            let name = String(decoding: path.utf8.dropFirst(folder.utf8.count), as: UTF8.self)
            if GroupFolder.reads(name) { files[name] = blob }
        }
        return files
    }
}
