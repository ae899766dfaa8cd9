import Changes
import Git
import Logbook
import Parallel
import Reading

/// All versions that a history names, read as git gives them. One git gives them all, for each unpacks anew what blobs
/// have in common.
struct ReadVersions {
    /// Who is who in them.
    let people: PeopleOfVersions
    /// What the versions of pages say.
    let readings: [PageReading]
    /// As what further versions are to be read.
    let beginning: PageReading

    /// - Parameters:
    ///   - early: those that have been read already.
    ///   - present: what a file says of the group that is not committed yet.
    ///   - reader: whose own private harvests are read too.
    ///   - former: what they wrote under other short names.
    /// - Throws: `GitFailure`
    static func read(
        _ blobs: NamedBlobs,
        knowing early: EarlyPages?,
        and present: [Group],
        from repository: Repository,
        for reader: MemberID?,
        and former: FormerPages?
    ) throws(GitFailure) -> ReadVersions {
        let feed =
            if let early { early.feed } else { try BlobFeed(from: repository, limit: CommittedFolder.largestFile) }
        let (heads, pages, paths) = (blobs.heads.blobs, blobs.pages.blobs, blobs.pages.paths)
        // Those that git was asked for already come first, the versions of the group's own file next: they say who is who.
        let owed = early?.owed ?? []
        let rest = ((early?.outdated(in: paths) ?? []) + pages.indices.dropFirst(early?.asked.count ?? 0))
            .sorted { PageBlob.comesBefore(pages[$0], pages[$1]) }
        feed.ask(for: heads.map(\.blob))
        feed.ask(for: rest.map { pages[$0].blob })
        feed.endQuestions()
        let (found, made) = onAllCores(as: nil as PageReading?) { add in
            Result { () throws(GitFailure) in
                var people = PeopleOfVersions(present, for: reader, and: former)
                var beginning = early?.reading.emptied
                var (run, next) = (PageRun(), (owed + rest)[...])
                try feed.read { bytes in
                    if next.count == rest.count, people.heads.count < heads.count {
                        if let first = beginning { add((first, run)) }
                        (beginning, run) = (nil, PageRun())
                        people.read(bytes, at: blobs.heads.paths[heads[people.heads.count]])
                        return true
                    }
                    if beginning == nil { beginning = people.beginning(knowing: early) }
                    guard beginning != nil, let number = next.popFirst() else { return false }
                    if run.isWhole(before: pages[number].page), let beginning {
                        add((beginning, run))
                        run = PageRun()
                    }
                    run.add(pages[number], bytes)
                    return true
                }
                if let beginning { add((beginning, run)) }
                return people
            }
        } _: { (reading: inout PageReading?, part: (beginning: PageReading, run: PageRun)) in
            var own = reading ?? part.beginning
            reading = nil
            part.run.read(by: &own, at: paths)
            reading = own
        }
        feed.finish()
        let people = try made.get()
        guard let beginning = people.beginning(knowing: early) else {
            // Others were of the group than the early pages were read for.
            return try Self.read(blobs, knowing: nil, and: present, from: repository, for: reader, and: former)
        }
        var readings = found.compactMap(\.self)
        if let early { readings.append(early.reading) }
        return ReadVersions(people: people, readings: readings, beginning: beginning)
    }
}

/// Who is who in the versions of the group's own file.
struct PeopleOfVersions: Sendable {
    /// What each says, in the order they are named in; `nil` for one that is too large.
    private(set) var heads: [Group?] = []
    /// The members and the language of all, the latest first.
    private(set) var everyone = Group()
    private let reader: MemberID?
    private let former: FormerPages?
    private var versions = GroupFileVersions()

    /// - Parameter present: what comes before all others.
    init(_ present: [Group], for reader: MemberID?, and former: FormerPages?) {
        self.reader = reader
        self.former = former
        for group in present { everyone.addMembers(of: group) }
    }

    mutating func read(_ bytes: [UInt8]?, at path: String) {
        let group = bytes.map { versions.group(of: RawFile(path: path, bytes: $0)) }
        if let group { everyone.addMembers(of: group) }
        heads.append(group)
    }

    /// What each says that could be read, by its blob.
    ///
    /// - Parameter blobs: in the order they are named in.
    func versions(of blobs: [PageBlob]) -> [ObjectID: Group] {
        let read = zip(blobs, heads).compactMap { blob, head in head.map { (blob.blob, $0) } }
        return Dictionary(read) { first, _ in first }
    }

    /// Whether the reader's short name was somebody else's once: nobody can tell whose the older pages are.
    var isForNobody: Bool {
        reader.map { reader in heads.contains { $0?.isAnothers(reader, than: everyone) ?? false } } ?? false
    }

    /// Whether the reader was called otherwise once, or somebody else by their short name.
    var hasOtherNameOfReader: Bool {
        guard let reader, let name = everyone.member(reader)?.name else { return false }
        return heads.contains { $0?.member(reader).map { $0.name != name } ?? false }
    }

    /// Whether somebody is called otherwise in one of them than in a group, by short name or in full.
    func callsOthers(than present: Group) -> Bool {
        heads.contains { $0?.members.contains { present.member($0.id)?.name != $0.name } ?? false }
    }

    /// As what pages are read; `nil` where the early ones were read as something else.
    func beginning(knowing early: EarlyPages?) -> PageReading? {
        guard let early else {
            return PageReading(
                FileReader(for: everyone),
                of: everyone,
                for: isForNobody ? nil : reader,
                and: isForNobody ? nil : former
            )
        }
        return !isForNobody && early.group.readsLike(everyone) ? early.reading.emptied : nil
    }
}

extension Group {
    /// Takes over the members that are not known yet, and the language where nothing is known yet.
    fileprivate mutating func addMembers(of older: Group) {
        if members.isEmpty { language = older.language }
        let known = memberIDs
        members += older.members.filter { !known.contains($0.id) }
    }
}
