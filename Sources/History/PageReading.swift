import Changes
import Git
import Logbook
import Reading

/// Versions of pages as they are read, one after another.
struct PageReading: Sendable {
    /// What each version states, and whether nobody can tell for sure.
    private(set) var found: [(page: KnownPage, facts: Facts, isUnreadable: Bool)] = []
    /// What is told of, and on which page: each once where versions of one page come one after another.
    private(set) var stated: [(subject: Subject, path: String)] = []
    private var versions: VersionReader
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
        for page in blob.pages { read(page, bytes) }
    }

    /// - Parameter bytes: `nil` for a page that is too large.
    mutating func read(_ page: KnownPage, _ bytes: [UInt8]?) {
        guard let bytes else {
            found.append((page, Facts(), true))
            return
        }
        let part = versions.part(of: RawFile(path: page.path, bytes: bytes))
        let isUnreadable = part.irregularities.contains(where: \.kind.hidesPage)
        let facts = Facts(of: part, in: group, for: reader, knowing: found.last?.facts ?? Facts())
        found.append((page, facts, isUnreadable))
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
