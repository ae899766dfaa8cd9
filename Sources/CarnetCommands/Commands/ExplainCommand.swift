import ArgumentParser
import Checks
import Lexicon
import Logbook
import Output

/// `carnet explain`: what a rule is for.
struct ExplainCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: .said(
            fr: "Explique une règle : pourquoi elle existe, que faire, un exemple.",
            en: "Explains a rule: why it is there, what to do, an example."
        ),
        aliases: ["expliquer"]
    )

    @Argument(
        help: .said(fr: "Le code d'une règle, en français ou en anglais.", en: "A rule's code, English or French."),
        completion: .rules
    )
    var code: String

    @Option(
        name: .customLong("lang"),
        help: .said(fr: "La langue de l'explication : fr ou en.", en: "The language of the explanation: fr or en.")
    )
    var language: Language?

    func answer(in surroundings: Surroundings) throws -> Answer {
        guard let rule = Rule.named(code) else {
            let codes = Rule.all.flatMap { rule in Language.allCases.map { rule.codes[$0] } }
            throw CommandFailure.unknownRule(code, nearest: NearMiss.nearest(to: code, among: codes))
        }
        return Answer(
            RuleExplanation.text(of: rule, in: language ?? Interface.language, ink: surroundings.ink)
        )
    }
}
