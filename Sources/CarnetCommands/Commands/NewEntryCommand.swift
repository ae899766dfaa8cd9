import ArgumentParser
import Logbook
import Output
import Scaffolding
import SourceText

/// `carnet new entry`: pages of carnets.
struct NewEntryCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "entry",
        abstract: .said(
            fr: "Prépare la page de carnet d'un membre pour une séance, ou celle de chaque membre présent.",
            en: "Prepares a member's logbook page for a session, or one for every member who was there."
        ),
        aliases: ["carnet", "page"]
    )

    @Argument(
        help: .said(
            fr: "La séance (par défaut la dernière qui a eu lieu, sinon la première à venir).",
            en: "The session (by default the last one that took place, or else the first to come)."
        ),
        completion: .sessions
    )
    var session: String?

    @Option(help: .said(fr: "Le membre qui écrit.", en: "The member who writes."), completion: .members)
    var member: String?

    @Flag(
        help: .said(
            fr: "Une page pour chaque membre présent qui n'en a pas.",
            en: "A page for every member who was there and has none."
        )
    )
    var all = false

    @OptionGroup var options: ScaffoldOptions

    var groupOptions: GroupOptions? { options.group }

    func validate() throws {
        guard member == nil || !all else {
            throw ValidationError(
                .said(fr: "Choisissez --member ou --all.", en: "Choose either --member or --all.")
            )
        }
    }

    func answer(in surroundings: Surroundings) throws -> Answer {
        let today = try options.group.day(in: surroundings)
        let read = try options.group.oneGroup(in: surroundings)
        guard all || member != nil else { throw CommandFailure.noWriter }
        let wanted = try session.map { try read.session(named: $0) }
        let writers = try member.map { Scaffolding.Writers.member(try read.member(named: $0)) } ?? .everyonePresent
        let scaffold = try options.prepared(from: read) { scaffolding throws(ScaffoldFailure) in
            let found = wanted.flatMap { read.group.session($0) } ?? scaffolding.sessionToWriteAbout(on: today)
            guard let found else { throw .noSessions }
            return try scaffolding.entries(for: writers, of: found)
        }
        // A page recalls its member's own engagements: whoever prepares everyone's is not to read them.
        if all, options.writing.diff { return Answer(withheld(scaffold, in: read)) }
        return try options.deliver(scaffold.change, to: read, in: surroundings, saying: said(scaffold, in: read))
    }

    private func withheld(_ scaffold: EntryScaffold, in read: ReadGroup) -> String {
        let words = Localized(
            fr: "serait écrit ; contenu non montré : carnet personnel (son auteur le voit avec --member).",
            en: "would be written; content not shown: personal logbook (its author sees it with --member)."
        )[options.language(for: read)]
        return scaffold.paths.map { "\(VisibleText.escaping(read.shownPath($0))): \(words)\n" }.joined()
    }

    private func said(_ scaffold: EntryScaffold, in read: ReadGroup) -> Localized<String> {
        let pages = scaffold.paths.map { "  " + VisibleText.escaping(read.shownPath($0)) }.joined(separator: "\n")
        let count = scaffold.paths.count
        let kept = scaffold.kept.map { VisibleText.escaping($0.description) }.joined(separator: ", ")
        return Localized(
            fr: """
                \(count == 1 ? "Une page" : "\(count) pages") pour la séance \(scaffold.session) :
                \(pages)
                \(kept.isEmpty ? "" : "Déjà là, et laissées telles quelles : \(kept).\n")\
                Tout y est privé tant que son auteur n'en décide pas autrement.
                """,
            en: """
                \(count == 1 ? "One page" : "\(count) pages") for session \(scaffold.session):
                \(pages)
                \(kept.isEmpty ? "" : "There already, and left as they are: \(kept).\n")\
                Everything in them is private until their author decides otherwise.
                """
        )
    }
}
