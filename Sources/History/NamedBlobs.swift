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
        case head(String)
        /// A page, and which of them it is.
        case page(String, Int)
        /// No file of the group's.
        case elsewhere
    }

    mutating func add(_ commits: ArraySlice<Commit>) {
        for number in commits.indices {
            for change in commits[number].changes {
                switch place(of: change.path) {
                case .head(let path):
                    heads.add(change, at: path, of: 0)
                    commitsOfHeads.insert(commits[number].id)
                case .page(let path, let number): pages.add(change, at: path, of: number)
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
                if case .head(let path) = place(of: change.path) { heads.add(change, at: path, of: 0) }
            }
        }
    }

    private mutating func place(of file: String) -> Place {
        if let place = places[file] { return place }
        let path = folder.pathInFolder(file).flatMap { GroupFolder.reads($0) ? $0 : nil }
        let place: Place =
            path.map { PathParts(of: $0).kind == .groupFile ? .head($0) : .page($0, places.count) } ?? .elsewhere
        places[file] = place
        return place
    }

    /// Blobs, each with all the pages it is a version of.
    struct List: Sendable {
        private(set) var blobs: [PageBlob] = []
        private var known: [ObjectID: Int] = [:]

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
            if let index = known[blob] {
                blobs[index].add(path)
            } else {
                known[blob] = blobs.count
                blobs.append(PageBlob(blob, number: blobs.count, at: path, of: page))
            }
        }
    }
}

/// A blob that a history names, and the pages it is a version of.
struct PageBlob: Sendable {
    let blob: ObjectID
    /// Which of the blobs of its kind it is.
    let number: Int
    /// Where it was first: relative to the group's folder.
    let path: String
    /// Which page that is, in the order they were named in.
    let page: Int
    /// Where else it was.
    private(set) var otherPaths: [String] = []

    fileprivate init(_ blob: ObjectID, number: Int, at path: String, of page: Int) {
        self.blob = blob
        self.number = number
        self.path = path
        self.page = page
    }

    /// The versions it is.
    var pages: [KnownPage] { [KnownPage(path: path, version: .committed(blob))] + otherPages }

    /// Those where it was not first.
    var otherPages: [KnownPage] { otherPaths.map { KnownPage(path: $0, version: .committed(blob)) } }

    /// Whether one is read first: all versions of one page are together, each with its nearest.
    static func comesBefore(_ left: PageBlob, _ right: PageBlob) -> Bool {
        (left.page, left.number) < (right.page, right.number)
    }

    fileprivate mutating func add(_ other: String) {
        if other != path, !otherPaths.contains(other) { otherPaths.append(other) }
    }
}
