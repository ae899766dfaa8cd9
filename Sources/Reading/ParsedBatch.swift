import Lexicon
import Logbook
import SourceText

/// All that a run of neighbouring files gives to their group, read by one thread.
struct ParsedBatch {
    private(set) var sources: [SourceText] = []
    private(set) var roles: [FileRole] = []
    private(set) var sessions: [Session] = []
    private(set) var entries: [Entry] = []
    private(set) var irregularities: [Irregularity] = []
    private let context: ReadingContext
    private var headings = HeadingReader()
    /// Whether a page may be another version of the one before it.
    private let holdsVersions: Bool
    /// The page that was read last, where that may help with the next one.
    var last: ReadPage?

    init(context: ReadingContext, capacity: Int, holdsVersions: Bool = false) {
        self.context = context
        self.holdsVersions = holdsVersions
        sources.reserveCapacity(capacity)
        roles.reserveCapacity(capacity)
        entries.reserveCapacity(capacity)
    }

    /// Reads one file and keeps what it gives.
    mutating func add(_ path: String, _ kind: Layout.Kind, file: FileID, load: (String) -> GroupReader.Content) {
        switch kind {
        case .session:
            let document = parsed(load(path), path, file)
            keep(document.source, .session)
            guard document.isReadable else {
                irregularities += document.irregularities
                return
            }
            var reader = SessionReader(consume document, context: context)
            let (session, found) = reader.read(headings: &headings)
            if holdsVersions { last = ReadPage(reader.document) }
            sessions.append(session)
            irregularities += found
        case .entry(let folder):
            let document = parsed(load(path), path, file)
            keep(document.source, .entry(owner: owner(folder)))
            guard document.isReadable else {
                irregularities += document.irregularities
                return
            }
            let (entry, read) = EntryReader.entry(
                consume document,
                folder: folder,
                context: context,
                knowing: last,
                headings: &headings
            )
            entries.append(entry)
            irregularities += read.irregularities
            if holdsVersions { last = ReadPage(consume read) }
            if folder == nil { report(.misplacedFile, in: file) }
        case .groupFile:
            if let first = context.groupFile, first.id == file {
                keep(first.source, .group)
            } else {
                keep(SourceText(path: path, bytes: []), .group)
                report(.secondGroupFile, in: file)
            }
        case .editorSwap(let logbook):
            addUnread(path, .editorSwapFile, file: file, inLogbook: logbook)
        case .conflictCopy(let original, let logbook):
            addUnread(path, .conflictCopy(original: original), file: file, inLogbook: logbook)
        case .unknownType(let logbook):
            addUnread(path, .unknownFileType, file: file, inLogbook: logbook)
        case .misplaced:
            addUnread(path, .misplacedFile, file: file, inLogbook: nil)
        }
    }

    private func parsed(_ content: GroupReader.Content, _ path: String, _ file: FileID) -> Document {
        var document = Document(content, path: path, file: file, knowing: last)
        if holdsVersions, document.memory == nil { document.memory = VersionMemory() }
        return document
    }

    /// What the only file gives, which is taken away.
    mutating func takePart() -> FilePart {
        defer {
            sources.removeAll(keepingCapacity: true)
            roles.removeAll(keepingCapacity: true)
            sessions.removeAll(keepingCapacity: true)
            entries.removeAll(keepingCapacity: true)
            irregularities.removeAll(keepingCapacity: true)
        }
        return FilePart(
            source: sources.first ?? SourceText(path: "", bytes: []),
            role: roles.first ?? .other,
            session: sessions.first,
            entry: entries.first,
            irregularities: irregularities
        )
    }

    private func owner(_ folder: String?) -> MemberID? {
        folder.flatMap(context.roster.member(named:)) ?? folder.map { MemberID($0) }
    }

    private mutating func keep(_ source: SourceText, _ role: FileRole) {
        sources.append(source)
        roles.append(role)
    }

    /// A file known by its place alone: its text is never looked at.
    private mutating func addUnread(_ path: String, _ kind: Irregularity.Kind, file: FileID, inLogbook folder: String?)
    {
        keep(SourceText(path: path, bytes: []), folder.map { .entry(owner: owner($0)) } ?? .other)
        report(kind, in: file)
    }

    private mutating func report(_ kind: Irregularity.Kind, in file: FileID) {
        irregularities.append(Irregularity(kind, at: Place(file, SourceRange(at: 0))))
    }
}

extension Document {
    init(_ content: GroupReader.Content, path: String, file: FileID, knowing last: ReadPage? = nil) {
        switch content {
        case .bytes(let bytes) where bytes.count > ReadingLimits.sizeLimit:
            self.init(SourceText(path: path, bytes: []), file: file)
            report(.fileTooLarge(bytes: bytes.count, limit: ReadingLimits.sizeLimit), at: head)
            isReadable = false
        case .bytes(let bytes):
            let other = last.flatMap { $0.document.source.path == path && $0.document.isReadable ? $0 : nil }
            let ends = other.map { CommonEnds(of: $0.document.source.bytes, bytes) }
            let text: SourceText =
                if let other, let ends {
                    SourceText(path: path, decoding: bytes, knowing: other.document.source, ends)
                } else {
                    SourceText(path: path, decoding: bytes)
                }
            guard !ReadingLimits.hasTooManyBrackets(text.bytes) else {
                self.init(SourceText(path: path, bytes: []), file: file)
                report(.tooManyBrackets(limit: ReadingLimits.bracketLimit), at: head)
                isReadable = false
                return
            }
            self.init(text, file: file, knowing: Self.version(other, ends, of: text))
            isReadable = source.encoding != .binary
        case .failed(let kind):
            self.init(SourceText(path: path, bytes: []), file: file)
            report(kind, at: head)
            isReadable = false
        }
    }

    /// Only UTF-8 has the same bytes in memory as on disk.
    private static func version(_ other: ReadPage?, _ ends: CommonEnds?, of text: SourceText) -> Version? {
        guard let other, let ends, other.document.source.encoding == .utf8, text.encoding == .utf8 else { return nil }
        return (other, ends)
    }
}

extension Group {
    /// Puts the batches together, in path order.
    mutating func assemble(_ batches: [ParsedBatch]) {
        let count = batches.reduce(0) { $0 + $1.sources.count }
        files.reserveCapacity(count)
        roles.reserveCapacity(count)
        entries.reserveCapacity(count)
        for batch in batches {
            files += batch.sources
            roles += batch.roles
            irregularities += batch.irregularities
            sessions += batch.sessions
            entries += batch.entries
        }
        sessions.sort(by: Session.comesBefore)
    }
}
