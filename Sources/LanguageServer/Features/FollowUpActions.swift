import Editing
import Links
import LiveGroup
import Logbook
import Markdown
import Navigation
import Reading
import SourceText

extension Workspace {
    /// For the action that is spoken of at a place: a retour in each state, in the séance where it would be told.
    func followUps(in note: Note, at asked: SourceRange) -> [LSP.CodeAction] {
        guard let id = action(at: asked.lowerBound, in: note), let life = note.group.links[id],
            !life.action.isProvisional,
            let session = sessionToTellIn(life, beside: note),
            let writing = try? FollowUpWriting(in: session, of: note.group.group)
        else { return [] }
        return ActionState.allCases.filter { $0 != .planned }.compactMap { state in
            let followUp = NewFollowUp(action: id, state: state)
            guard let passage = try? writing.passage(for: followUp), !passage.change.isEmpty,
                let edit = try? edit(passage.change, beside: note)
            else { return nil }
            return LSP.CodeAction(
                title: Self.title(of: followUp, in: session, note.language),
                kind: .rewrite,
                edit: edit
            )
        }
    }

    /// The action whose id stands at a place, or else that whose line it is.
    private func action(at offset: Int, in note: Note) -> ActionID? {
        guard let page = note.page else { return nil }
        let mention = PageMentions(of: page, in: note.group.group).mention(at: offset)
        if case .action(let id)? = mention?.subject { return id }
        let headline = page.parts.headlines.first { part in
            let range = page.tree.blocks[part.block].range
            return range.lowerBound <= offset && offset <= range.upperBound
        }
        return headline?.ids.first?.id
    }

    /// The séance one is in, where it comes after the one that decided the action; else the one that is to come.
    private func sessionToTellIn(_ life: ActionLife, beside note: Note) -> Session? {
        let group = note.group.group
        let own = group.sessions.first { $0.file == note.file }?.id.value
        if let own, own != life.session,
            let session = try? FollowUpSession.session(for: life, in: group, asked: own, today: today)
        {
            return session
        }
        return try? FollowUpSession.session(for: life, in: group, asked: nil, today: today)
    }

    private static func title(of followUp: NewFollowUp, in session: Session, _ language: Language) -> String {
        let (id, action) = (session.id.value, followUp.action)
        let state = GroupMap.name(of: followUp.state, in: language)
        return Localized(
            fr: "Retour en \(id) : \(action) \(state)",
            en: "Follow-up in \(id): \(action) \(state)"
        )[language]
    }
}
