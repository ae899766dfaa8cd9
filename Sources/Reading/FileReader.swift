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

    private func part(of raw: RawFile, as file: FileID) -> FilePart {
        let kind = Layout.kind(of: raw.path) ?? .misplaced
        var batch = ParsedBatch(context: context, capacity: 1)
        batch.add(raw.path, kind, file: file) { _ in .bytes(raw.bytes) }
        return FilePart(
            source: batch.sources.first ?? SourceText(path: raw.path, bytes: []),
            role: batch.roles.first ?? .other,
            session: batch.sessions.first,
            entry: batch.entries.first,
            irregularities: batch.irregularities
        )
    }

    /// What each of several files gives, in their order; they may be versions of one another.
    package func parts(of files: [RawFile]) -> [FilePart] {
        var batch = ParsedBatch(context: context, capacity: files.count)
        for (index, file) in files.enumerated() {
            batch.add(file.path, Layout.kind(of: file.path) ?? .misplaced, file: FileID(index)) { _ in
                .bytes(file.bytes)
            }
        }
        let sessions = Dictionary(batch.sessions.map { ($0.file, $0) }) { first, _ in first }
        let entries = Dictionary(batch.entries.map { ($0.file, $0) }) { first, _ in first }
        let irregularities = Dictionary(grouping: batch.irregularities, by: \.place.file)
        return files.indices.map { index in
            let file = FileID(index)
            return FilePart(
                source: batch.sources[index],
                role: batch.roles[index],
                session: sessions[file],
                entry: entries[file],
                irregularities: irregularities[file] ?? []
            )
        }
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
        let document = Document(.bytes(raw.bytes), path: raw.path, file: file)
        var head = Group(files: [document.source], roles: [.group])
        GroupFileReader.read(document, into: &head)
        return head.readsLike(group) ? .head(head) : .everything
    }
}
