/// A file as the next commit would hold it.
package struct StagedFile: Sendable {
    /// Relative to the top of the repository.
    package let path: String
    /// `nil` where the file on disk speaks for itself: a link, or a page of which a merge left several versions.
    package let blob: ObjectID?
}

extension Repository {
    /// The files of the folder as the next commit would hold them, in order.
    ///
    /// - Parameter index: the one to read, as git names it to a hook in `GIT_INDEX_FILE`; `nil` for the repository's own.
    package func stagedFiles(index: String?) throws(GitFailure) -> [StagedFile] {
        let answer = try git.with(index: index).read(["ls-files", "--stage", "--full-name", "-z"])
        var files: [StagedFile] = []
        for line in answer.split(separator: 0) {
            let parts = line.split(separator: 0x09, maxSplits: 1)
            let words = parts.first?.split(separator: 0x20) ?? []
            guard parts.count == 2, words.count == 3, !words[0].starts(with: "160000".utf8) else { continue }
            let path = String(decoding: parts[1], as: UTF8.self)
            let isMerged = words[2].elementsEqual("0".utf8)
            if !isMerged, files.last?.path == path { continue }
            let isPlain = isMerged && CommitLog.isRegularFile(words[0])
            files.append(StagedFile(path: path, blob: isPlain ? ObjectID(words[1]) : nil))
        }
        return files
    }
}
