import Editing
import Logbook
import Reading
import Scaffolding
import SourceText

/// The page of a member's carnet for one séance: the one that is there, or the one to be made.
struct LogbookPage {
    let file: FileID
    /// As it is, or as it would be prepared.
    let source: SourceText
    private let isNew: Bool

    /// - Parameter session: `nil` for today's séance, or else the last one that took place.
    init(of member: MemberID, for session: SessionID?, on today: CalendarDate, in read: ReadGroup) throws {
        let group = read.group
        let scaffolding = Scaffolding(group, templates: read.templates)
        let found = session.flatMap(group.session) ?? scaffolding.sessionToWriteAbout(on: today)
        guard let found else { throw CommandFailure.scaffolding(.noSessions) }
        let entry = group.entries.first { entry in
            entry.member.value == member && entry.session?.value == found.id.value
                && group.role(of: entry.file) == .entry(owner: member)
        }
        if let entry {
            file = entry.file
            source = group[entry.file]
            isNew = false
            return
        }
        let prepared: FolderChange.NewFile?
        do {
            prepared = try scaffolding.entries(for: .member(member), of: found).change.newFiles.first
        } catch {
            throw CommandFailure.scaffolding(error)
        }
        guard let prepared else { throw CommandFailure.scaffolding(.noSessions) }
        file = FileID(group.files.count)
        source = SourceText(path: prepared.path, text: prepared.text)
        isNew = true
    }

    /// What makes the page say the passage: its edit, or the whole of a new file.
    func change(to passage: WrittenPassage) -> FolderChange {
        guard isNew else { return passage.change }
        let text = String(decoding: passage.text.bytes, as: UTF8.self)
        return FolderChange(newFiles: [FolderChange.NewFile(path: passage.path, text: text)])
    }
}
