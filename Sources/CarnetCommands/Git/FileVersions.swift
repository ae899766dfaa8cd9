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
        var others = Group(files: read.group.files, roles: read.group.roles)
        others.sessions = read.group.sessions.filter { read.group[$0.file].path != page }
        self.page = page
        self.others = Facts(of: others, for: nil)
    }

    /// What a version states.
    ///
    /// - Parameter place: a file, a folder, or `/dev/null` for a page that isn't there.
    /// - Throws: `CommandFailure`
    func facts(at place: String) throws -> Facts {
        var facts = Facts()
        if place != "/dev/null" {
            if let folder = FilePath.resolved(place), let group = try? GroupFolder(path: folder).read(overlaying: head)
            {
                return Facts(of: group, for: reader)
            }
            do {
                facts = self.facts(of: try RawFile(at: place, readAs: page))
            } catch { throw CommandFailure.reading(error) }
        }
        facts.add(others)
        return facts
    }

    private func facts(of file: RawFile) -> Facts {
        guard PathParts(of: page).kind != .groupFile else { return Facts(ofHead: GroupReader.group(of: [file])) }
        return FileReader(for: read.group).parts(of: [file]).first.map { Facts(of: $0, for: reader) } ?? Facts()
    }

    /// The group's own file, which a folder of changed files may lack.
    private var head: [String: [UInt8]] {
        read.group.groupFile.map { [read.group[$0].path: read.group[$0].bytes] } ?? [:]
    }
}
