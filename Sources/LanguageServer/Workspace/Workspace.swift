import Checks
import Lexicon
import LiveGroup
import Logbook
import Paths
import Reading
import SourceText

/// The groups an editor works on, and the documents it has open.
struct Workspace: Sendable {
    /// How client and server count characters; settled once, at the beginning.
    var encoding = PositionEncoding.utf16
    var client = LSP.ClientCapabilities()
    /// For whom findings are written, before the group's members are known.
    var reader = Reader()
    private(set) var today: CalendarDate
    private var groups: [String: LiveGroup] = [:]
    private var documents: [String: OpenDocument] = [:]
    private var board = FindingsBoard()
    /// Why a group can't be read, until somebody has been told.
    private var failures: [ReadingFailure] = []

    init(today: CalendarDate) { self.today = today }

    /// What is known of whoever uses the editor.
    struct Reader: Hashable, Sendable {
        /// As the configuration names them.
        var member: String?
        var language: Language?
    }

    // MARK: Groups

    /// Reads the groups at, above or below a folder of the editor's.
    mutating func addFolder(_ path: String) {
        for folder in (try? GroupFolder.find(from: path)) ?? [] { load(folder) }
    }

    /// Forgets the groups in a folder the editor has closed.
    mutating func removeFolder(_ path: String) {
        guard let folder = FilePath.resolved(path) else { return }
        let homes = Set(documents.values.compactMap(\.home?.group))
        for path in groups.keys where FilePath.path(path, below: folder) != nil && !homes.contains(path) {
            groups[path] = nil
            board.forget(group: path)
        }
    }

    private mutating func load(_ folder: GroupFolder) {
        guard groups[folder.path] == nil else { return }
        let view = LiveGroup.View(today: today, audience: .group, language: reader.language)
        do {
            var group = try LiveGroup(folder, view: view)
            let member = reader.member.flatMap(group.group.member(named:))
            if let member {
                _ = try group.readAnew(
                    for: LiveGroup.View(today: today, audience: .member(member), language: reader.language)
                )
            }
            groups[folder.path] = group
            board.note(.everything, in: folder.path)
        } catch {
            failures.append(error)
        }
    }

    /// Begins another day: what is due or past may have changed.
    mutating func begin(_ day: CalendarDate) {
        guard day != today else { return }
        today = day
        settle()
        for (path, group) in groups {
            update(path) { live throws(ReadingFailure) in
                var view = group.view
                view.today = day
                return try live.readAnew(for: view)
            }
        }
    }

    /// Looks again at files that something else than the client may have changed.
    ///
    /// - Parameter paths: absolute.
    mutating func reload(_ paths: [String]) {
        settle()
        for folder in groups.keys {
            let inside = paths.compactMap { FilePath.path($0, below: folder) }.filter(GroupFolder.reads)
            guard !inside.isEmpty else { continue }
            update(folder) { live throws(ReadingFailure) in try live.reload(inside) }
        }
    }

    private mutating func update(
        _ path: String,
        _ change: (inout LiveGroup) throws(ReadingFailure) -> LiveGroup.Update
    ) {
        // Taken out meanwhile: a group that is held twice would be copied to be changed.
        guard var group = groups.removeValue(forKey: path) else { return }
        do {
            let result = try change(&group)
            board.note(result, in: path)
        } catch {
            failures.append(error)
        }
        groups[path] = group
    }

    // MARK: Documents

    mutating func open(_ item: LSP.TextDocumentItem) {
        documents[item.uri] = OpenDocument(
            uri: item.uri,
            version: item.version,
            buffer: TextBuffer(item.text),
            home: home(of: item.uri)
        )
    }

