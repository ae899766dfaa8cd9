import Logbook
import SourceText

/// Which files hold a member's page for a séance: one, where nothing went wrong.
struct PageIndex: Sendable {
    private struct Page: Hashable {
        let member: MemberID
        let session: SessionID
    }

    private struct Files {
        var first: FileID
        var others: [FileID] = []
    }

    private var files: [Page: Files] = [:]
    /// How many pages speak of each séance, known or not.
    private var counts: [SessionID: Int] = [:]

    mutating func reserve(_ count: Int) { files.reserveCapacity(count) }

    func contains(_ member: MemberID, for session: SessionID) -> Bool {
        files[Page(member: member, session: session)] != nil
    }

    func files(of member: MemberID, for session: SessionID) -> [FileID] {
        files[Page(member: member, session: session)].map { [$0.first] + $0.others } ?? []
    }

    /// The only file, where there is but one.
    func onlyFile(of member: MemberID, for session: SessionID) -> FileID? {
        guard let found = files[Page(member: member, session: session)], found.others.isEmpty else { return nil }
        return found.first
    }

    /// The séances that pages speak of.
    var sessions: some Sequence<SessionID> { counts.keys }

    mutating func add(_ entry: Entry) {
        guard let session = entry.session?.value else { return }
        counts[session, default: 0] += 1
        let page = Page(member: entry.member.value, session: session)
        if files[page] == nil {
            files[page] = Files(first: entry.file)
        } else {
            files[page]?.others.append(entry.file)
        }
    }

    mutating func remove(_ entry: Entry) {
        guard let session = entry.session?.value else { return }
        let count = counts[session, default: 0] - 1
        counts[session] = count > 0 ? count : nil
        let page = Page(member: entry.member.value, session: session)
        let remaining = files(of: entry.member.value, for: session).filter { $0 != entry.file }
        files[page] = remaining.first.map { Files(first: $0, others: Array(remaining.dropFirst())) }
    }
}
