package import Git
import Logbook
import Reading

/// What a page said before it came to be one that can't be read.
package enum LastWords: Sendable {
    case said([UInt8])
    /// It never could be read.
    case never
    /// Nobody can tell.
    case unknown
}

extension CommittedFolder {
    /// What a page that can't be read in a commit said last, in that commit's past.
    ///
    /// - Parameters:
    ///   - page: relative to the group's folder.
    ///   - place: where the group lay in the commit: seen from the top of the repository, empty, or ending in `/`.
    /// - Throws: `GitFailure`
    package func lastWords(of page: String, before commit: ObjectID, in place: String) throws(GitFailure) -> LastWords {
        let log = try FollowedLog(of: self, to: commit, in: place).commits
        let versions = Self.versions(of: repository.prefix + page, in: log)
        let texts = try contents(of: versions)
        for case let bytes? in texts where Self.isReadable(RawFile(path: page, bytes: bytes)) { return .said(bytes) }
        return repository.isShallow ? .unknown : .never
    }

    private static func isReadable(_ file: RawFile) -> Bool {
        !GroupReader.group(of: [file]).irregularities.contains(where: \.kind.hidesPage)
    }

    /// From the latest on, also of the page that it was before it moved.
    private static func versions(of path: String, in log: [Commit]) -> [ObjectID] {
        var path = path
        var versions: [ObjectID] = []
        for commit in log.reversed() {
            guard let change = commit.changes.first(where: { $0.path == path }), let after = change.after else {
                continue
            }
            versions.append(after)
            guard change.before == nil else { continue }
            let gone = commit.changes.filter { $0.after == nil }
            let origin = MovedPage.origin(of: path, among: gone.map(\.path)) { other in
                gone.contains { $0.path == other && $0.before == after }
            }
            if let origin, let before = gone.first(where: { $0.path == origin })?.before {
                path = origin
                versions.append(before)
            }
        }
        return versions
    }
}
