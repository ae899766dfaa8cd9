package import Editing
import Lexicon
import Links
package import Logbook
import SourceText
import TemplateRendering

/// Pages of carnets, prepared for one séance.
package struct EntryScaffold: Sendable {
    package let change: FolderChange
    package let session: SessionID
    /// In the order of the members.
    package let paths: [String]
    /// Members who have a page of this séance already.
    package let kept: [MemberID]
}

extension Scaffolding {
    /// Whose pages are wanted.
    package enum Writers: Sendable {
        case member(MemberID)
        /// Everyone who is stated as present and has no page yet.
        case everyonePresent
    }

    /// Pages for one séance, each with what its own member has to look back on, and nobody else's.
    package func entries(for writers: Writers, of session: Session) throws(ScaffoldFailure) -> EntryScaffold {
        let id = session.id.value
        let members: [MemberID]
        var kept: [MemberID] = []
        switch writers {
        case .member(let member):
            if let entry = entry(of: member, for: id) { throw .exists(path: group[entry.file].path) }
            members = [member]
        case .everyonePresent:
            let present = session.present.map(\.value).filter { group.member($0) != nil }
            kept = present.filter { entry(of: $0, for: id) != nil }
            members = present.filter { entry(of: $0, for: id) == nil }
            if members.isEmpty { throw present.isEmpty ? .noPresence(id) : .nothingToPrepare(id) }
        }
        var files: [FolderChange.NewFile] = []
        for member in members {
            let path = folder(of: member) + "/\(Self.fileName(id.description)).md"
            try refuse(existing: path)
            files.append(FolderChange.NewFile(path: path, text: try page(of: member, for: session)))
        }
        return EntryScaffold(
            change: FolderChange(newFiles: files),
            session: id,
            paths: files.map(\.path),
            kept: kept
        )
    }

    /// The last séance that has taken place, or else the next one.
    package func sessionToWriteAbout(on today: CalendarDate) -> Session? {
        group.sessions.last { $0.date.map { $0.value <= today } ?? false } ?? group.sessions.first
    }

    private func page(of member: MemberID, for session: Session) throws(ScaffoldFailure) -> String {
        let date = session.date?.value
        let actions = date.map { openActions(on: $0) } ?? []
        let own = actions.filter { $0.owner == member }
        let promises = openCommitments(of: member, before: session)
        let data = TemplateData.record([
            "session": .words(session.id.value.description),
            "member": .words(member.description),
            "date": .day(date, in: language),
            "hasLookBack": .flag(!own.isEmpty || !promises.isEmpty),
            "actions": .list(date.map { day in own.map { self.data(of: $0, on: day, withOwner: false) } } ?? []),
            "commitments": .list(promises),
            "steps": .list(
                Step.allCases.map { step in
                    .record([
                        "number": .words(String(step.rawValue)),
                        "name": .words(Words.of(language).written(.step(step), in: Words.of(language).headings)),
                    ])
                }
            ),
        ])
        switch group.logbookForm {
        case .byTheme: return try render("entry", data)
        case .byStep: return try render("entry-by-step", data)
        }
    }

    /// A member's own promises that no box says are settled, the latest séance first.
    private func openCommitments(of member: MemberID, before session: Session) -> [TemplateData] {
        let earlier = group.sessions.prefix { $0.file != session.file }.map(\.id.value)
        var seen: Set<String> = []
        return earlier.reversed().flatMap { id in
            ownEntries(of: member, for: id).flatMap { entry in
                entry.commitments.filter { !$0.state.isClosed }.compactMap { commitment -> TemplateData? in
                    let text = group[entry.file][commitment.text]
                    guard seen.insert(Folding.fold(text)).inserted else { return nil }
                    return .record(["text": .words(text), "due": .day(commitment.due?.value, in: language)])
                }
            }
        }
    }

    /// Pages that both their folder and their front matter call the member's: in doubt it is somebody else's text.
    private func ownEntries(of member: MemberID, for session: SessionID) -> [Entry] {
        group.entries.filter {
            $0.member.value == member && $0.folderMember == member && $0.session?.value == session
        }
    }

    private func entry(of member: MemberID, for session: SessionID) -> Entry? {
        group.entries.first { ($0.member.value == member || $0.folderMember == member) && $0.session?.value == session }
    }

    /// Where the member's pages lie, or would.
    func folder(of member: MemberID) -> String {
        let own = group.entries.first { $0.folderMember == member }.map { group[$0.file].path.split(separator: "/") }
        if let own, own.count > 2 { return own.prefix(2).joined(separator: "/") }
        return "\(logbooksFolder)/\(Self.fileName(member.description))"
    }

    private var logbooksFolder: String {
        let used = group.entries.first.flatMap { group[$0.file].path.split(separator: "/").first }
        return used.map(String.init) ?? Words.of(language).logbooksFolder.first ?? "logbooks"
    }

    /// A name that every file system takes.
    static func fileName(_ text: String) -> String {
        let name = text.unicodeScalars.map { scalar in
            switch scalar {
            case "/", "\\", ":", "*", "?", "\"", "<", ">", "|": "-"
            default: scalar.value < 0x20 ? "-" : String(scalar)
            }
        }.joined()
        return name.hasPrefix(".") || name.isEmpty ? "-" + name : name
    }
}
