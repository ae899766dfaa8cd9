import Git
import Lexicon
import Logbook
import Paths
import Reading
import SourceText

/// A group that was read, and where its folder lies.
struct ReadGroup: Sendable, Identifiable {
    let folder: GroupFolder
    let group: Group
    /// Its folder as seen from the folder that was searched: empty where that is the group's own, or inside it.
    let folderBelowStart: String
    /// Its folder as seen from where the reader stands: empty where it isn't below.
    let folderBelowReader: String

    /// The groups at, above or below a folder.
    ///
    /// - Parameters:
    ///   - pages: takes what was read of its séances and carnets, where it is but one.
    ///   - begin: is told where they lie before they are read.
    static func all(
        from start: String,
        in surroundings: Surroundings,
        keeping pages: ReadPages? = nil,
        beginning begin: ([GroupFolder]) -> Void = { _ in }
    ) throws -> [ReadGroup] {
        do {
            return try Progress.during(surroundings) {
                let root = FilePath.resolved(start) ?? start
                let folders = try GroupFolder.find(from: start)
                begin(folders)
                return try zip(folders, GroupFolder.read(folders, keeping: pages)).map { folder, group in
                    ReadGroup(
                        folder: folder,
                        group: group,
                        folderBelowStart: FilePath.path(folder.path, below: root) ?? "",
                        folderBelowReader: FilePath.path(folder.path, below: surroundings.currentFolder) ?? ""
                    )
                }
            }
        } catch let failure as ReadingFailure {
            // A repository without files holds no group, but deserves its own answer.
            if case .noGroup(let path) = failure, Repository.isBare(at: path) {
                throw CommandFailure.git(.bareRepository)
            }
            throw CommandFailure.reading(failure)
        }
    }

    /// The same folder, with what its files say by now.
    func reading(_ group: Group) -> ReadGroup {
        ReadGroup(
            folder: folder,
            group: group,
            folderBelowStart: folderBelowStart,
            folderBelowReader: folderBelowReader
        )
    }

    /// The folder says which group it is.
    var id: String { folder.path }

    /// What people call the group.
    var name: String { group.name ?? folder.path.split(separator: "/").last.map(String.init) ?? folder.path }

    /// Above an answer about this group among several.
    var header: String { folderBelowStart.isEmpty ? name : "\(name) (\(folderBelowStart))" }

    /// - Throws: `CommandFailure.unknownMember`, with the nearest name.
    func member(named name: String) throws -> MemberID {
        let folded = Folding.fold(name)
        let spellings = { (member: Member) in [member.id.description, member.name] + member.aliases.map(\.value) }
        if let member = group.members.first(where: { spellings($0).contains { Folding.fold($0) == folded } }) {
            return member.id
        }
        let firstNames = group.members.flatMap { member in
            spellings(member) + member.name.split(separator: " ").map(String.init)
        }
        throw CommandFailure.unknownMember(name, nearest: NearMiss.nearest(to: name, among: firstNames))
    }

    /// - Throws: `CommandFailure.unknownSession`, with the nearest id.
    func session(named name: String) throws -> SessionID {
        if let session = group.session(named: name) { return session.id.value }
        let ids = group.sessions.map(\.id.value)
        if let id = LooseName.only(ids.map { ($0.description, $0) }, meantBy: name) { return id }
        throw CommandFailure.unknownSession(name, nearest: NearMiss.nearest(to: name, among: ids.map(\.description)))
    }

    /// - Throws: `CommandFailure.unknownCycle`, with the nearest id.
    func cycle(named name: String) throws -> CycleID {
        let ids = group.cycles.map(\.id)
        if let id = ids.first(where: { Folding.fold($0.description) == Folding.fold(name) }) { return id }
        throw CommandFailure.unknownCycle(name, nearest: NearMiss.nearest(to: name, among: ids.map(\.description)))
    }
}

extension Group {
    /// A séance by any name people write it under: `s3`, `3`, `Séance 3`.
    func session(named name: String) -> Session? {
        let wanted = SessionID.spellings(of: name)
        return wanted.lazy.compactMap { wanted in
            sessions.first { Folding.fold($0.id.value.description) == wanted }
        }
        .first
    }
}

extension [ReadGroup] {
    /// What `find` gives in each group; groups that don't know the name are left out, unless none does.
    func matching<Value>(_ find: (ReadGroup) throws -> Value) throws -> [(ReadGroup, Value)] {
        var found: [(ReadGroup, Value)] = []
        var failure: (any Error)?
        for group in self {
            do { found.append((group, try find(group))) } catch { failure = failure ?? error }
        }
        if let failure, found.isEmpty { throw failure }
        return found
    }
}
