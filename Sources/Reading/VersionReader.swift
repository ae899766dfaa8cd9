package import Logbook
package import SourceText

/// Reads pages one after another: of what is another version of the page before it, only what differs is parsed.
package struct VersionReader {
    private var batch: ParsedBatch
    /// What the place of the last page says of it.
    private var place: (path: String, kind: Layout.Kind) = ("", .misplaced)

    init(_ context: ReadingContext) { batch = ParsedBatch(context: context, capacity: 1, holdsVersions: true) }

    /// What a file gives, as if it were read alone.
    package mutating func part(of raw: RawFile, as file: FileID = FileID(0)) -> FilePart {
        if raw.path != place.path { place = (raw.path, Layout.kind(of: raw.path) ?? .misplaced) }
        batch.add(raw.path, place.kind, file: file) { _ in .bytes(raw.bytes) }
        return batch.takePart()
    }
}
