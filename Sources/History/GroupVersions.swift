import Git
import Logbook
import Reading

/// The versions of the group's own file, read.
struct GroupVersions: Sendable {
    /// In the order of the blobs; `nil` for one that is too large.
    let groups: [Group?]
    /// What the pages hold, by page, where the history is so short that git is asked for all at one go; else `nil`.
    let pageTexts: [[UInt8]?]?

    /// The most blobs that are asked for at one go.
    private static let longestGo = 512

    /// - Throws: `GitFailure`
    init(of blobs: NamedBlobs, in repository: Repository) throws(GitFailure) {
        let (heads, pages) = (blobs.heads.blobs, blobs.pages.blobs)
        let isShort = heads.count + pages.count <= Self.longestGo
        let texts = try repository.contents(
            of: (isShort ? heads + pages.byPage : heads).map(\.blob),
            limit: CommittedFolder.largestFile
        )
        var versions = GroupFileVersions()
        groups = zip(heads, texts).map { head, bytes in
            bytes.map { versions.group(of: RawFile(path: head.path, bytes: $0)) }
        }
        pageTexts = isShort ? Array(texts[heads.count...]) : nil
    }
}
