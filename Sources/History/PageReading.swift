import Changes
import Git
import Logbook
import Reading

/// Versions of pages as they are read, one after another.
struct PageReading: Sendable {
    /// What each version states.
    private(set) var found: [Found] = []
    /// What is told of, and on which page: each once where versions of one page come one after another.
    private(set) var stated: [(subject: Subject, path: String)] = []
    private var versions: VersionReader

    struct Found: Sendable {
        let page: KnownPage
        /// Which of the blobs it is, at the path where that was first.
        let number: Int?
        let facts: Facts
        /// Whether nobody can tell for sure what it states.
        let isUnreadable: Bool
    }

    private let group: Group
    private let reader: MemberID?

    /// - Parameters:
    ///   - group: whose members may be named.
    ///   - reader: whose own private harvests are read too.
    init(_ fileReader: FileReader, of group: Group, for reader: MemberID?) {
        versions = fileReader.versions
        self.group = group
        self.reader = reader
    }

    /// The same, with all that is remembered of pages, and nothing found yet.
    var emptied: PageReading {
        var other = self
        other.found = []
        other.stated = []
        return other
    }

    /// - Parameter bytes: `nil` for a page that is too large.
    mutating func read(_ blob: PageBlob, _ bytes: [UInt8]?) {
        read(KnownPage(path: blob.path, version: .committed(blob.blob)), number: blob.number, bytes)
        for page in blob.otherPages { read(page, bytes) }
    }

    /// - Parameter bytes: `nil` for a page that is too large.
    mutating func read(_ page: KnownPage, number: Int? = nil, _ bytes: [UInt8]?) {
        guard let bytes else {
            found.append(Found(page: page, number: number, facts: Facts(), isUnreadable: true))
            return
        }
        let part = versions.part(of: RawFile(path: page.path, bytes: bytes))
        let isUnreadable = part.irregularities.contains(where: \.kind.hidesPage)
        let facts = Facts(of: part, in: group, for: reader, knowing: found.last?.facts ?? Facts())
        found.append(Found(page: page, number: number, facts: facts, isUnreadable: isUnreadable))
        note(facts, at: page.path)
    }

    private mutating func note(_ facts: Facts, at path: String) {
        // Most versions of a page are about one thing.
        if let last = stated.last, last.path == path, facts[last.subject] != nil { return }
        for subject in facts.facts.keys {
            switch subject {
            case .session, .entry: stated.append((subject, path))
            case .group, .member, .cycle, .action, .followUp, .page: continue
            }
        }
    }
}
