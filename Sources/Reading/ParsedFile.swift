import Lexicon
import Logbook
import SourceText

/// All that one file gives to its group.
struct ParsedFile {
    var source: SourceText
    var role: FileRole
    var session: Session?
    var entry: Entry?
    var irregularities: [Irregularity] = []

    init(source: SourceText, role: FileRole) {
        self.source = source
        self.role = role
    }

    init(
        _ content: GroupReader.Content,
        path: String,
        kind: Layout.Kind,
        file: FileID,
        context: ReadingContext,
        headings: inout HeadingReader
    ) {
        func owner(_ folder: String?) -> MemberID? {
            folder.flatMap(context.roster.member(named:)) ?? folder.map { MemberID($0) }
        }
        switch kind {
        case .session:
            let document = Document(content, path: path, file: file)
            self.init(source: document.source, role: .session)
            guard document.isReadable else {
                irregularities = document.irregularities
                return
            }
            var reader = SessionReader(document, context: context)
            (session, irregularities) = reader.read(headings: &headings)
        case .entry(let folder):
            let document = Document(content, path: path, file: file)
            self.init(source: document.source, role: .entry(owner: owner(folder)))
            guard document.isReadable else {
                irregularities = document.irregularities
                return
            }
            let (read, found) = EntryReader.read(document, folder: folder, context: context, headings: &headings)
            entry = read
            irregularities = found
            if folder == nil { report(.misplacedFile, in: file) }
        case .groupFile:
            self.init(path: path, .secondGroupFile, file: file, inLogbook: nil)
        case .editorSwap(let logbook):
            self.init(path: path, .editorSwapFile, file: file, inLogbook: logbook)
        case .conflictCopy(let original, let logbook):
            self.init(path: path, .conflictCopy(original: original), file: file, inLogbook: logbook)
        case .unknownType(let logbook):
            self.init(path: path, .unknownFileType, file: file, inLogbook: logbook)
        case .misplaced:
            self.init(path: path, .misplacedFile, file: file, inLogbook: nil)
        }
    }

    /// A file known by its place alone: its text is never looked at.
    private init(path: String, _ kind: Irregularity.Kind, file: FileID, inLogbook folder: String?) {
        self.init(
            source: SourceText(path: path, bytes: []),
            role: folder.map { .entry(owner: MemberID($0)) } ?? .other
        )
        report(kind, in: file)
    }

    private mutating func report(_ kind: Irregularity.Kind, in file: FileID) {
        irregularities.append(Irregularity(kind, at: Place(file, SourceRange(at: 0))))
    }
}

extension Document {
    init(_ content: GroupReader.Content, path: String, file: FileID) {
        switch content {
        case .bytes(let bytes) where bytes.count > Decoding.sizeLimit:
            self.init(SourceText(path: path, bytes: []), file: file)
            report(.fileTooLarge(bytes: bytes.count, limit: Decoding.sizeLimit), at: head)
            isReadable = false
        case .bytes(let bytes):
            self.init(Decoding.decode(RawFile(path: path, bytes: bytes)), file: file)
            isReadable = source.encoding != .binary
        case .failed(let kind):
            self.init(SourceText(path: path, bytes: []), file: file)
            report(kind, at: head)
            isReadable = false
        }
    }
}

extension Group {
    /// Puts the parsed files together, in path order.
    mutating func assemble(_ parsed: [ParsedFile]) {
        files = parsed.map(\.source)
        roles = parsed.map(\.role)
        irregularities.reserveCapacity(irregularities.count + parsed.count)
        for file in parsed {
            irregularities += file.irregularities
            if let session = file.session { sessions.append(session) }
            if let entry = file.entry { entries.append(entry) }
        }
        sessions.sort { left, right in
            let (first, second) = (left.date?.value, right.date?.value)
            if let first, let second, first != second { return first < second }
            if (first == nil) != (second == nil) { return first != nil }
            return (left.id.value, left.file) < (right.id.value, right.file)
        }
        reportUnknownSessions()
    }

    private mutating func reportUnknownSessions() {
        let known = Set(sessions.map(\.id.value))
        for entry in entries {
            guard let session = entry.session, !known.contains(session.value) else { continue }
            let nearest = NearMiss.nearest(to: session.value.description, among: known.map(\.description).sorted())
            irregularities.append(
                Irregularity(
                    .unknownSession(text: session.value.description, nearest: nearest.map { SessionID($0) }),
                    at: session.place
                )
            )
        }
    }
}
