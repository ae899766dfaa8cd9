import Changes
package import Git
package import Logbook
import Reading
import SourceText

extension CommittedFolder {
    /// A state of the group whose pages somebody asks for.
    package struct State {
        let group: Group
        let commit: ObjectID
        let place: String?
        let files: [UncommittedFile]

        /// - Parameters:
        ///   - group: as its files tell it.
        ///   - place: where it lay in the commit: seen from the top of the repository, empty, or ending in `/`; `nil` for
        ///     where it is.
        ///   - files: those that are not as they were committed.
        package init(_ group: Group, at commit: ObjectID, in place: String? = nil, with files: [UncommittedFile] = []) {
            (self.group, self.commit, self.place, self.files) = (group, commit, place, files)
        }
    }

    /// Pages that lie under somebody's short name and that somebody else wrote, whose short name it was; their paths.
    ///
    /// Only where a short name was handed on, more is read than the versions of the group's own file.
    ///
    /// - Parameters:
    ///   - reader: by their present short name.
    ///   - present: the group as it is now.
    /// - Throws: `GitFailure`
    package func pagesOfOthers(
        than reader: MemberID,
        in state: State,
        knowing present: Group
    ) throws(GitFailure) -> Set<String> {
        guard !repository.isShallow else { throw .lacksBeginnings(nil) }
        guard let member = state.group.shortName(of: reader, by: present), let name = present.member(reader)?.name
        else { return [] }
        // Between a past state and the present one a short name may have been nobody's: no step leads over that.
        let head = try repository.commit(named: "HEAD")
        let whole = try FollowedLog(of: self, to: head, in: repository.prefix).commits
        let isPresent = state.commit == head
        // A state that is committed came with some commit.
        guard !isPresent || !whole.isEmpty else { throw .cutShort }
        let all = try GroupHeads(of: whole, in: self, isPresent ? [state.group, present] : [present])
        guard all.people.isHandedOn(member, since: state.group) || all.people.isHandedOn(reader, since: present) else {
            return []
        }
        let log =
            isPresent
            ? whole : try FollowedLog(of: self, to: state.commit, in: state.place ?? repository.prefix).commits
        let heads = isPresent ? all : try GroupHeads(of: log, in: self, [state.group], knowing: all.people)
        let (committed, writers) = try writers(in: state, log, heads, reading: readRemembering)
        let own = PageWriters.Writer.person(all.people.person(called: name))
        // Whoever gets a short name in the files alone is shown what they write there, and nothing that was committed.
        let bearer = all.committed?.member(reader).map { PageWriters.Writer.person(all.people.person(called: $0.name)) }
        let hasOldPages = bearer != nil && bearer != own && committed.holdsPages(of: own)
        return Set(
            state.group.entries.filter { $0.isOwn(of: member) }.map { state.group[$0.file].path }.filter { path in
                switch writers.writer(of: path) {
                case .person?, .several?, .heir(_, except: .some)?: hasOldPages || writers.writer(of: path) != own
                case .heir?, nil: false
                }
            }
        )
    }

    /// Whether a short name was somebody else's once.
    ///
    /// - Throws: `GitFailure`
    package func isHandedOn(_ member: MemberID, in present: Group) throws(GitFailure) -> Bool {
        guard !repository.isShallow else { throw .lacksBeginnings(nil) }
        let head = try repository.commit(named: "HEAD")
        let log = try FollowedLog(of: self, to: head, in: repository.prefix).commits
        return try GroupHeads(of: log, in: self, [present]).people.isHandedOn(member, since: present)
    }

    /// How whoever reads has blobs, each once; those that are too large without what they hold.
    typealias BlobReading = (
        _ blobs: [ObjectID], _ take: (_ blob: ObjectID, _ bytes: [UInt8]?) -> Void
    ) throws(GitFailure) -> Void

    /// As the last commit left them, and as the files are.
    ///
    /// - Parameters:
    ///   - read: hands over blobs.
    ///   - note: told each commit's changes of pages of carnets and what they left, and what is not committed.
    func writers(
        in state: State,
        _ log: [Commit],
        _ heads: GroupHeads,
        reading read: BlobReading,
        _ note: (PageWriters, [PageChange]) -> Void = { _, _ in }
    ) throws(GitFailure) -> (committed: PageWriters, present: PageWriters) {
        let changes = log.map { pageChanges(of: $0.changes).filter(\.isOfCarnet) }
        let uncommitted = state.files.map(PageChange.init).filter(\.isOfCarnet)
        var words = try words(of: changes.joined() + uncommitted, state.files, reading: read)
        let lineage = Lineage(of: log)
        var childrenLeft = lineage.childCounts
        // What commits left that others are made from.
        var open: [Int: PageWriters] = [:]
        var last = PageWriters()
        for number in log.indices {
            let parents = lineage.parents[number]
            var states = parents.compactMap { open[$0] }
            for parent in parents {
                childrenLeft[parent] -= 1
                if childrenLeft[parent] == 0 { open[parent] = nil }
            }
            // Nobody else holds it then, unless it is still needed: it is changed in its place.
            last = states.isEmpty ? PageWriters() : states.removeFirst()
            last.take(changes[number], merging: states, &words, person: heads.person(at: number))
            note(last, changes[number])
            if childrenLeft[number] > 0 { open[number] = last }
        }
        let committed = last
        last.take(uncommitted, merging: [], &words, person: heads.person(in: state.group))
        note(last, uncommitted)
        return (committed, last)
    }

    private func words(
        of changes: [PageChange],
        _ files: [UncommittedFile],
        reading read: BlobReading
    ) throws(GitFailure) -> KnownWords {
        var words: [KnownPage: PageWords] = [:]
        var reader = PageWords.Reader()
        for file in files where PageChange(file).isOfCarnet {
            words[KnownPage(path: file.path, version: .present)] = reader.words(file.bytes, at: file.path)
        }
        var (pages, blobs): ([ObjectID: Set<String>], [ObjectID]) = ([:], [])
        for change in changes {
            for case .committed(let blob)? in [change.before, change.after] {
                if pages[blob] == nil { blobs.append(blob) }
                pages[blob, default: []].insert(change.path)
            }
        }
        try read(blobs) { blob, bytes in
            for path in pages[blob] ?? [] {
                words[KnownPage(path: path, version: .committed(blob))] = reader.words(bytes, at: path)
            }
        }
        return KnownWords(words)
    }

    /// Another state of the group has most of them too: they are remembered as long as there is room.
    private func readRemembering(
        _ blobs: [ObjectID],
        _ take: (_ blob: ObjectID, _ bytes: [UInt8]?) -> Void
    ) throws(GitFailure) {
        var hasRoom = true
        try repository.read(blobs, limit: Self.largestFile) { blob, bytes in
            hasRoom = hasRoom && remember(bytes, of: blob)
            take(blob, bytes)
        }
    }
}

extension PageChange {
    fileprivate var isOfCarnet: Bool { PathParts(of: path).kind == .entry }
}
