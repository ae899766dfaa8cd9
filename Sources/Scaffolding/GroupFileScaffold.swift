package import Editing
import FrontMatter
import Lexicon
package import Logbook
import Reading
import SourceText
import TemplateRendering

/// A member or a cycle added to the group's file.
package struct AdditionScaffold<ID: Sendable>: Sendable {
    package let change: FolderChange
    package let id: ID
    /// The group's file.
    package let path: String
}

/// What is known of a cycle to come.
package struct CycleWish: Sendable {
    package var id: String?
    package var title: String?
    package var start: CalendarDate?
    package var end: CalendarDate?
    package var dates: [CalendarDate]

    package init(
        id: String? = nil,
        title: String? = nil,
        start: CalendarDate? = nil,
        end: CalendarDate? = nil,
        dates: [CalendarDate] = []
    ) {
        self.id = id
        self.title = title
        self.start = start
        self.end = end
        self.dates = dates
    }
}

extension Scaffolding {
    /// A member more, with a folder for their carnet.
    package func member(_ new: NewMember) throws(ScaffoldFailure) -> AdditionScaffold<MemberID> {
        let names = group.members.flatMap { [$0.name] + $0.aliases.map(\.value) }
        guard !names.contains(where: { Folding.fold($0) == Folding.fold(new.name) }) else { throw .sameName(new.name) }
        var naming = MemberNaming(group.members)
        let id: MemberID
        if let wanted = new.id {
            guard MemberID.isWellFormed(wanted) else { throw .malformedID(wanted) }
            guard naming.claim(wanted) else { throw .memberExists(id: wanted) }
            id = MemberID(wanted)
        } else if let found = naming.id(for: new.name) {
            id = found
        } else {
            throw .unusableName(new.name)
        }
        let entry = FrontMatterAddition.Entry(
            key: FrontMatter.scalar(id.description),
            value: FrontMatter.scalar(new.name)
        )
        let added = try adding(entry, under: .members) { head in
            head.members.map(Self.summary) == group.members.map(Self.summary) + [[id.description, new.name]]
                && head.cycles.map(\.id) == group.cycles.map(\.id)
        }
        let keeper = folder(of: id) + "/.gitkeep"
        return AdditionScaffold(
            change: FolderChange(edits: [added.edit], newFiles: [FolderChange.NewFile(path: keeper, text: "")]),
            id: id,
            path: added.path
        )
    }

    /// A cycle more, from its first planned day to its last unless told.
    package func cycle(_ wish: CycleWish) throws(ScaffoldFailure) -> AdditionScaffold<CycleID> {
        let id = CycleID(wish.id ?? nextCycleID)
        guard !group.cycles.contains(where: { Folding.fold($0.id.description) == Folding.fold(id.description) }) else {
            throw .cycleExists(id: id.description)
        }
        let dates = Set(wish.dates).sorted()
        let (start, end) = (wish.start ?? dates.first, wish.end ?? dates.last)
        let title = wish.title.map(TextSafety.oneLine).flatMap { $0.isEmpty ? nil : $0 }
        let fields: [(Key, String?)] = [
            (.title, title.map(FrontMatter.scalar)), (.start, start?.description), (.end, end?.description),
            (.sessions, dates.isEmpty ? nil : "[\(dates.map(\.description).joined(separator: ", "))]"),
        ]
        let stated = fields.compactMap { key, value in value.map { "\(spelling(key)): \($0)" } }
        let entry = FrontMatterAddition.Entry(
            key: FrontMatter.scalar(id.description),
            value: stated.isEmpty ? "{}" : "{ \(stated.joined(separator: ", ")) }"
        )
        let added = try adding(entry, under: .cycles) { head in
            guard let last = head.cycles.last, head.cycles.dropLast().map(\.id) == group.cycles.map(\.id) else {
                return false
            }
            return last.id == id && last.title == title && last.start?.value == start && last.end?.value == end
                && last.plannedSessions.map(\.value) == dates
                && head.members.map(Self.summary) == group.members.map(Self.summary)
        }
        return AdditionScaffold(change: FolderChange(edits: [added.edit]), id: id, path: added.path)
    }

    private static func summary(_ member: Member) -> [String] {
        [member.id.description, member.name] + member.aliases.map(\.value)
    }

    private var nextCycleID: String {
        let numbers = group.cycles.compactMap { Int($0.id.description.drop { !$0.isNumber }) }
        return "C\((numbers.max() ?? 0) + 1)"
    }

    private func spelling(_ key: Key) -> String {
        let words = Words.of(language)
        return words.written(key, in: words.keys)
    }

    /// The edit of the group's file, shown to add what is wanted and nothing else by reading the file again in memory.
    private func adding(
        _ entry: FrontMatterAddition.Entry,
        under key: Key,
        isAsWanted: (Group) -> Bool
    ) throws(ScaffoldFailure) -> (edit: Edit, path: String) {
        guard let file = group.groupFile else { throw .noFrontMatter(path: Words.of(language).groupFile[0] + ".md") }
        let source = group[file]
        let edit = try FrontMatterAddition(source, file: file)
            .edit(adding: entry, under: key, spelling: spelling(key))
        guard let bytes = try? source.applying([edit]) else { throw .noPlace(key: spelling(key), path: source.path) }
        let before = GroupReader.group(of: [RawFile(path: source.path, bytes: source.bytes)])
        let after = GroupReader.group(of: [RawFile(path: source.path, bytes: bytes)])
        guard isAsWanted(after), after.name == before.name, after.facilitator?.value == before.facilitator?.value,
            after.charter.text?.markdown == before.charter.text?.markdown,
            after.charter.agreed?.value == before.charter.agreed?.value,
            after.ruleSettings.count == before.ruleSettings.count,
            after.irregularities.map(\.kind) == before.irregularities.map(\.kind)
        else { throw .noPlace(key: spelling(key), path: source.path) }
        return (edit, source.path)
    }
}
