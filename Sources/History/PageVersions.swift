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
    /// Where séances and pages of carnets are told of that are told of at more than one place, at one time or another.
    let namesakes: [Subject: Set<String>]
    private let pathsOfNamesakes: Set<String>
    /// Whether nothing private is told to whoever reads: their short name was somebody else's.
    let isForNobody: Bool
    /// The members and the language of every version of the group's file, the latest first.
    let everyone: Group

    fileprivate struct Key: Hashable {
        let path: String
        let version: PageVersion

        func hash(into hasher: inout Hasher) {
            // Few versions stand at two paths.
            hasher.combine(version)
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
        // A short history is read at one go.
        let isShort = commits.reduce(0) { $0 + $1.changes.count } <= Self.shortest
        let (heads, pages) = try Self.blobs(of: commits, in: folder, withoutTexts: isShort)
        let texts = isShort ? try folder.repository.texts(of: heads.map(\.page) + pages) : heads.map(\.text)
        var facts: [Key: Facts] = [:]
        var unreadable: Set<Key> = []
        var everyone = Group()
        let written = files.compactMap { file in file.bytes.map { RawFile(path: file.path, bytes: $0) } }
        func add(_ group: Group, _ keys: [Key]) {
            everyone.addMembers(of: group)
            if group.irregularities.contains(where: \.kind.hidesPage) { unreadable.formUnion(keys) }
            for key in keys { facts[key] = Facts(ofHead: group) }
        }
        for file in written where PathParts(of: file.path).kind == .groupFile {
            add(GroupReader.group(of: [file]), [Key(path: file.path, version: .present)])
        }
        let groups = onAllCores(heads.count) { number in
            texts[number].map { GroupReader.group(of: [RawFile(path: heads[number].page.path, bytes: $0)]) }
        }
        for ((page, _), group) in zip(heads, groups).reversed() {
            if let group { add(group, page.keys) } else { unreadable.formUnion(page.keys) }
        }
        let (fileReader, group) = (FileReader(for: everyone), everyone)
        // Where the reader's short name was somebody else's, nobody can tell whose the older pages are.
        let isAnothers = groups.contains { head in reader.flatMap { head?.isAnothers($0, than: group) } ?? false }
        let reader = isAnothers ? nil : reader
        isForNobody = isAnothers
        let pieces = Self.pieces(of: pages.count, atOnce: isShort)
        let results = onAllCores(pieces.count) { number in
            Result { () throws(GitFailure) in
                var rest = pages[pieces[number]]
                var reading = PageReading(fileReader, of: group, for: reader)
                if isShort {
                    for (page, bytes) in zip(rest, texts.dropFirst(heads.count)) { reading.read(page, bytes) }
                } else {
                    let limit = CommittedFolder.largestFile
                    try folder.repository.read(rest.map(\.blob), limit: limit) { bytes in
                        if let page = rest.popFirst() { reading.read(page, bytes) }
                    }
                }
                return reading.found
            }
        }
        var reading = PageReading(fileReader, of: group, for: reader)
        for file in written where PathParts(of: file.path).kind != .groupFile {
            reading.read(file, as: Key(path: file.path, version: .present))
        }
        var all = [reading.found]
        for result in results { all.append(try result.get()) }
        facts.reserveCapacity(all.reduce(facts.count) { $0 + $1.count })
        var places = Places()
        for version in all.joined() {
            facts[version.key] = version.facts
            if version.isUnreadable { unreadable.insert(version.key) }
            places.note(version.facts, at: version.key.path)
        }
        namesakes = places.namesakes
        pathsOfNamesakes = namesakes.values.reduce(into: []) { $0.formUnion($1) }
        self.facts = facts
        self.unreadable = unreadable
        self.everyone = everyone
    }

    /// Pieces of a work that get smaller and smaller: whoever is done early finds a little more to do.
    private static func pieces(of count: Int, atOnce isShort: Bool) -> [Range<Int>] {
        var (pieces, start) = ([] as [Range<Int>], 0)
        while start < count {
            let size = isShort ? count : max(shortest, (count - start) / (2 * coreCount))
            pieces.append(start..<min(count, start + size))
            start += size
        }
        return pieces
    }

    /// The versions of the group's file, with their texts, and those of the pages.
    ///
    /// Nobody's name can be told before the group's file is read; the pages are put in order meanwhile.
    private static func blobs(
        of commits: [Commit],
        in folder: CommittedFolder,
        withoutTexts: Bool
    ) throws(GitFailure) -> (heads: [(page: PageBlob, text: [UInt8]?)], pages: [PageBlob]) {
        let results = onAllCores(2) { number in
            Result { () throws(GitFailure) -> [(page: PageBlob, text: [UInt8]?)] in
                let blobs = PageBlob.all(named: commits, in: folder, ofGroupFile: number == 0)
                let texts = number == 0 && !withoutTexts ? try folder.repository.texts(of: blobs) : []
                return blobs.enumerated().map { ($1, $0 < texts.count ? texts[$0] : nil) }
            }
        }
        return (try results[0].get(), try results[1].get().map(\.page))
    }

    /// What a version states, as far as it can be read; `nil` where it isn't there.
    subscript(path: String, version: PageVersion?) -> Facts? {
        version.flatMap { facts[Key(path: path, version: $0)] }
    }

    subscript(page: KnownPage?) -> Facts? { page.flatMap { self[$0.path, $0.version] } }

    func isUnreadable(_ path: String, _ version: PageVersion?) -> Bool {
        !unreadable.isEmpty && version.map { unreadable.contains(Key(path: path, version: $0)) } ?? false
    }

    /// Whether other pages tell of what this one tells of, at one time or another.
    func hasNamesakes(_ path: String) -> Bool { !pathsOfNamesakes.isEmpty && pathsOfNamesakes.contains(path) }

    /// Where séances and pages of carnets are told of.
    private struct Places {
        private var first: [Subject: String] = [:]
        private(set) var namesakes: [Subject: Set<String>] = [:]
        private var last: (subject: Subject, path: String)?

        mutating func note(_ facts: Facts, at path: String) {
            // The versions of a page stand together, and most are about one thing.
            if let last, last.path == path, facts[last.subject] != nil { return }
            for subject in facts.facts.keys {
                switch subject {
                case .session, .entry: last = (subject, path)
                case .group, .member, .cycle, .action, .followUp, .page: continue
                }
                guard let known = first[subject] else {
                    first[subject] = path
                    continue
                }
                if known != path { namesakes[subject, default: [known]].insert(path) }
            }
        }
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
        mutating func read(_ page: PageBlob, _ bytes: [UInt8]?) {
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
}

extension Repository {
    fileprivate func texts(of pages: [PageBlob]) throws(GitFailure) -> [[UInt8]?] {
        try contents(of: pages.map(\.blob), limit: CommittedFolder.largestFile)
    }
}

extension PageBlob {
    fileprivate var keys: [PageVersions.Key] {
        paths.map { PageVersions.Key(path: $0, version: .committed(blob)) }
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
