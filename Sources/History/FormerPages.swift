import Changes
import Git
import Logbook
import Reading

/// Pages that whoever reads wrote under short names that they gave up.
struct FormerPages: Sendable {
    /// The names.
    let names: Set<MemberID>
    let pages: Set<KnownPage>

    /// As whom somebody reads a page, where it is one of these.
    func reader(of page: KnownPage, by member: MemberID?) -> MemberID? {
        guard let member, names.contains(member), pages.contains(page) else { return nil }
        return member
    }
}

extension CommittedFolder {
    /// What whoever reads wrote under short names that they gave up and that never were anybody else's; `nil` for nothing.
    ///
    /// - Parameters:
    ///   - reader: by their present short name.
    ///   - present: the group as it is now.
    ///   - files: those that are not as they were committed.
    ///   - read: hands over blobs.
    /// - Throws: `GitFailure`
    func formerPages(
        of reader: MemberID,
        in present: Group,
        with files: [UncommittedFile],
        _ log: [Commit],
        _ heads: GroupHeads,
        reading read: BlobReading
    ) throws(GitFailure) -> FormerPages? {
        guard let name = present.member(reader)?.name, let last = log.last else { return nil }
        let names = heads.people.namesGivenUp(by: reader, in: present)
        guard !names.isEmpty else { return nil }
        let own = PageWriters.Writer.person(heads.people.person(called: name))
        var (pages, others): (Set<KnownPage>, Set<KnownPage>) = ([], [])
        let state = State(present, at: last.id, with: files)
        _ = try writers(in: state, log, heads.givingUp(Array(names.values.joined())), reading: read) {
            writers,
            changes in
            for change in changes {
                guard let version = change.after else { continue }
                let page = KnownPage(path: change.path, version: version)
                if writers.writer(of: change.path) == own { pages.insert(page) } else { others.insert(page) }
            }
        }
        // One text may have been two people's, at one time and another.
        pages.subtract(others)
        return pages.isEmpty ? nil : FormerPages(names: Set(names.keys), pages: pages)
    }
}
