import ArgumentParser
import LanguageServer
import Logbook

/// `carnet lsp`: the language server that editors start.
struct LanguageServerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lsp",
        abstract: .said(
            fr: "Sert un éditeur : constats pendant la frappe, propositions, liens, renommages.",
            en: "Serves an editor: findings as one types, completions, links, renames."
        ),
        aliases: ["serveur"]
    )

    @Option(
        help: .said(
            fr: "Le membre qui écrit : son propre carnet peut alors être cité.",
            en: "The member who writes: their own logbook may then be quoted."
        )
    )
    var member: String?

    @Option(
        name: .customLong("lang"),
        help: .said(fr: "La langue des messages : fr ou en.", en: "The language of messages: fr or en.")
    )
    var language: Language?

    @Option(
        help: .said(
            fr: "Le jour pour lequel répondre, à la place d'aujourd'hui.",
            en: "The day to answer for, instead of today."
        )
    )
    var today: DayArgument?

    // Some editors say how they talk; there is but one way.
    @Flag(name: .customLong("stdio"), help: .hidden)
    var standardStreams = false

    func run() throws {
        guard let day = today?.date ?? Surroundings.ofProcess.today else { throw Surroundings.withoutDay }
        if StandardInput.isTerminal { StandardStreams.writeError(Self.hint + "\n") }
        let server = LanguageServer(today: day, member: member, language: language, version: CarnetProgram.version)
        var loop = ServerLoop(server) { [today] in today?.date ?? Surroundings.ofProcess.today }
        // The protocol's own numbers: 1 where the client went away without a word.
        ExitStatus(rawValue: loop.run())?.exit()
    }

    private static let hint = String.said(
        fr: """
            Cette commande parle avec un éditeur ; editors/LISEZMOI.md dit comment l'y mettre. Dans un terminal, prenez \
            carnet surveiller. (Ctrl-C arrête.)
            """,
        en: """
            This command speaks with an editor; editors/README.md says how to set it up. In a terminal, use carnet \
            watch. (Ctrl-C stops.)
            """
    )
}
