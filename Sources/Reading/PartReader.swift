import Lexicon
import Logbook
import SourceText

/// Reads files of one group one after another.
struct PartReader {
    private let context: ReadingContext
    private var headings = HeadingReader()
    /// Whether a page may be another version of the one before it.
    private let holdsVersions: Bool
    /// Whether the mentions of actions in pages of carnets are read.
    private let readsMentions: Bool
    /// The page that was read last, where that may help with the next one.
    var last: ReadPage?

    init(context: ReadingContext, holdsVersions: Bool = false, readsMentions: Bool = true) {
        self.context = context
        self.holdsVersions = holdsVersions
        self.readsMentions = readsMentions
    }

    /// What a file gives to its group.
    mutating func part(
        of path: String,
        _ kind: Layout.Kind,
        file: FileID,
        load: (String) -> GroupReader.Content
    ) -> FilePart {
        switch kind {
        case .session:
            return session(document(load(path), path, file))
        case .entry(let folder):
            return entry(document(load(path), path, file), inLogbook: folder)
        case .groupFile:
            if let first = context.groupFile, first.id == file {
                return FilePart(source: first.source, role: .group)
            }
            return FilePart(unreadAt: path, .group, .secondGroupFile, file: file)
        case .editorSwap(let logbook):
            return FilePart(unreadAt: path, role(inLogbook: logbook), .editorSwapFile, file: file)
        case .conflictCopy(let original, let logbook):
            return FilePart(unreadAt: path, role(inLogbook: logbook), .conflictCopy(original: original), file: file)
        case .unknownType(let logbook):
            return FilePart(unreadAt: path, role(inLogbook: logbook), .unknownFileType, file: file)
        case .misplaced:
            return FilePart(unreadAt: path, .other, .misplacedFile, file: file)
        }
    }

    private func document(_ content: GroupReader.Content, _ path: String, _ file: FileID) -> Document {
        var document = Document(content, path: path, file: file, knowing: last)
        if holdsVersions, document.memory == nil { document.memory = VersionMemory() }
        return document
    }

    private mutating func session(_ parsed: consuming Document) -> FilePart {
        var document = parsed
        guard document.isReadable else {
            return FilePart(source: document.source, role: .session, irregularities: document.irregularities)
        }
        let source = document.source
        let (session, irregularities) = SessionReader.session(&document, context: context, headings: &headings)
        if holdsVersions { last = ReadPage(document) }
        return FilePart(source: source, role: .session, session: consume session, irregularities: irregularities)
    }

    private mutating func entry(_ parsed: consuming Document, inLogbook folder: String?) -> FilePart {
        var document = parsed
        let role = FileRole.entry(owner: owner(folder))
        guard document.isReadable else {
            return FilePart(source: document.source, role: role, irregularities: document.irregularities)
        }
        let entry = EntryReader.entry(
            &document,
            folder: folder,
            context: context,
            knowing: last,
            readsMentions: readsMentions,
            headings: &headings
        )
        let source = document.source
        var irregularities = document.irregularities
        if folder == nil { irregularities.append(Irregularity(.misplacedFile, at: document.place(document.head))) }
        if holdsVersions { last = ReadPage(document) }
        return FilePart(source: source, role: role, entry: consume entry, irregularities: irregularities)
    }

    private func owner(_ folder: String?) -> MemberID? {
        folder.flatMap(context.roster.member(named:)) ?? folder.map { MemberID($0) }
    }

    private func role(inLogbook folder: String?) -> FileRole {
        folder.map { .entry(owner: owner($0)) } ?? .other
    }
}

extension FilePart {
    /// Of a file known by its place alone: its text is never looked at.
    fileprivate init(unreadAt path: String, _ role: FileRole, _ kind: Irregularity.Kind, file: FileID) {
        self.init(
            source: SourceText(path: path, bytes: []),
            role: role,
            irregularities: [Irregularity(kind, at: Place(file, SourceRange(at: 0)))]
        )
    }
}
