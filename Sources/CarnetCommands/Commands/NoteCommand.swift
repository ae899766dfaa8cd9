import ArgumentParser
import Editing
import Lexicon
import Logbook
import Output
import Reading
import Scaffolding
import SourceText

/// `carnet note`: a harvest for a member's own carnet.
struct NoteCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "note",
        abstract: .said(
            fr: "Ajoute une récolte à la page de carnet d'un membre ; elle est privée, sauf avec --share.",
            en: "Adds a harvest to a member's logbook page; it is private unless --share says otherwise."
        ),
        aliases: ["noter"]
    )

    @Argument(
        help: .said(
            fr: "La récolte, entre guillemets ; sans elle, elle se tape, et le terminal n'en garde pas trace.",
            en: "The harvest, in quotation marks; without it one types it, and the shell's history doesn't keep it."
        )
    )
    var text: String?

    @Option(help: .said(fr: "Le membre qui écrit.", en: "The member who writes."), completion: .members)
    var member: String

    @Option(
        help: .said(
            fr: "Ce que c'est : enseignement, ressenti, progres ou engagement.",
            en: "What it is: learning, feeling, progress or commitment."
        )
    )
    var kind: HarvestArgument

    @Option(
        help: .said(
            fr: "L'étape où cela s'est récolté, par son numéro ou son nom.",
            en: "The step it was harvested at, by number or name."
        )
    )
    var step: StepArgument?

    @Option(
        help: .said(
            fr: "À qui la montrer : groupe, ou bilan (et donc au groupe aussi).",
            en: "Whom to show it to: group, or review (and so to the group as well)."
        )
    )
    var share: SharingArgument?

    @Option(
        help: .said(
            fr: "La séance (par défaut celle du jour, sinon la dernière qui a eu lieu).",
            en: "The session (by default today's, or else the last one that took place)."
        ),
        completion: .sessions
    )
    var session: String?

    @OptionGroup var writing: WritingOptions
    @OptionGroup var group: GroupOptions

    var groupOptions: GroupOptions? { group }

    func answer(in surroundings: Surroundings) throws -> Answer {
        let today = try group.day(in: surroundings)
        let groups = try group.groups(in: surroundings).matching { try $0.member(named: member) }
        guard groups.count == 1, let (read, writer) = groups.first else {
            throw CommandFailure.severalGroups(folders: groups.map(\.0.folderBelowStart))
        }
        let language = group.language(for: read.group)
        let page = try LogbookPage(of: writer, for: session.map(read.session(named:)), on: today, in: read)
        let visibility = share?.visibility ?? .private
        let harvest = NewHarvest(kind: kind.kind, step: step?.step, visibility: visibility, text: try wording)
        let passage: WrittenPassage
        do {
            passage = try HarvestWriting(in: page.source, file: page.file, of: read.group).passage(for: harvest)
        } catch {
            throw CommandFailure.editing(error)
        }
        if writing.diff {
            // What else is on the page is not the terminal's business.
            let diff = UnifiedDiff(
                of: page.source.bytes,
                to: passage.text.bytes,
                path: read.shownPath(passage.path),
                context: 0
            )
            return Answer(diff.text(ink: surroundings.ink))
        }
        try read.write(page.change(to: passage))
        return Answer(said(passage, visibility, in: read)[language] + "\n")
    }

    /// The harvest's words, from the command line or from standard input.
    private var wording: String {
        get throws {
            if let text, text != "-" { return text }
            if StandardInput.isTerminal {
                let invitation = String.said(
                    fr: "Écrivez, puis Ctrl-D sur une ligne vide.",
                    en: "Write, then Ctrl-D on an empty line."
                )
                StandardStreams.writeError(invitation + "\n")
            }
            return String(decoding: try StandardStreams.readAll(), as: UTF8.self)
        }
    }

    private func said(_ passage: WrittenPassage, _ visibility: Visibility, in read: ReadGroup) -> Localized<String> {
        let place = VisibleText.escaping("\(read.shownPath(passage.path)):\(passage.line)")
        switch visibility {
        case .private:
            return Localized(
                fr: "Noté dans \(place) ; c'est privé : aucun document ne le montre à d'autres.",
                en: "Noted in \(place); it is private: no document shows it to others."
            )
        case .group:
            return Localized(
                fr: "Noté dans \(place), partagé avec le groupe.",
                en: "Noted in \(place), shared with the group."
            )
        case .review:
            return Localized(
                fr: "Noté dans \(place), offert au bilan et au groupe.",
                en: "Noted in \(place), offered to the review and the group."
            )
        }
    }
}
