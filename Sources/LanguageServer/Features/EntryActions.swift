import Checks
import FrontMatter
import LiveGroup
import Logbook
import Navigation
import Reading
import Scaffolding
import SourceText
import TemplateRendering

extension Workspace {
    /// In a séance's front matter, and where a carnet speaks of a séance: the reader's own page for it, where they have
    /// none yet. Offered only to those who have said who they are.
    func ownEntry(in note: Note, at asked: SourceRange) -> [LSP.CodeAction] {
        guard case .member(let reader) = note.group.view.audience, let session = session(at: asked, in: note),
            !note.group.group.hasEntry(of: reader, for: session.id.value)
        else { return [] }
        let templates = note.group.folder.templateFiles().map {
            TemplateFile(path: $0.path, text: String(decoding: $0.bytes, as: UTF8.self))
        }
        let scaffolding = Scaffolding(note.group.group, templates: TemplateSet(overrides: templates))
        guard let scaffold = try? scaffolding.entries(for: .member(reader), of: session),
            let edit = try? edit(scaffold.change, beside: note)
        else { return [] }
        let title = Localized(
            fr: "Créer ma page de carnet pour \(session.id.value)",
            en: "Create my logbook page for \(session.id.value)"
        )
        return [LSP.CodeAction(title: title[note.language], kind: .rewrite, edit: edit)]
    }

    private func session(at asked: SourceRange, in note: Note) -> Session? {
        let group = note.group.group
        if let session = group.sessions.first(where: { $0.file == note.file }) {
            guard let front = note.page?.frontMatter.range, front.contains(SourceRange(at: asked.lowerBound)) else {
                return nil
            }
            return session
        }
        guard case .session(let id) = note.map.mentions(in: note.file)?.mention(at: asked.lowerBound)?.subject else {
            return nil
        }
        return group.session(id)
    }
}

extension Group {
    /// A quick look before anything is prepared: editors ask at every step of the cursor.
    fileprivate func hasEntry(of member: MemberID, for session: SessionID) -> Bool {
        entries.contains { $0.session?.value == session && ($0.member.value == member || $0.folderMember == member) }
    }
}
