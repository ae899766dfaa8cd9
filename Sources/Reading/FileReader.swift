package import Logbook
package import SourceText

/// Reads single files of a group anew, as whoever reads the whole folder would.
package struct FileReader: Sendable {
    private let context: ReadingContext

    /// - Parameter group: whose members and language the files are read with.
    package init(for group: Group) {
        context = ReadingContext(
            roster: Roster(group.members),
            language: group.language,
            groupFile: group.groupFile.map { ($0, group[$0]) }
        )
    }

    /// What a file gives by itself.
    package func part(of raw: RawFile, as file: FileID = FileID(0)) -> FilePart {
        var reader = PartReader(context: context)
        return reader.part(of: raw.path, Layout.kind(of: raw.path) ?? .misplaced, file: file) { _ in .bytes(raw.bytes) }
    }

    /// Reads files that may be versions of one another.
    ///
    /// - Parameter pages: other versions of some of them, read with the same members and language.
    package func versions(knowing pages: ReadPages? = nil) -> VersionReader {
        VersionReader(context, knowing: pages)
    }

    /// What an edit of one file changes in a group.
    package enum Change: Sendable {
        /// What this file gives, and nothing of the others.
        case part(FilePart)
        /// What the group's own file says, though every name still means the same.
        case head(Group)
        /// How other files are read: the whole group has to be read anew.
        case everything
    }

    /// What becomes of the group this reader was made for when a file's bytes are `raw`.
    package func change(of group: Group, by raw: RawFile, in file: FileID) -> Change {
        guard group.role(of: file) == .group else { return .part(part(of: raw, as: file)) }
        // Of two group files, the longer one is the group's: an edit may make it the other.
        guard group.groupFile == file, group.roles.count(where: { $0 == .group }) == 1 else { return .everything }
        var document = Document(.bytes(raw.bytes), path: raw.path, file: file)
        var head = Group(files: [document.source], roles: [.group])
        GroupFileReader.read(&document, into: &head)
        return head.readsLike(group) ? .head(head) : .everything
    }
}
