import ArgumentParser
import Checks
import Logbook
import Output

/// `carnet rules`: every rule.
struct RulesCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: .said(fr: "Liste les règles.", en: "Lists the rules."),
        aliases: ["regles"]
    )

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    @Option(help: .said(fr: "La forme de la réponse.", en: "The form of the answer."))
    var format = Format.text

    @Option(
        name: .customLong("lang"),
        help: .said(fr: "La langue de la liste : fr ou en.", en: "The language of the list: fr or en.")
    )
    var language: Language?

    func answer(in surroundings: Surroundings) throws -> Answer {
        switch format {
        case .text:
            Answer(RuleListing.text(of: Rule.all, in: language ?? Interface.language, ink: surroundings.ink))
        case .json: Answer(output: RuleListing.json(of: Rule.all))
        }
    }
}
