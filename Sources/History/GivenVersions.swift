import Git
import Logbook
import Reading

/// All versions that a history names, as git gives them: those of the group's own file first, for they say who is who.
///
/// One git gives them all, for each unpacks anew what blobs have in common. None is read twice.
struct GivenVersions: ~Copyable {
    let blobs: NamedBlobs
    /// Who is who in them.
    let people: PeopleOfVersions
    /// The files that are not as they were committed.
    let uncommitted: [CommittedFolder.UncommittedFile]
    let present: PresentPages
    private let folder: CommittedFolder
    private var early: EarlyPages
    /// The numbers of the later pages that git was asked for before; what they hold is remembered.
    private let remembered: [Int]
    /// The numbers of those that git still has to give, in the order they come in.
    private var coming: ArraySlice<Int>

    /// - Parameters:
    ///   - blobs: all that the history names.
    ///   - early: those that have been asked for already.
    ///   - files: those that are not as they were committed, be it in the ends of their lines alone.
    /// - Throws: `GitFailure`
    init(
        of blobs: NamedBlobs,
        knowing early: consuming EarlyPages,
        and files: [CommittedFolder.UncommittedFile],
        in folder: CommittedFolder
    ) throws(GitFailure) {
        let (heads, pages) = (blobs.heads.blobs.map(\.blob), blobs.pages.blobs)
        // What tells whether a file is as it was committed is needed before all others. A text that was the group's and a
        // page's, or is remembered, isn't asked for as the group's.
        let needed =
            files.compactMap(\.comparedBlob)
            + heads.filter { blobs.pages.number(of: $0) != nil || folder.hasRead($0) }
        let others = needed.filter { blobs.pages.number(of: $0).map { !early.hasAskedFor($0) } ?? true }
        var contents = Dictionary(zip(others, try folder.contents(of: others))) { first, _ in first }
        let known = Set(needed)
        var next = heads.filter { !known.contains($0) }[...]
        let late = pages.indices.dropFirst(early.asked.count)
            .sorted { PageBlob.comesBefore(pages[$0], pages[$1]) }
        let remembered = late.filter { folder.hasRead(pages[$0].blob) }
        let coming = late.filter { !folder.hasRead(pages[$0].blob) }[...]
        // Those that git was asked for already come first.
        early.feed.ask(for: Array(next))
        early.feed.ask(for: coming.map { pages[$0].blob })
        early.feed.endQuestions()
        let rest = Result { () throws(GitFailure) in try early.readRest(at: blobs.pages.paths) }
        if others.count < needed.count {
            early.tell { _, page, bytes in
                guard known.contains(page.blob) else { return }
                contents.updateValue(bytes, forKey: page.blob)
                // Whoever does without a history that has holes asks for it too.
                folder.remember(bytes, of: page.blob)
            }
        }
        try rest.get()
        if !next.isEmpty {
            try early.feed.read { bytes in
                if let blob = next.popFirst() { contents.updateValue(bytes, forKey: blob) }
                return !next.isEmpty
            }
        }
        let uncommitted = files.filter { $0.differsInMoreThanLineEnds(from: contents) }
        let present = PresentPages(of: uncommitted)
        var people = PeopleOfVersions(present.heads.map(\.group))
        for head in blobs.heads.blobs {
            let bytes = contents[head.blob] ?? nil
            people.read(bytes, at: blobs.heads.paths[head])
            // Whoever follows the members through the commits asks for it too.
            if bytes == nil { folder.remember(nil, of: head.blob) }
        }
        self.blobs = blobs
        self.people = people
        self.uncommitted = uncommitted
        self.present = present
        self.remembered = remembered
        self.coming = coming
        self.folder = folder
        self.early = early
    }

    /// Hands over blobs, for whoever reads more of them than what is stated: each once.
    ///
    /// - Parameter take: is given `nil` for one that is too large.
    /// - Throws: `GitFailure`
    mutating func read(
        _ wanted: [ObjectID],
        each take: (_ blob: ObjectID, _ bytes: [UInt8]?) -> Void
    ) throws(GitFailure) {
        let pages = blobs.pages.blobs
        if !coming.isEmpty {
            try early.feed.read { bytes in
                if let number = coming.popFirst() { early.take(pages[number], bytes) }
                return !coming.isEmpty
            }
        }
        var missing = Set(wanted)
        early.tell { _, page, bytes in
            if missing.remove(page.blob) != nil { take(page.blob, bytes) }
        }
        try folder.repository.read(wanted.filter(missing.contains), limit: CommittedFolder.largestFile, each: take)
    }

    /// Reads all pages.
    ///
    /// - Parameters:
    ///   - reader: whose own private harvests are read too.
    ///   - former: what they wrote under other short names.
    /// - Returns: what they say; together it is about all of them.
    /// - Throws: `GitFailure`
    consuming func readings(for reader: MemberID?, and former: FormerPages?) throws(GitFailure) -> [PageReading] {
        let (pages, paths) = (blobs.pages.blobs, blobs.pages.paths)
        let everyone = people.everyone
        // Others may have been of the group than the early pages were read for.
        let isReadRight = early.reader == reader && former == nil && early.group.readsLike(everyone)
        let beginning =
            isReadRight
            ? early.beginning : PageReading(FileReader(for: everyone), of: everyone, for: reader, and: former)
        let (early, folder, remembered, coming) = (early, folder, remembered, coming)
        let (found, given) = PageReading.all(from: beginning, at: paths) { read in
            Result { () throws(GitFailure) in
                if isReadRight {
                    early.tellUnread { page, bytes in read(page, bytes) }
                } else {
                    early.tell { _, page, bytes in read(page, bytes) }
                }
                let contents = try folder.contents(of: remembered.map { pages[$0].blob })
                for (number, bytes) in zip(remembered, contents) { read(pages[number], bytes) }
                var next = coming
                guard !next.isEmpty else { return }
                try early.feed.read { bytes in
                    if let number = next.popFirst() { read(pages[number], bytes) }
                    return !next.isEmpty
                }
            }
        }
        early.feed.finish()
        try given.get()
        var last = beginning
        for file in present.others { last.read(KnownPage(path: file.path, version: .present), file.bytes) }
        guard isReadRight else { return found + [last] }
        let outdated = early.outdated(in: paths)
        if !outdated.isEmpty {
            early.tell { place, page, bytes in
                if outdated.contains(place) { last.readElsewhere(page, bytes, at: paths) }
            }
        }
        return found + early.readings + [last]
    }
}
