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

    /// What a version states.
    ///
    /// - Parameter place: a file, a folder, or `/dev/null` for a page that isn't there.
    /// - Throws: `CommandFailure`
    func facts(at place: String) throws -> Facts {
        var facts = Facts()
        do {
            if let folder = Self.folder(at: place, prefix) {
                facts = try self.facts(ofFolder: folder)
            } else if place != "/dev/null" {
                facts = self.facts(of: try RawFile(at: place, readAs: page))
            }
        } catch let failure as ReadingFailure { throw CommandFailure.reading(failure) }
        facts.add(others)
        return facts
    }

    /// The group's folder in a copy of the repository's, or the folder itself.
    private static func folder(at place: String, _ prefix: String) -> String? {
        FilePath.resolvedDirectory(place + "/" + prefix) ?? FilePath.resolvedDirectory(place)
    }

    private func facts(ofFolder folder: String) throws -> Facts {
        // git lays links to the files of the work tree: they lead where the reader asked to look.
        let files = try GroupFolder(path: folder).fileNames.map { try RawFile(at: folder + "/" + $0, readAs: $0) }
        // A folder of changed files may lack the group's own.
        let head = read.group.groupFile.map { RawFile(path: read.group[$0].path, bytes: read.group[$0].bytes) }
        return Facts(of: GroupReader.group(of: files + [head].compactMap { $0 }), for: reader)
    }

    private func facts(of file: RawFile) -> Facts {
        guard PathParts(of: page).kind != .groupFile else { return Facts(ofHead: GroupReader.group(of: [file])) }
        return Facts(of: FileReader(for: read.group).part(of: file), in: read.group, for: reader)
    }
}
