package import Logbook
package import SourceText

/// Reads pages one after another: of what is another version of a page before it, only what differs is parsed.
///
/// It is for what pages state: the actions that are only mentioned in them are left out.
package struct VersionReader: Sendable {
    private var reader: PartReader
    /// The page that was read last, and others, each at its place among them.
    private var pages = [Page(path: "", kind: .misplaced)]
    private var current = 0
    private var places: [String: Int] = [:]
    /// What was read before of pages that come for the first time.
    private let known: ReadPages?

    private struct Page {
        let path: String
        /// What the path says of it.
        let kind: Layout.Kind
        /// Its last version, unless it is the one that was read last.
        var version: ReadPage?
    }

    /// So many pages are remembered.
    private static let mostPages = 1000

    init(_ context: ReadingContext, knowing known: ReadPages? = nil) {
        reader = PartReader(context: context, holdsVersions: true, readsMentions: false)
        self.known = known
    }

    /// What a file states, as if it were read alone; the places in a page that was read with its group may be those of the
    /// file that it was there.
    package mutating func part(of raw: RawFile) -> FilePart {
        if raw.path != pages[current].path { turn(to: raw.path) }
        return reader.part(of: raw.path, pages[current].kind, file: FileID(0)) { _ in .bytes(raw.bytes) }
    }

    private mutating func turn(to path: String) {
        pages[current].version = reader.last
        if let place = places[path] {
            current = place
            reader.last = pages[place].version.take()
        } else {
            if pages.count > Self.mostPages { (pages, places) = ([], [:]) }
            current = pages.count
            places[path] = current
            pages.append(Page(path: path, kind: Layout.kind(of: path) ?? .misplaced))
            reader.last = known?[path]
        }
    }
}
