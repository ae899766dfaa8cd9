import Changes
import Git
import Logbook
import Reading

/// Who is who in the versions of the group's own file.
struct PeopleOfVersions: Sendable {
    /// What each says, in the order they are named in; `nil` for one that is too large.
    private(set) var heads: [Group?] = []
    /// The members and the language of all, the latest first.
    private(set) var everyone = Group()
    private var versions = GroupFileVersions()

    /// - Parameter present: what comes before all others.
    init(_ present: [Group]) {
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

    /// Whether a short name was somebody else's once: nobody can tell whose the older pages are.
    func isAnothersToo(_ member: MemberID) -> Bool {
        heads.contains { $0?.isAnothers(member, than: everyone) ?? false }
    }

    /// Whether a member was called otherwise once, or somebody else by their short name.
    func hasOtherName(_ member: MemberID) -> Bool {
        guard let name = everyone.member(member)?.name else { return false }
        return heads.contains { $0?.member(member).map { $0.name != name } ?? false }
    }

    /// Whether somebody is called otherwise in one of them than in a group, by short name or in full.
    func callsOthers(than present: Group) -> Bool {
        heads.contains { $0?.members.contains { present.member($0.id)?.name != $0.name } ?? false }
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
