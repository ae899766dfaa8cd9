import Editing
import Links
import LiveGroup
import Logbook
import Navigation
import SourceText

extension Workspace {
    /// For the action that is spoken of at a place: a retour in each state, in the séance where it would be told.
    func followUps(in note: Note, at asked: SourceRange) -> [LSP.CodeAction] {
        guard case .action(let id) = note.map.mentions(in: note.file)?.mention(at: asked.lowerBound)?.subject,
            let life = note.group.links[id],
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
