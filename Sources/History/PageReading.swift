import Changes
import Git
import Logbook
import Reading
import SourceText

/// Versions of pages as they are read, one after another.
struct PageReading: Sendable {
    /// What each version states.
    private(set) var found: [Found] = []
    /// What is told of, and on which page: each once where versions of one page come one after another.
    private(set) var stated: [(subject: Subject, path: String)] = []
    private var versions: VersionReader
    /// What the last version of each page states, by the page's number: texts of the next one that are the same need no
    /// memory of their own.
    private var latest: [Facts] = []

    struct Found: Sendable {
        let source: Source
        let facts: Facts
        /// Whether nobody can tell for sure what it states.
        let isUnreadable: Bool
    }

    /// Which version it is.
    enum Source: Sendable {
        /// A blob at the path where it was first.
        case blob(PageBlob)
        case page(KnownPage)
    }

    private let members: Set<MemberID>
    private let reader: MemberID?
    private let former: FormerPages?

    /// - Parameters:
    ///   - group: whose members may be named.
    ///   - reader: whose own private harvests are read too.
    ///   - former: what they wrote under other short names.
    ///   - pages: versions that were read with the group.
    init(
        _ fileReader: FileReader,
        of group: Group,
        for reader: MemberID?,
        and former: FormerPages? = nil,
        knowing pages: ReadPages? = nil
    ) {
        versions = fileReader.versions(knowing: pages)
        members = group.memberIDs
        self.reader = reader
        self.former = former
    }

    /// The same, with all that is remembered of pages, and nothing found yet.
    var emptied: PageReading {
        var other = self
        other.found = []
        other.stated = []
        return other
    }

    /// - Parameters:
    ///   - bytes: `nil` for a page that is too large.
    ///   - paths: where it lies.
    mutating func read(_ blob: PageBlob, _ bytes: [UInt8]?, at paths: BlobPaths) {
        while latest.count <= blob.page { latest.append(Facts()) }
        let version = PageVersion.committed(blob.blob)
        latest[blob.page] = read(.blob(blob), version, at: paths[blob], bytes, knowing: latest[blob.page])
        readElsewhere(blob, bytes, at: paths)
    }

    /// Reads a blob as what it was at other paths than its first.
    ///
    /// - Parameters:
    ///   - bytes: `nil` for a page that is too large.
    ///   - paths: where it lies.
    mutating func readElsewhere(_ blob: PageBlob, _ bytes: [UInt8]?, at paths: BlobPaths) {
        for path in paths.others(of: blob) { read(KnownPage(path: path, version: .committed(blob.blob)), bytes) }
    }

    /// - Parameter bytes: `nil` for a page that is too large.
    mutating func read(_ page: KnownPage, _ bytes: [UInt8]?) {
        _ = read(.page(page), page.version, at: page.path, bytes, knowing: Facts())
    }

    /// - Parameter other: what another version of the page states.
    /// - Returns: what this one states.
    private mutating func read(
        _ source: Source,
        _ version: PageVersion,
        at path: String,
        _ bytes: [UInt8]?,
        knowing other: Facts
    ) -> Facts {
        guard let bytes else {
            found.append(Found(source: source, facts: Facts(), isUnreadable: true))
            return Facts()
        }
        let part = versions.part(of: RawFile(path: path, bytes: bytes))
        let isUnreadable = part.irregularities.contains(where: \.kind.hidesPage)
        let own = former?.reader(of: KnownPage(path: path, version: version), by: part.entry?.member.value)
        let facts = Facts(of: part, among: members, for: own ?? reader, knowing: other)
        found.append(Found(source: source, facts: facts, isUnreadable: isUnreadable))
        note(facts, at: path)
        return facts
    }

    private mutating func note(_ facts: Facts, at path: String) {
        // Most versions of a page are about one thing.
        let last = stated.count - 1
        if last >= 0, stated[last].path == path, facts[stated[last].subject] != nil { return }
        for subject in facts.facts.subjects {
            switch subject {
            case .session, .entry: stated.append((subject, path))
            case .group, .member, .cycle, .action, .followUp, .page: continue
            }
        }
    }
}
