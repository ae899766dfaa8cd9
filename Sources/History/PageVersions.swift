import Changes
import Git
import Logbook
import Parallel
import Reading

/// Every version of every page that a history tells of, read once.
struct PageVersions {
    /// What each version states.
    private let facts: [Version: Facts]
    /// What files that are not committed state, by their paths.
    let present: [String: Facts]
    /// The members and the language of every version of the group's file, the latest first.
    let everyone: Group

    private struct Version: Hashable {
        let path: String
        let blob: ObjectID
    }

    /// One blob and the names its versions go by.
    private struct Page {
        let blob: ObjectID
        var paths: [String]
    }

    /// Blobs are read and understood in runs of this many, on all cores.
    private static let runLength = 512

    /// - Parameters:
    ///   - files: those that are not as they were committed.
    ///   - reader: whose own private harvests are read too.
    init(
        of commits: [Commit],
        and files: [CommittedFolder.UncommittedFile],
        in folder: CommittedFolder,
        for reader: MemberID?
    ) throws(GitFailure) {
        let (heads, pages) = Self.sorted(commits, in: folder)
        var facts: [Version: Facts] = [:]
        var everyone = Group()
        let written = files.compactMap { file in file.bytes.map { RawFile(path: file.path, bytes: $0) } }
        var present: [String: Facts] = [:]
        for file in written where PathParts(of: file.path).kind == .groupFile {
            let group = GroupReader.group(of: [file])
            everyone.addMembers(of: group)
            present[file.path] = Facts(ofHead: group)
        }
        // A short history is read at one go.
        let isShort = heads.count + pages.count <= Self.runLength
        let first = try folder.repository.contents(
            of: (isShort ? heads + pages : heads).map(\.blob),
            limit: CommittedFolder.largestFile
        )
        for (page, bytes) in zip(heads, first).reversed() {
            guard let bytes, let path = page.paths.first else { continue }
            let group = GroupReader.group(of: [RawFile(path: path, bytes: bytes)])
            everyone.addMembers(of: group)
            for path in page.paths { facts[Version(path: path, blob: page.blob)] = Facts(ofHead: group) }
        }
        let fileReader = FileReader(for: everyone)
        let runs = stride(from: 0, to: pages.count, by: Self.runLength).map {
            pages[$0..<min($0 + Self.runLength, pages.count)]
        }
        let results = onAllCores(runs.count) { number in
            Result { () throws(GitFailure) in
                let contents =
                    try isShort
                    ? Array(first.dropFirst(heads.count))
                    : folder.repository.contents(of: runs[number].map(\.blob), limit: CommittedFolder.largestFile)
                var versions: [Version] = []
                var files: [RawFile] = []
                for (page, bytes) in zip(runs[number], contents) {
                    guard let bytes else { continue }
                    versions += page.paths.map { Version(path: $0, blob: page.blob) }
                    files += page.paths.map { RawFile(path: $0, bytes: bytes) }
                }
                return zip(versions, fileReader.parts(of: files)).map { ($0, Facts(of: $1, for: reader)) }
            }
        }
        for result in results {
            for (version, stated) in try result.get() { facts[version] = stated }
        }
        let pagesWritten = written.filter { present[$0.path] == nil }
        for (file, part) in zip(pagesWritten, fileReader.parts(of: pagesWritten)) {
            present[file.path] = Facts(of: part, for: reader)
        }
        self.facts = facts
        self.present = present
        self.everyone = everyone
    }

    subscript(path: String, blob: ObjectID) -> Facts? { facts[Version(path: path, blob: blob)] }

    /// The versions of the group's file, and those of the pages, in the order of the commits.
    private static func sorted(_ commits: [Commit], in folder: CommittedFolder) -> (heads: [Page], pages: [Page]) {
        var (heads, pages): ([Page], [Page]) = ([], [])
        var known: [ObjectID: (isHead: Bool, index: Int)] = [:]
        // A history names the same few files thousands of times.
        var places: [String: (path: String, isHead: Bool)?] = [:]
        for commit in commits {
            for change in commit.changes {
                if places[change.path] == nil { places[change.path] = .some(place(of: change.path, in: folder)) }
                guard case (let path, let isHead)?? = places[change.path] else { continue }
                for case let blob? in change.before + [change.after] {
                    if let place = known[blob] {
                        if place.isHead {
                            if !heads[place.index].paths.contains(path) { heads[place.index].paths.append(path) }
                        } else if !pages[place.index].paths.contains(path) {
                            pages[place.index].paths.append(path)
                        }
                    } else if isHead {
                        known[blob] = (true, heads.count)
                        heads.append(Page(blob: blob, paths: [path]))
                    } else {
                        known[blob] = (false, pages.count)
                        pages.append(Page(blob: blob, paths: [path]))
                    }
                }
            }
        }
        return (heads, pages)
    }

    /// A file of the group, seen from its folder; `nil` for one that isn't read.
    private static func place(of path: String, in folder: CommittedFolder) -> (path: String, isHead: Bool)? {
        guard let path = folder.pathInFolder(path), GroupFolder.reads(path) else { return nil }
        return (path, PathParts(of: path).kind == .groupFile)
    }
}

extension Group {
    /// Takes over the members that are not known yet, and the language where nothing is known yet.
    fileprivate mutating func addMembers(of older: Group) {
        if members.isEmpty { language = older.language }
        let known = Set(members.map(\.id))
        members += older.members.filter { !known.contains($0.id) }
    }
}
