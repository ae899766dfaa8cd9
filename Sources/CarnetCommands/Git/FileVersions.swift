import Changes
import Git
import History
import Logbook
import Paths
import Reading
import SourceText

/// Versions of a page of the group, or of its whole folder, that lie elsewhere on disk.
struct FileVersions {
    private let read: ReadGroup
    private let reader: MemberID?
    /// Relative to the group's folder.
    private let page: String
    /// Where the group's folder lies in the repository.
    private let prefix: String
    /// The séances of the other pages: this one's retours speak of their actions.
    private let others: Facts

    /// - Parameter path: of the page, relative to the top of the repository or to where the reader stands.
    init(of path: String, in read: ReadGroup, for reader: MemberID?) {
        self.read = read
        self.reader = reader
        let prefix = (try? CommittedFolder(read.folder).repository.prefix) ?? ""
        let page =
            if path.hasPrefix(prefix), GroupFolder.reads(String(path.dropFirst(prefix.count))) {
                String(path.dropFirst(prefix.count))
            } else {
                FilePath.resolved(path).flatMap { FilePath.path($0, below: read.folder.path) } ?? path
            }
        let changed = Self.folder(at: path, prefix).map { Set(GroupFolder(path: $0).fileNames) } ?? [page]
        var others = Group(files: read.group.files, roles: read.group.roles)
        others.sessions = read.group.sessions.filter { !changed.contains(read.group[$0.file].path) }
        self.prefix = prefix
        self.page = page
        self.others = Facts(of: others, for: nil)
    }

    /// What two versions state, and the pages nobody can tell about.
    ///
    /// - Parameters: files, folders, or `/dev/null` for a page that isn't there.
    /// - Throws: `CommandFailure`
    func facts(at first: String, and second: String) throws -> (before: Facts, after: Facts, unreadable: [Change]) {
        let isFolder = [first, second].contains { Self.folder(at: $0, prefix) != nil }
        let (old, new) = (try files(at: first), try files(at: second))
        let told = isFolder ? try facts(ofFolders: old, new) : facts(of: old.first, new.first)
        var (before, after) = (told.before, told.after)
        before.add(others)
        after.add(others)
        return (before, after, told.unreadable)
    }

    private func files(at place: String) throws -> [RawFile] {
        do {
            guard let folder = Self.folder(at: place, prefix) else {
                return place == "/dev/null" ? [] : [try RawFile(at: place, readAs: page)]
            }
            // git lays links to the files of the work tree: they lead where the reader asked to look.
            return try GroupFolder(path: folder).fileNames.map { try RawFile(at: folder + "/" + $0, readAs: $0) }
        } catch let failure as ReadingFailure { throw CommandFailure.reading(failure) }
    }

    /// The group's folder in a copy of the repository's, or the folder itself.
    private static func folder(at place: String, _ prefix: String) -> String? {
        FilePath.resolvedDirectory(place + "/" + prefix) ?? FilePath.resolvedDirectory(place)
    }

    private func facts(ofFolders old: [RawFile], _ new: [RawFile]) throws
        -> (before: Facts, after: Facts, unreadable: [Change])
    {
        // A folder of changed files may lack the group's own.
        let head = read.group.groupFile.map { RawFile(path: read.group[$0].path, bytes: read.group[$0].bytes) }
        let states = try ReadableStates(
            GroupReader.group(of: old + [head].compactMap { $0 }),
            GroupReader.group(of: new + [head].compactMap { $0 })
        )
        let (before, after) = (states.before, states.after)
        return (
            Facts(of: before, for: reader, calling: before.callingMissing(of: after.members)),
            Facts(of: after, for: reader, calling: after.callingMissing(of: before.members)),
            states.unreadable
        )
    }

    /// A version that can't be read is taken for what the other says.
    private func facts(of old: RawFile?, _ new: RawFile?) -> (before: Facts, after: Facts, unreadable: [Change]) {
        let before = old.map { StatedPage($0, in: read.group, for: reader) }
        let after = new.map { StatedPage($0, in: read.group, for: reader) }
        let (first, second) = (before?.facts ?? Facts(), after?.facts ?? Facts())
        if let after, after.isUnreadable {
            let isNews = old?.bytes != new?.bytes
            let isKnown = before.map { !$0.isUnreadable } ?? false
            return (first, first, isNews ? [isKnown ? .unreadable(page) : .neverReadable(page)] : [])
        }
        if let before, before.isUnreadable, after != nil { return (second, second, [.wasUnreadable(page)]) }
        return (first, second, [])
    }
}
