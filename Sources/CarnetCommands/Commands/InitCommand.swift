import ArgumentParser
import Editing
import Logbook
import Output
import Scaffolding

/// `carnet init`: a group's folder.
struct InitCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: .said(
            fr: "Prépare le dossier d'un groupe : membres, dates, charte à discuter, guide des participants.",
            en: "Prepares a group's folder: members, dates, a charter to discuss, a guide for participants."
        ),
        discussion: .said(
            fr: """
                Ce que les options ne disent pas est demandé au terminal ; sinon lu sur l'entrée standard, une réponse par \
                ligne, dans cet ordre : nom, langue, animateur, membres, dates. Une ligne vide, ou la fin de l'entrée, \
                prend la valeur par défaut.
                """,
            en: """
                What the options leave open is asked on a terminal, or else read from standard input, one answer a line, \
                in this order: name, language, facilitator, members, dates. An empty line, or the end of the input, takes \
                the default.
                """
        ),
        aliases: ["initialiser"]
    )

    @Argument(
        help: .said(
            fr: "Le dossier (par défaut celui où l'on se trouve).",
            en: "The folder (by default the one you stand in)."
        ),
        completion: .directory
    )
    var folder = "."

    @Option(
        help: .said(
            fr: "Le nom du groupe (par défaut celui du dossier).",
            en: "The group's name (by default the folder's)."
        )
    )
    var name: String?

    @Option(
        name: .customLong("lang"),
        help: .said(fr: "La langue du groupe : fr ou en.", en: "The group's language: fr or en.")
    )
    var language: Language?

    @Option(help: .said(fr: "L'animateur.", en: "The facilitator."))
    var facilitator: String?

    @Option(
        help: .said(
            fr: "Un membre, « Alice Martin » ou « alice: Alice Martin » ; l'option se répète.",
            en: "A member, “Alice Martin” or “alice: Alice Martin”; repeat the option for each."
        )
    )
    var member: [String] = []

    @Option(help: .said(fr: "Les membres, séparés par des virgules.", en: "The members, with commas between them."))
    var members: String?

    @Option(
        help: .said(
            fr: "Les dates prévues, séparées par des virgules ; l'option peut se répéter.",
            en: "The planned days, with commas between them; the option may be repeated."
        )
    )
    var dates: [DaysArgument] = []

    @Flag(
        name: [.short, .long],
        help: .said(fr: "Ne demande rien : prend les valeurs par défaut.", en: "Asks nothing: takes the defaults.")
    )
    var yes = false

    @Flag(
        help: .said(
            fr: "Met le dossier sous git, avec un premier enregistrement.",
            en: "Puts the folder under git, with a first commit."
        )
    )
    var git = false

    @OptionGroup var writing: WritingOptions

    func answer(in surroundings: Surroundings) throws -> Answer {
        let new = NewFolder(folder, in: surroundings)
        try new.refuseGroup()
        let wish = try wish(defaultName: new.name)
        let scaffold: GroupScaffold
        do {
            scaffold = try GroupScaffold(wish, isTaken: new.holds)
        } catch { throw CommandFailure.scaffolding(error) }
        let read = new.emptyGroup
        if writing.diff { return Answer(try read.diff(of: scaffold.change, ink: surroundings.ink)) }
        try new.make()
        try new.emptyGroup.write(scaffold.change)
        let said = said(scaffold, wish, in: new)[wish.language]
        guard git else { return Answer(said) }
        let commit = FirstCommit.make(of: scaffold.change, in: new.path, language: wish.language)
        return Answer(said + commit[wish.language] + "\n")
    }

    private func wish(defaultName: String) throws -> GroupWish {
        let questions = Questions(
            respondent: yes ? .nobody : StandardInput.isTerminal ? .person : .lines,
            language: Interface.language
        )
        let name = try name ?? questions.name(default: defaultName) ?? defaultName
        let language = try language ?? questions.language(default: Interface.language) ?? Interface.language
        let facilitator = try facilitator ?? questions.facilitator()
        let given = member + [members].compactMap { $0 }.flatMap { $0.split(separator: ",").map(String.init) }
        let people =
            given.isEmpty ? try questions.members() ?? [] : given.compactMap { NewMember(reading: $0) }
        let days = dates.isEmpty ? try questions.dates() ?? [] : dates.flatMap(\.dates)
        return GroupWish(name: name, language: language, facilitator: facilitator, members: people, dates: days)
    }

    private func said(_ scaffold: GroupScaffold, _ wish: GroupWish, in new: NewFolder) -> Localized<String> {
        let files = scaffold.change.newFiles.filter { !$0.text.isEmpty }.map(\.path)
        let name = VisibleText.escaping(wish.name)
        let written = files.map { "  " + VisibleText.escaping(new.shownPath($0)) }.joined(separator: "\n")
        let kept = scaffold.kept.map(VisibleText.escaping).joined(separator: ", ")
        let file = VisibleText.escaping(new.shownPath(scaffold.path))
        return Localized(
            fr: """
                Le groupe « \(name) » a son dossier :
                \(written)
                \(kept.isEmpty ? "" : "Déjà là, et laissés tels quels : \(kept).\n")\
                Relisez \(file) et sa charte, donnez GUIDE.md aux participants, puis : carnet nouvelle seance.

                """,
            en: """
                The group “\(name)” has its folder:
                \(written)
                \(kept.isEmpty ? "" : "There already, and left as they are: \(kept).\n")\
                Read \(file) and its charter, give GUIDE.md to the participants, then: carnet new session.

                """
        )
    }
}

extension Questions {
    fileprivate func name(default shown: String) throws -> String? {
        try ask(
            Localized(fr: "Comment s'appelle le groupe ?", en: "What is the group's name?"),
            default: shown,
            hint: Localized(fr: "", en: "")
        ) { $0 }
    }

    fileprivate func language(default shown: Language) throws -> Language? {
        try ask(
            Localized(fr: "En quelle langue écrit-il, fr ou en ?", en: "Which language does it write in, fr or en?"),
            default: shown.rawValue,
            hint: Localized(fr: "Répondez fr ou en.", en: "Answer fr or en.")
        ) { Language(rawValue: $0.lowercased().filter { !$0.isWhitespace }) }
    }

    fileprivate func facilitator() throws -> String? {
        try ask(
            Localized(
                fr: "Qui l'anime ? (vide si vous ne savez pas encore)",
                en: "Who facilitates it? (empty if you don't know yet)"
            ),
            default: "",
            hint: Localized(fr: "", en: "")
        ) { $0 }
    }

    fileprivate func members() throws -> [NewMember]? {
        try ask(
            Localized(
                fr: "Qui en est membre ? Prénoms et noms, séparés par des virgules :",
                en: "Who are its members? First and last names, with commas between them:"
            ),
            default: "",
            hint: Localized(fr: "", en: "")
        ) { $0.split(separator: ",").compactMap { NewMember(reading: String($0)) } }
    }

    fileprivate func dates() throws -> [CalendarDate]? {
        try ask(
            Localized(
                fr: "Quelles séances sont déjà prévues ? Des dates séparées par des virgules :",
                en: "Which sessions are planned already? Days, with commas between them:"
            ),
            default: "",
            hint: Localized(
                fr: "Une de ces dates m'échappe ; écrivez par exemple 2026-01-15, 12 février 2026.",
                en: "One of these isn't a day I can read; write 2026-01-15, February 12 2026, for example."
            )
        ) { DaysArgument(argument: $0)?.dates }
    }
}
