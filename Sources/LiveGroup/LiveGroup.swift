package import Checks
package import Links
package import Logbook
package import Reading
package import SourceText

/// A group whose files are being edited, in an editor or on disk: what it says and what is found in it at every moment.
///
/// An edit costs by what it can touch. Only where files come or go, or where who is who changes, is the folder read
/// anew.
package struct LiveGroup: Sendable {
    package let folder: GroupFolder
    /// What findings are written for.
    package let view: View
    private var checks: LiveChecks
    private var reader: FileReader
    private var numbers: [String: FileID]
    /// Texts that stand for those on disk, by path.
    private var openTexts: [String: [UInt8]]

    /// For whom, for when and in which language findings are written.
    package struct View: Hashable, Sendable {
        package var today: CalendarDate
        package var audience: Audience
        /// `nil` for the group's own.
        package var language: Language?

        package init(today: CalendarDate, audience: Audience, language: Language? = nil) {
            self.today = today
            self.audience = audience
            self.language = language
        }
    }

    /// Which findings are not what they were.
    package enum Update: Hashable, Sendable {
        /// Those of these files; every file keeps its number.
        case files(Set<FileID>)
        /// The folder was read anew: files may have other numbers.
        case everything
    }

    /// Reads the folder.
    ///
    /// - Parameter openTexts: texts that stand for those on disk, by path relative to the folder.
    /// - Throws: `ReadingFailure` where the folder can't be listed.
    package init(
        _ folder: GroupFolder,
        openTexts: [String: [UInt8]] = [:],
        view: View
    ) throws(ReadingFailure) {
        self.folder = folder
        self.view = view
        self.openTexts = openTexts
        let group = try folder.read(overlaying: openTexts)
        reader = FileReader(for: group)
        numbers = Self.numbers(of: group)
        checks = LiveChecks(
            group: group,
            today: view.today,
            audience: view.audience,
            language: view.language,
            openFiles: Set(openTexts.keys.compactMap { [numbers] in numbers[$0] })
        )
    }

    /// What the rules look at.
    package var context: CheckContext { checks.context }
    package var group: Group { checks.group }
    package var links: Links { checks.links }

    /// The number of a file, by its path relative to the folder.
    package func file(at path: String) -> FileID? { numbers[path] }

    package func diagnostics(in file: FileID) -> [Diagnostic] { checks.diagnostics(in: file) }

    package var filesWithFindings: Set<FileID> { checks.filesWithFindings }

    /// Takes the text of a document that somebody has open; from now on it stands for what is on disk.
    ///
    /// - Throws: `ReadingFailure` where the folder has to be read anew and can't be.
    package mutating func open(_ path: String, text: [UInt8]) throws(ReadingFailure) -> Update {
        guard GroupFolder.reads(path) else { return .files([]) }
        let isNew = openTexts.updateValue(text, forKey: path) == nil
        let update = try take(text, at: path)
        guard isNew, case .files(let files) = update else { return update }
        return .files(files.union(checks.show(openFiles)))
    }

    /// Takes the text on disk again for a document that was open.
    ///
    /// - Throws: `ReadingFailure` where the folder has to be read anew and can't be.
    package mutating func close(_ path: String) throws(ReadingFailure) -> Update {
        guard openTexts.removeValue(forKey: path) != nil else { return .files([]) }
        guard let bytes = folder.bytes(of: path) else { return try readAnew() }
        let update = try take(bytes, at: path)
        guard case .files(let files) = update else { return update }
        return .files(files.union(checks.show(openFiles)))
    }

    /// Looks at files that changed on disk; open documents keep the text they have.
    ///
    /// - Throws: `ReadingFailure` where the folder has to be read anew and can't be.
    package mutating func reload(_ paths: some Collection<String>) throws(ReadingFailure) -> Update {
        var files: Set<FileID> = []
        for path in paths where openTexts[path] == nil {
            guard numbers[path] != nil, let bytes = folder.bytes(of: path) else { return try readAnew() }
            switch try take(bytes, at: path) {
            case .files(let touched): files.formUnion(touched)
            case .everything: return .everything
            }
        }
        return .files(files)
    }

    /// Reads the folder anew, with open documents as they are; also where another day has begun.
    ///
    /// - Throws: `ReadingFailure` where the folder can't be listed.
    package mutating func readAnew(for view: View? = nil) throws(ReadingFailure) -> Update {
        self = try LiveGroup(folder, openTexts: openTexts, view: view ?? self.view)
        return .everything
    }

    private mutating func take(_ bytes: [UInt8], at path: String) throws(ReadingFailure) -> Update {
        guard let file = numbers[path] else { return try readAnew() }
        // Apart from what follows: a group that is held twice would be copied to be changed.
        let change = reader.change(of: group, by: RawFile(path: group[file].path, bytes: bytes), in: file)
        switch change {
        case .part(let part): return .files(checks.replace(file, with: part).union([file]))
        case .head(let head):
            let touched = checks.replaceHead(with: head)
            reader = FileReader(for: group)
            return .files(touched.union([file]))
        case .everything: return try readAnew()
        }
    }

    private var openFiles: Set<FileID> { Set(openTexts.keys.compactMap { numbers[$0] }) }

    private static func numbers(of group: Group) -> [String: FileID] {
        Dictionary(group.files.enumerated().map { ($1.path, FileID($0)) }) { first, _ in first }
    }
}
