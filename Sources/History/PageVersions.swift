import Changes
import Git
import Logbook
import Parallel
import Reading

/// Every version of every page that a history tells of, read once.
struct PageVersions {
    /// What each version states.
    private let facts: [Key: Facts]
    /// Versions of which nobody can tell what they state.
    private let unreadable: Set<Key>
    /// The members and the language of every version of the group's file, the latest first.
    let everyone: Group

    private struct Key: Hashable {
        let path: String
        let version: PageVersion

        func hash(into hasher: inout Hasher) {
            // Few versions stand at two paths.
            hasher.combine(version)
        }
    }

    /// One blob and the names its versions go by.
    private struct Page {
        let blob: ObjectID
        /// Where it was first.
        let path: String
        /// Where else it was.
        var otherPaths: [String] = []

        var keys: [Key] { ([path] + otherPaths).map { Key(path: $0, version: .committed(blob)) } }

        mutating func add(_ other: String) {
            if other != path, !otherPaths.contains(other) { otherPaths.append(other) }
        }
    }

    /// So few blobs are read at one go.
    private static let shortest = 512

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
        var facts: [Key: Facts] = [:]
        var unreadable: Set<Key> = []
        var everyone = Group()
        let written = files.compactMap { file in file.bytes.map { RawFile(path: file.path, bytes: $0) } }
        func add(_ group: Group, _ keys: [Key]) {
            everyone.addMembers(of: group)
            if group.irregularities.contains(where: \.kind.hidesPage) { unreadable.formUnion(keys) }
            for key in keys { facts[key] = Facts(ofHead: group) }
        }
        for file in written where Self.isHead(file.path) {
            add(GroupReader.group(of: [file]), [Key(path: file.path, version: .present)])
        }
        // A short history is read at one go.
        let isShort = heads.count + pages.count <= Self.shortest
        let first = try folder.repository.contents(
            of: (isShort ? heads + pages : heads).map(\.blob),
            limit: CommittedFolder.largestFile
        )
        let groups = onAllCores(heads.count) { number in
            first[number].map { GroupReader.group(of: [RawFile(path: heads[number].path, bytes: $0)]) }
        }
        for (page, group) in zip(heads, groups).reversed() {
            if let group { add(group, page.keys) } else { unreadable.formUnion(page.keys) }
        }
        let (fileReader, group) = (FileReader(for: everyone), everyone)
        // More pieces than cores: pages are long and short.
        let pieces = isShort ? 1 : 3 * coreCount
        let results = onAllCores(pieces) { number in
            Result { () throws(GitFailure) in
                let pages = pages[pages.count * number / pieces..<pages.count * (number + 1) / pieces]
                var reading = PageReading(fileReader, of: group, for: reader)
                if isShort {
                    for (page, bytes) in zip(pages, first.dropFirst(heads.count)) { reading.read(page, bytes) }
                } else {
                    var rest = pages
                    let limit = CommittedFolder.largestFile
                    try folder.repository.read(pages.map(\.blob), limit: limit) { bytes in
                        if let page = rest.popFirst() { reading.read(page, bytes) }
                    }
                }
                return reading.found
            }
        }
        var reading = PageReading(fileReader, of: group, for: reader)
        for file in written where !Self.isHead(file.path) {
            reading.read(file, as: Key(path: file.path, version: .present))
        }
        var all = [reading.found]
        for result in results { all.append(try result.get()) }
        facts.reserveCapacity(all.reduce(facts.count) { $0 + $1.count })
        for version in all.joined() {
            facts[version.key] = version.facts
            if version.isUnreadable { unreadable.insert(version.key) }
        }
        self.facts = facts
        self.unreadable = unreadable
        self.everyone = everyone
    }

    /// What a version states, as far as it can be read; `nil` where it isn't there.
    subscript(path: String, version: PageVersion?) -> Facts? {
        version.flatMap { facts[Key(path: path, version: $0)] }
    }

    subscript(page: KnownPage?) -> Facts? { page.flatMap { self[$0.path, $0.version] } }

    func isUnreadable(_ path: String, _ version: PageVersion?) -> Bool {
        !unreadable.isEmpty && version.map { unreadable.contains(Key(path: path, version: $0)) } ?? false
    }

    /// Pages as they are read, one after another.
    private struct PageReading {
        /// What each version states, and whether nobody can tell for sure.
        private(set) var found: [(key: Key, facts: Facts, isUnreadable: Bool)] = []
        private var versions: VersionReader
        private let group: Group
        private let reader: MemberID?

        init(_ fileReader: FileReader, of group: Group, for reader: MemberID?) {
            versions = fileReader.versions
            self.group = group
            self.reader = reader
        }

        /// - Parameter bytes: `nil` for a page that is too large.
        mutating func read(_ page: Page, _ bytes: [UInt8]?) {
            for key in page.keys {
                if let bytes {
                    read(RawFile(path: key.path, bytes: bytes), as: key)
                } else {
                    found.append((key, Facts(), true))
                }
            }
        }

        mutating func read(_ file: RawFile, as key: Key) {
            let part = versions.part(of: file)
            let isUnreadable = part.irregularities.contains(where: \.kind.hidesPage)
            let facts = Facts(of: part, in: group, for: reader, knowing: found.last?.facts ?? Facts())
            found.append((key, facts, isUnreadable))
        }
    }

    private static func isHead(_ path: String) -> Bool { PathParts(of: path).kind == .groupFile }

    /// The versions of the group's file, in the order of the commits, and those of the pages, all of one page together.
    private static func sorted(_ commits: [Commit], in folder: CommittedFolder) -> (heads: [Page], pages: [Page]) {
        var (heads, pages): ([Page], [Page]) = ([], [])
        var known: [ObjectID: (isHead: Bool, index: Int)] = [:]
        // A history names the same few files thousands of times.
        var places: [String: (path: String, isHead: Bool)?] = [:]
        for commit in commits {
            for change in commit.changes {
                if places[change.path] == nil { places[change.path] = .some(place(of: change.path, in: folder)) }
                guard case (let path, let isHead)?? = places[change.path] else { continue }
                for case let blob? in [change.before, change.after] {
                    if let place = known[blob] {
                        if place.isHead {
                            heads[place.index].add(path)
                        } else {
                            pages[place.index].add(path)
                        }
                    } else if isHead {
                        known[blob] = (true, heads.count)
                        heads.append(Page(blob: blob, path: path))
                    } else {
                        known[blob] = (false, pages.count)
                        pages.append(Page(blob: blob, path: path))
                    }
                }
            }
        }
        var byPath: [String: [Page]] = [:]
        var order: [String] = []
        for page in pages {
            if byPath[page.path] == nil { order.append(page.path) }
            byPath[page.path, default: []].append(page)
        }
        return (heads, order.flatMap { byPath[$0] ?? [] })
    }

    /// A file of the group, seen from its folder; `nil` for one that isn't read.
    private static func place(of path: String, in folder: CommittedFolder) -> (path: String, isHead: Bool)? {
        guard let path = folder.pathInFolder(path), GroupFolder.reads(path) else { return nil }
        return (path, isHead(path))
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
