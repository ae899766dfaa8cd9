/// One commit, with what it changed.
package struct Commit: Sendable {
    package let id: ObjectID
    package let parents: [ObjectID]
    /// The day it was written, where its author was: ISO 8601, `2026-04-09`.
    package let day: String
    /// As `.mailmap` calls them.
    package let author: String
    /// The files whose content differs from that of its first parent.
    package internal(set) var changes: [FileChange]

    /// What a commit made of one file.
    package struct FileChange: Sendable {
        /// Relative to the top of the repository, `/` between components.
        package let path: String
        /// `nil` where the file wasn't there, or was no regular file.
        package let before: ObjectID?
        package let after: ObjectID?
    }
}

/// git's answer to `log --raw -z` in ``format``.
struct CommitLog {
    /// A mark that begins each commit, its id, its parents, its day, its author.
    static let format = "tformat:%x01%H%x00%P%x00%ad%x00%aN"

    /// In the order of the answer.
    private(set) var commits: [Commit] = []

    init(_ bytes: [UInt8]) {
        var fields = bytes.split(separator: 0, omittingEmptySubsequences: false)[...]
        while let field = fields.popFirst() {
            let text = field.first == 0x0A ? field.dropFirst() : field
            switch text.first {
            case 0x01:
                guard let id = ObjectID(text.dropFirst()), fields.count >= 3 else { continue }
                let parents = fields.removeFirst().split(separator: 0x20).compactMap { ObjectID($0) }
                let day = String(decoding: fields.removeFirst(), as: UTF8.self)
                let author = String(decoding: fields.removeFirst(), as: UTF8.self)
                commits.append(Commit(id: id, parents: parents, day: day, author: author, changes: []))
            case UInt8(ascii: ":"):
                guard let path = fields.popFirst(), !commits.isEmpty else { continue }
                commits[commits.count - 1].changes.append(Self.change(text, at: path))
            default: continue
            }
        }
    }

    /// `:MODE MODE ID ID STATUS`: what was there before, and what came of it.
    private static func change(_ text: ArraySlice<UInt8>, at path: ArraySlice<UInt8>) -> Commit.FileChange {
        let words = text.dropFirst().split(separator: 0x20)
        let ids = (0..<2).map { index -> ObjectID? in
            guard words.count > 4, isRegularFile(words[index]) else { return nil }
            return ObjectID(words[2 + index]).flatMap { $0.isNull ? nil : $0 }
        }
        return Commit.FileChange(path: String(decoding: path, as: UTF8.self), before: ids[0], after: ids[1])
    }

    /// Links and submodules hold no text of the group's.
    static func isRegularFile(_ mode: ArraySlice<UInt8>) -> Bool { mode.starts(with: "100".utf8) }
}
