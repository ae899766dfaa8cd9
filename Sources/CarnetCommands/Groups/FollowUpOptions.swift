import ArgumentParser
import Editing
import Lexicon
import Links
import Logbook
import Output
import SourceText
import Writing

/// What the commands have in common that write a retour: which action, what is said of it, and where.
struct FollowUpOptions: ParsableArguments {
    @Argument(
        help: .said(fr: "L'action, par exemple S3-A1.", en: "The action, such as S3-A1."),
        completion: .openActions
    )
    var action: String

    @Option(help: .said(fr: "Ce qui s'est passé, en une phrase.", en: "What happened, in a sentence."))
    var note: String?

    @Option(help: .said(fr: "Ce qui a été appris.", en: "What was learned."))
    var learned: String?

    @Option(
        help: .said(
            fr: """
                La séance où le retour s'écrit (par défaut celle du jour, sinon la prochaine en préparation, sinon la \
                dernière encore en brouillon).
                """,
            en: """
                The session to write it in (by default today's, or else the next one being prepared, or else the last \
                one still a draft).
                """
        ),
        completion: .sessions
    )
    var session: String?

    @OptionGroup var writing: WritingOptions
    @OptionGroup var group: GroupOptions

    /// Writes the retour, or shows what would be written.
    func answer(_ state: ActionState, due: CalendarDate? = nil, in surroundings: Surroundings) throws -> Answer {
        let today = try group.day(in: surroundings)
        let (read, life) = try found(in: surroundings)
        let language = group.language(for: read.group)
        let passage: WrittenPassage
        let naming: ActionNaming?
        do {
            naming = try self.naming(of: life, in: read.group)
            let asked = try session.map(read.session(named:))
            let session = try FollowUpSession.session(for: life, in: read.group, asked: asked, today: today)
            passage = try FollowUpWriting(in: session, of: read.group).passage(
                for: NewFollowUp(action: life.id, state: state, due: due, note: note, learned: learned)
            )
        } catch let refusal as EditingRefusal {
            throw CommandFailure.editing(refusal)
        }
        let change = FolderChange(edits: (naming?.edits ?? []) + passage.change.edits)
        if writing.diff { return Answer(try read.diff(of: change, ink: surroundings.ink)) }
        try read.write(change)
        let lines = [said(life, state, passage, in: read)] + (naming.map { [said($0, of: life, in: read)] } ?? [])
        return Answer(lines.map { $0[language] + "\n" }.joined())
    }

    /// An action that is spoken of needs its id in the plan, so that it stays the one that is meant.
    private func naming(of life: ActionLife, in group: Group) throws(EditingRefusal) -> ActionNaming? {
        guard life.action.isProvisional, let session = group.session(life.session) else { return nil }
        return try ActionNaming(of: session, in: group)
    }

    private func found(in surroundings: Surroundings) throws -> (ReadGroup, ActionLife) {
        let groups = try group.groups(in: surroundings).matching { try $0.action(named: action) }
        guard groups.count == 1, let only = groups.first else {
            throw CommandFailure.severalGroups(folders: groups.map(\.0.folderBelowStart))
        }
        return only
    }

    private func said(_ naming: ActionNaming, of life: ActionLife, in read: ReadGroup) -> Localized<String> {
        let ids = naming.ids.map(\.description).joined(separator: ", ")
        let path = VisibleText.escaping(read.shownPath(read.group[life.action.place.file].path))
        return Localized(
            fr: "Numéros écrits dans le plan, \(path) : \(ids).",
            en: "Ids written in the plan, \(path): \(ids)."
        )
    }

    private func said(
        _ life: ActionLife,
        _ state: ActionState,
        _ passage: WrittenPassage,
        in read: ReadGroup
    ) -> Localized<String> {
        let place = VisibleText.escaping("\(read.shownPath(passage.path)):\(passage.line)")
        let title = VisibleText.escaping(life.action.title)
        let word = { (language: Language) in Words.of(language).states[state]?.first ?? state.rawValue }
        return passage.change.isEmpty
            ? Localized(
                fr: "\(life.id) « \(title) » : \(word(.french)). C'était déjà écrit, \(place).",
                en: "\(life.id) “\(title)”: \(word(.english)). It was already written, \(place)."
            )
            : Localized(
                fr: "\(life.id) « \(title) » : \(word(.french)). Retour écrit dans \(place).",
                en: "\(life.id) “\(title)”: \(word(.english)). Follow-up written in \(place)."
            )
    }
}

/// Whether to write at all.
struct WritingOptions: ParsableArguments {
    @Flag(
        name: [.long, .customLong("dry-run")],
        help: .said(
            fr: "Montre ce qui changerait, sans rien écrire.",
            en: "Shows what would change, and writes nothing."
        )
    )
    var diff = false
}
