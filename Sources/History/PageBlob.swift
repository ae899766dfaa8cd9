import Git
import Reading

/// A blob that a history names, and the pages it is a version of.
struct PageBlob: Sendable {
    let blob: ObjectID
    /// Where it was first: relative to the group's folder.
    let path: String
    /// Where else it was.
    private var otherPaths: [String] = []

    private init(_ blob: ObjectID, at path: String) {
        self.blob = blob
        self.path = path
    }

    var paths: [String] { [path] + otherPaths }

    private mutating func add(_ other: String) {
        if other != path, !otherPaths.contains(other) { otherPaths.append(other) }
    }

    /// Those that some commits name, in their order; of the pages, all versions of one together.
    ///
    /// - Parameter isGroupFile: whether those of the group's own file are wanted, or those of all other pages.
    static func all(named commits: [Commit], in folder: CommittedFolder, ofGroupFile isGroupFile: Bool) -> [PageBlob] {
        var blobs: [PageBlob] = []
        var known: [ObjectID: Int] = [:]
        // A history names the same few files thousands of times: each is looked at once.
        var paths: [String: String?] = [:]
        func path(of file: String) -> String? {
            if let path = paths[file] { return path }
            let path = folder.pathInFolder(file).flatMap { path in
                GroupFolder.reads(path) && (PathParts(of: path).kind == .groupFile) == isGroupFile ? path : nil
            }
            paths[file] = .some(path)
            return path
        }
        for commit in commits {
            for change in commit.changes {
                guard let path = path(of: change.path) else { continue }
                for case let blob? in [change.before, change.after] {
                    if let index = known[blob] {
                        blobs[index].add(path)
                    } else {
                        known[blob] = blobs.count
                        blobs.append(PageBlob(blob, at: path))
                    }
                }
            }
        }
        return isGroupFile ? blobs : byPage(blobs)
    }

    private static func byPage(_ blobs: [PageBlob]) -> [PageBlob] {
        var (pages, order): ([String: [PageBlob]], [String]) = ([:], [])
        for blob in blobs {
            if pages[blob.path] == nil { order.append(blob.path) }
            pages[blob.path, default: []].append(blob)
        }
        return order.flatMap { pages[$0] ?? [] }
    }
}
