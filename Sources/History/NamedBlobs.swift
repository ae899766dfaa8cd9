import Git
import Reading

/// The blobs that a history names, gathered as its commits come.
struct NamedBlobs: Sendable {
    private let folder: CommittedFolder
    /// The versions of the group's own file, in the order they are named in.
    private(set) var heads = List()
    /// Those of all other pages.
    private(set) var pages = List()
    /// A history names the same few files thousands of times: each is looked at once.
    private var places: [String: Place] = [:]
    /// Those that touch the group's own file.
    private var commitsOfHeads: Set<ObjectID> = []

    init(of folder: CommittedFolder) { self.folder = folder }

    private enum Place {
        /// The group's own file, or a page, and which of them all it is.
        case head(String, Int)
        case page(String, Int)
        /// No file of the group's.
        case elsewhere
    }

    mutating func add(_ commits: ArraySlice<Commit>) {
        for index in commits.indices {
            let all = commits[index].changes
            let changes = all.span
            for change in changes.indices {
                switch place(of: changes[change].path) {
                case .head(let path, let number):
                    heads.add(changes[change], at: path, of: number)
                    commitsOfHeads.insert(commits[index].id)
                case .page(let path, let number): pages.add(changes[change], at: path, of: number)
                case .elsewhere: continue
                }
            }
        }
    }

    /// Puts the versions of the group's own file in the order of a log, the latest first: commits may have come otherwise.
    ///
    /// - Parameter log: parents before their children.
    mutating func orderHeads(by log: [Commit]) {
        guard heads.blobs.count > 1 else { return }
        heads = List()
        for number in log.indices.reversed() where commitsOfHeads.contains(log[number].id) {
            for change in log[number].changes {
                if case .head(let path, let page) = place(of: change.path) { heads.add(change, at: path, of: page) }
            }
        }
    }

    private mutating func place(of file: String) -> Place {
        if let place = places[file] { return place }
        let path = folder.pathInFolder(file).flatMap { GroupFolder.reads($0) ? $0 : nil }
        let place: Place =
            path.map {
                PathParts(of: $0).kind == .groupFile ? .head($0, places.count) : .page($0, places.count)
            } ?? .elsewhere
        places[file] = place
        return place
    }

    /// Blobs, each with all the pages it is a version of.
    struct List: Sendable {
        private(set) var blobs: [PageBlob] = []
        private(set) var paths = BlobPaths()
        private var known = ObjectNumbers()

        /// Which of the blobs it is.
        func number(of blob: ObjectID) -> Int? { known[blob] }

        /// The next of those behind the first ones, so many at most; none where there are fewer.
        func blobs(behind count: Int, inGoesOf sizes: ClosedRange<Int>) -> [PageBlob] {
            let rest = blobs[count...]
            return rest.count < sizes.lowerBound ? [] : Array(rest.prefix(sizes.upperBound))
        }

        fileprivate mutating func add(_ change: Commit.FileChange, at path: String, of page: Int) {
            add(change.after, at: path, of: page)
            add(change.before, at: path, of: page)
        }

        private mutating func add(_ blob: ObjectID?, at path: String, of page: Int) {
            guard let blob else { return }
            if let number = known[blob] {
                if blobs[number].page != page { paths.add(path, of: blobs[number]) }
            } else {
                let new = PageBlob(blob: blob, number: blobs.count, page: page)
                known.set(new.number, for: blob)
                blobs.append(new)
                paths.addPage(page, at: path)
            }
        }
    }
}
