package import Editing
import Lexicon
package import Logbook
import TemplateRendering

/// What is known of a group before it has a folder.
package struct GroupWish: Sendable {
    package var name: String
    package var language: Language
    package var facilitator: String?
    package var members: [NewMember]
    /// Planned days of the first cycle, in any order.
    package var dates: [CalendarDate]

    package init(
        name: String,
        language: Language,
        facilitator: String? = nil,
        members: [NewMember] = [],
        dates: [CalendarDate] = []
    ) {
        self.name = name
        self.language = language
        self.facilitator = facilitator
        self.members = members
        self.dates = dates
    }
}

/// A member to come: a name, and a short name where somebody chose one.
package struct NewMember: Hashable, Sendable {
    package var name: String
    package var id: String?

    package init(name: String, id: String? = nil) {
        self.name = name
        self.id = id
    }

    /// `alice: Alice Martin`, or a name alone.
    package init?(reading text: String) {
        let line = TextSafety.oneLine(text)
        guard !line.isEmpty else { return nil }
        guard let colon = line.firstIndex(of: ":"), !line[..<colon].contains(" "), colon != line.startIndex else {
            self.init(name: line)
            return
        }
        let name = TextSafety.oneLine(String(line[line.index(after: colon)...]))
        self.init(name: name.isEmpty ? String(line[..<colon]) : name, id: String(line[..<colon]))
    }
}

/// A group's folder, prepared.
package struct GroupScaffold: Sendable {
    package let change: FolderChange
    /// The group's own file.
    package let path: String
    package let guide: String
    /// Files that are there already and stay as they are.
    package let kept: [String]

    /// - Parameter isTaken: whether something of this path, relative to the folder, is there.
    package init(_ wish: GroupWish, isTaken: (String) -> Bool) throws(ScaffoldFailure) {
        let words = Words.of(wish.language)
        let members = try Self.named(wish.members)
        let data = Self.data(of: wish, members: members)
        path = (words.groupFile.first ?? "group") + ".md"
        guide = "GUIDE.md"
        let logbooks = words.logbooksFolder.first ?? "logbooks"
        let folders =
            [words.sessionsFolder.first ?? "sessions"]
            + (members.isEmpty ? [logbooks] : members.map { "\(logbooks)/\(Scaffolding.fileName($0.id.description))" })
        let code = wish.language.rawValue
        let files =
            [
                (path, "group.\(code).md"), (guide, "guide.\(code).md"), (".gitignore", "gitignore"),
                (".gitattributes", "gitattributes"), (".editorconfig", "editorconfig"),
            ] as [(String, String)]
        var new: [FolderChange.NewFile] = []
        var kept: [String] = []
        for (file, template) in files {
            if isTaken(file) {
                kept.append(file)
            } else {
                new.append(FolderChange.NewFile(path: file, text: try Self.render(template, data)))
            }
        }
        // Git keeps no empty folder.
        new += folders.map { $0 + "/.gitkeep" }.filter { !isTaken($0) }.map { FolderChange.NewFile(path: $0, text: "") }
        self.kept = kept
        change = FolderChange(newFiles: new)
    }

    private static func render(_ name: String, _ data: TemplateData) throws(ScaffoldFailure) -> String {
        do { return try TemplateSet().template(named: name).render(data) } catch { throw .template(error) }
    }

    private static func named(
        _ members: [NewMember]
    ) throws(ScaffoldFailure) -> [(id: MemberID, name: String)] {
        var names: Set<String> = []
        for member in members where !names.insert(Folding.fold(member.name)).inserted { throw .sameName(member.name) }
        var naming = MemberNaming()
        // Names that were chosen go first, whatever their place in the list.
        for id in members.compactMap(\.id) {
            guard MemberID.isWellFormed(id) else { throw .malformedID(id) }
            guard naming.claim(id) else { throw .memberExists(id: id) }
        }
        var named: [(MemberID, String)] = []
        for member in members {
            guard let id = member.id.map({ MemberID($0) }) ?? naming.id(for: member.name) else {
                throw .unusableName(member.name)
            }
            named.append((id, member.name))
        }
        return named
    }

    private static func data(of wish: GroupWish, members: [(id: MemberID, name: String)]) -> TemplateData {
        let dates = Set(wish.dates).sorted()
        return .record([
            "name": .words(wish.name),
            "facilitator": .words(wish.facilitator),
            "members": .list(
                members.map { .record(["id": .words($0.id.description), "name": .words($0.name)]) }
            ),
            "example": .words(members.first?.id.description ?? "alice"),
            "hasDates": .flag(!dates.isEmpty),
            "start": .day(dates.first, in: wish.language),
            "end": .day(dates.last, in: wish.language),
            "dates": .yamlList(dates.map(\.description)),
            "french": .flag(wish.language == .french),
        ])
    }
}