    mutating func change(_ params: LSP.DidChangeParams) throws(ResponseError) {
        let uri = params.textDocument.uri
        guard var document = documents.removeValue(forKey: uri) else {
            throw ResponseError(.invalidParams, "\(uri) is changed without having been opened.")
        }
        for change in params.contentChanges {
            if let range = change.range {
                document.buffer.replace(range, with: change.text, in: encoding)
            } else {
                document.buffer = TextBuffer(change.text)
            }
        }
        document.version = params.textDocument.version
        document.isDirty = true
        documents[uri] = document
    }

    mutating func close(_ uri: String) {
        guard let home = documents.removeValue(forKey: uri)?.home else { return }
        settle()
        update(home.group) { live throws(ReadingFailure) in try live.close(home.path) }
    }

    /// A document without a home may have got one: its group's file has been saved.
    mutating func saved(_ uri: String) {
        for (uri, document) in documents where document.home == nil {
            documents[uri] = OpenDocument(
                uri: uri,
                version: document.version,
                buffer: document.buffer,
                home: home(of: uri)
            )
        }
        if let path = DocumentURI.path(of: uri) { reload([path]) }
    }

    private mutating func home(of uri: String) -> OpenDocument.Home? {
        guard let path = DocumentURI.path(of: uri).flatMap(FilePath.resolvedFolder) else { return nil }
        guard let found = try? GroupFolder.find(from: FilePath.existingFolder(above: path)) else { return nil }
        for folder in found {
            guard let inside = FilePath.path(path, below: folder.path), GroupFolder.reads(inside) else { continue }
            load(folder)
            return OpenDocument.Home(group: folder.path, path: inside)
        }
        return nil
    }

    /// Hands the texts that have changed to their groups. Findings and answers are as true as the last settling.
    mutating func settle() {
        for (uri, document) in documents where document.isDirty {
            documents[uri]?.isDirty = false
            guard let home = document.home else { continue }
            let text = document.buffer.bytes
            update(home.group) { live throws(ReadingFailure) in try live.open(home.path, text: text) }
            board.noteText(of: uri)
        }
    }

    // MARK: Answers

    /// The findings that the client doesn't know yet.
    mutating func news() -> [LSP.PublishDiagnosticsParams] {
        settle()
        return board.news(from: self)
    }

    /// What has gone wrong since the last time it was asked.
    mutating func takeFailures() -> [ReadingFailure] {
        defer { failures = [] }
        return failures
    }

    func group(at path: String) -> LiveGroup? { groups[path] }

    /// In the order of their paths.
    var allGroups: [LiveGroup] { groups.sorted { $0.key < $1.key }.map(\.value) }

    /// The document an address names, open or not; `nil` where it is no note of a known group.
    func note(at uri: String) -> Note? {
        if let home = documents[uri]?.home {
            guard let group = groups[home.group], let file = group.file(at: home.path) else { return nil }
            return note(file, in: group)
        }
        guard let path = DocumentURI.path(of: uri).flatMap(FilePath.resolvedFolder) else { return nil }
        for (folder, group) in groups {
            guard let inside = FilePath.path(path, below: folder), let file = group.file(at: inside) else { continue }
            // Of somebody else's carnet nothing is said but to whoever has it before their eyes.
            return group.context.mayQuote(file) ? note(file, in: group) : nil
        }
        return nil
    }

    /// A file of a group as the protocol speaks of it.
    func note(_ file: FileID, in group: LiveGroup) -> Note {
        let path = group.group[file].path
        let open = documents.values.first { $0.home?.path == path && $0.home?.group == group.folder.path }
        return Note(
            group: group,
            file: file,
            uri: open?.uri ?? DocumentURI.uri(ofPath: group.folder.path + "/" + path),
            version: open?.version,
            isOpen: open != nil,
            encoding: encoding
        )
    }
}

extension Group {
    /// The member that a name, an alias or an id means.
    func member(named name: String) -> MemberID? {
        let folded = Folding.fold(name)
        return members.first { member in
            ([member.id.description, member.name] + member.aliases.map(\.value)).contains { Folding.fold($0) == folded }
        }?.id
    }
}
