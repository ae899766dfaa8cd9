package import Logbook
package import SourceText

/// Reads pages one after another: of what is another version of a page before it, only what differs is parsed.
package struct VersionReader: Sendable {
    private var batch: ParsedBatch
    /// What the place of the last page says of it.
    private var place: (path: String, kind: Layout.Kind) = ("", .misplaced)
    /// The last version of each of the other pages, by its path.
    private var others: [String: Document] = [:]

    /// So many pages are remembered.
    private static let mostOthers = 1000

    init(_ context: ReadingContext) { batch = ParsedBatch(context: context, capacity: 1, holdsVersions: true) }

    /// What a file gives, as if it were read alone.
    package mutating func part(of raw: RawFile, as file: FileID = FileID(0)) -> FilePart {
        if raw.path != place.path { turn(to: raw.path) }
        batch.add(raw.path, place.kind, file: file) { _ in .bytes(raw.bytes) }
        return batch.takePart()
    }

    private mutating func turn(to path: String) {
        if others.count >= Self.mostOthers { others = [:] }
        if let last = batch.last { others[place.path] = last }
        batch.last = others.removeValue(forKey: path)
        place = (path, Layout.kind(of: path) ?? .misplaced)
    }
}
