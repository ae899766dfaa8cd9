import Editing
package import Logbook
import Reading
package import SourceText

/// Brings the files of a group into their canonical form, and shows for each that it says what it said before.
package struct Formatter: Sendable {
    private let group: Group
    private let reader: PageReader
    /// What keeps files from being read at all.
    private let unread: [FileID: Irregularity]
    /// Séances that more than one file claims.
    private let claimedTwice: Set<SessionID>

    package init(_ group: Group) {
        self.group = group
        reader = PageReader(group)
        let unread = group.irregularities.filter { $0.kind.bearing == .unread }
        self.unread = Dictionary(unread.map { ($0.place.file, $0) }) { first, _ in first }
        var seen: Set<SessionID> = []
        claimedTwice = Set(group.sessions.map(\.id.value).filter { !seen.insert($0).inserted })
    }

    /// Formats a file of the group.
    package func format(_ file: FileID, as style: TextStyle) -> Formatted { format(group[file], of: file, as: style) }

    /// Formats a text that stands for a file of the group, as an editor holds it.
    package func format(_ source: SourceText, of file: FileID, as style: TextStyle) -> Formatted {
        if let irregularity = unread[file] { return .leftAlone(.irregularity(irregularity.kind, irregularity.place)) }
        guard let page = reader.read(source, file: file) else { return .leftAlone(.unproven(page: file)) }
        let formatted = formatOnce(page, as: style)
        guard case .changed(let change) = formatted else { return formatted }
        // Promised to whoever formats on every save: the second time changes nothing.
        guard let again = reader.read(change.text, file: file) else { return .leftAlone(.unproven(page: file)) }
        if case .changed = formatOnce(again, as: style) { return .leftAlone(.unproven(page: file)) }
        return formatted
    }

    private func formatOnce(_ page: Page, as style: TextStyle) -> Formatted {
        if let obstacle = obstacle(in: page) { return .leftAlone(obstacle) }
        guard let whole = change(of: page, by: passes, as: style) else { return .unchanged }
        let proof = Proof(before: page, reader: reader)
        if proof.holds(for: whole.text) { return .changed(whole) }
        // Some pass breaks it: the others do their part.
        var kept: [Pass] = []
        for pass in passes {
            let longer = kept + [pass]
            if change(of: page, by: longer, as: style).map({ proof.holds(for: $0.text) }) ?? true { kept = longer }
        }
        guard let part = change(of: page, by: kept, as: style) else { return .unchanged }
        return proof.holds(for: part.text) ? .changed(part) : .leftAlone(.unproven(page: page.file))
    }

    private func obstacle(in page: Page) -> Obstacle? {
        if page.source.isDoubtfullyDecoded { return .damagedText(page: page.file) }
        if let irregularity = page.irregularities.first(where: { $0.kind.bearing != .local }) {
            return .irregularity(irregularity.kind, irregularity.place)
        }
        guard case .session(let session) = page.content else { return nil }
        if claimedTwice.contains(session.id.value) { return .duplicateSession(session.id.value, session.id.place) }
        var seen: Set<ActionID> = []
        let second = session.actions.first { !$0.isProvisional && !seen.insert($0.id).inserted }
        return second.map { .duplicateAction($0.id, Place(page.file, $0.headline)) }
    }

    /// Without a group's file nobody says in which language a date would be written.
    private var passes: [Pass] { group.groupFile == nil ? Pass.allCases.filter { $0 != .dates } : Pass.allCases }

    /// What some of the passes and the style make of a page; `nil` where that is the page as it is.
    private func change(of page: Page, by passes: [Pass], as style: TextStyle) -> Formatted.Change? {
        var collection = EditCollection()
        for pass in passes { collection.add(pass.edits(of: page, in: group.language, as: style)) }
        let source = page.source
        guard let edited = try? source.applying(collection.edits) else { return nil }
        let text = style.lineEnd?.replacingAll(in: edited) ?? edited
        let (read, bytes) = stored(text, of: source, as: style)
        guard read.bytes != source.bytes || read.encoding != source.encoding else { return nil }
        return Formatted.Change(
            edits: collection.edits,
            storage: style.lineEnd.map { FolderChange.Storage(file: page.file, encoding: read.encoding, lineEnd: $0) },
            text: read,
            bytes: bytes
        )
    }

    /// The bytes a text is stored in, and what they will be read as. A character that the encoding lacks is worth more
    /// than the encoding: then the file is stored in UTF-8.
    private func stored(_ text: [UInt8], of source: SourceText, as style: TextStyle) -> (SourceText, [UInt8]) {
        if let bytes = try? (style.encoding ?? source.encoding).encoded(text) {
            let read = SourceText(path: source.path, decoding: bytes)
            if read.bytes == text { return (read, bytes) }
        }
        return (SourceText(path: source.path, decoding: text), text)
    }
}
