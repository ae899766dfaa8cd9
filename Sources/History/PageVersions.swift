import Changes
import Git
import Logbook
import Parallel
import Reading

/// Every version of every page that a history tells of, read once.
struct PageVersions {
    private let blobs: NamedBlobs.List
    /// What each blob of a page states, where it was first.
    private let ofBlobs: [Facts?]
    /// What all other versions state.
    private let facts: [KnownPage: Facts]
    /// Versions of which nobody can tell what they state.
    private let unreadable: Set<KnownPage>
    /// Where séances and pages of carnets are told of that are told of at more than one place, at one time or another.
    let namesakes: [Subject: Set<String>]
    private let pathsOfNamesakes: Set<String>
    /// Whether nothing private is told to whoever reads: their short name was somebody else's.
    let isForNobody: Bool
    /// The members and the language of every version of the group's file, the latest first.
    let everyone: Group

    /// - Parameters:
    ///   - blobs: all that the history names.
    ///   - groups: what is known of the group's own file.
    ///   - early: those that have been read already.
    ///   - files: those that are not as they were committed.
    ///   - reader: whose own private harvests are read too.
    init(
        of blobs: NamedBlobs,
        _ groups: GroupVersions,
        knowing early: EarlyPages?,
        and files: [CommittedFolder.UncommittedFile],
        in folder: CommittedFolder,
        for reader: MemberID?
    ) throws(GitFailure) {
        var facts: [KnownPage: Facts] = [:]
        var unreadable: Set<KnownPage> = []
        var everyone = Group()
        let written = files.compactMap { file in file.bytes.map { RawFile(path: file.path, bytes: $0) } }
        func add(_ group: Group, _ pages: [KnownPage]) {
            everyone.addMembers(of: group)
            if group.irregularities.contains(where: \.kind.hidesPage) { unreadable.formUnion(pages) }
            for page in pages { facts[page] = Facts(ofHead: group) }
        }
        for file in written where PathParts(of: file.path).kind == .groupFile {
            add(GroupReader.group(of: [file]), [KnownPage(path: file.path, version: .present)])
        }
        for (head, group) in zip(blobs.heads.blobs, groups.groups) {
            if let group { add(group, head.pages) } else { unreadable.formUnion(head.pages) }
        }
        let group = everyone
        // Where the reader's short name was somebody else's, nobody can tell whose the older pages are.
        let isAnothers = groups.groups.contains { head in
            reader.flatMap { head?.isAnothers($0, than: group) } ?? false
        }
        let reader = isAnothers ? nil : reader
        isForNobody = isAnothers
        // Where all texts are at hand, nothing need be put together.
        let isOfUse = groups.pageTexts == nil && !isAnothers
        let known = isOfUse ? early.flatMap { $0.group.readsLike(group) ? $0 : nil } : nil
        let beginning = known?.reading.emptied ?? PageReading(FileReader(for: group), of: group, for: reader)
        let pages = blobs.pages.blobs.dropFirst(known?.count ?? 0).byPage
        var all = try Self.read(pages, as: beginning, knowing: groups.pageTexts, from: folder.repository)
        var reading = beginning
        for file in written where PathParts(of: file.path).kind != .groupFile {
            reading.read(KnownPage(path: file.path, version: .present), file.bytes)
        }
        all.append(reading)
        if var known {
            known.readOtherPages(of: blobs.pages.blobs)
            all.append(known.reading)
        }
        var ofBlobs = [Facts?](repeating: nil, count: blobs.pages.blobs.count)
        for version in all.lazy.map(\.found).joined() {
            if let number = version.number {
                ofBlobs[number] = version.facts
            } else {
                facts[version.page] = version.facts
            }
            if version.isUnreadable { unreadable.insert(version.page) }
        }
        self.blobs = blobs.pages
        self.ofBlobs = ofBlobs
        namesakes = Self.namesakes(among: all.lazy.map(\.stated).joined())
        pathsOfNamesakes = namesakes.values.reduce(into: []) { $0.formUnion($1) }
        self.facts = facts
        self.unreadable = unreadable
        self.everyone = everyone
    }

    /// Where those are told of that are told of at more than one place.
    private static func namesakes(
        among stated: some Sequence<(subject: Subject, path: String)>
    ) -> [Subject: Set<String>] {
        var first: [Subject: String] = [:]
        var namesakes: [Subject: Set<String>] = [:]
        for (subject, path) in stated {
            guard let known = first[subject] else {
                first[subject] = path
                continue
            }
            if known != path { namesakes[subject, default: [known]].insert(path) }
        }
        return namesakes
    }

    /// Reads pages on all cores, as git gives them: one git alone, for each unpacks anew what blobs have in common.
    ///
    /// - Parameter texts: what the pages hold, where that is known already.
    private static func read(
        _ pages: [PageBlob],
        as beginning: PageReading,
        knowing texts: [[UInt8]?]?,
        from repository: Repository
    ) throws(GitFailure) -> [PageReading] {
        if let texts {
            var reading = beginning
            for (page, bytes) in zip(pages, texts) { reading.read(page, bytes) }
            return [reading]
        }
        guard !pages.isEmpty else { return [] }
        let (readings, made) = onAllCores(as: beginning) { add in
            Result { () throws(GitFailure) in try PageRun.read(pages, from: repository, each: add) }
        } _: { reading, run in
            for (page, bytes) in run.pages { reading.read(page, bytes) }
        }
        try made.get()
        return readings
    }

    /// What a version states, as far as it can be read; `nil` where it isn't there.
    subscript(path: String, version: PageVersion?) -> Facts? {
        guard let version else { return nil }
        if case .committed(let blob) = version, let number = blobs.number(of: blob), blobs.blobs[number].path == path {
            return ofBlobs[number]
        }
        return facts[KnownPage(path: path, version: version)]
    }

    subscript(page: KnownPage?) -> Facts? { page.flatMap { self[$0.path, $0.version] } }

    func isUnreadable(_ path: String, _ version: PageVersion?) -> Bool {
        !unreadable.isEmpty && version.map { unreadable.contains(KnownPage(path: path, version: $0)) } ?? false
    }

    /// Whether other pages tell of what this one tells of, at one time or another.
    func hasNamesakes(_ path: String) -> Bool { !pathsOfNamesakes.isEmpty && pathsOfNamesakes.contains(path) }
}

extension Group {
    /// Takes over the members that are not known yet, and the language where nothing is known yet.
    fileprivate mutating func addMembers(of older: Group) {
        if members.isEmpty { language = older.language }
        let known = Set(members.map(\.id))
        members += older.members.filter { !known.contains($0.id) }
    }
}
