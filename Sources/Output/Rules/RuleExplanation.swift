package import Checks
package import Logbook
import SourceText

/// What `carnet explain` says of a rule.
package enum RuleExplanation {
    package static func text(of rule: Rule, in language: Language, ink: Ink) -> String {
        let example = rule.example[language]
        let otherNames = Language.allCases.filter { $0 != language }.map { rule.codes[$0] }
        let severity = rule.severity
        let sections = [
            ink(rule.codes[language], .bold) + " (\(otherNames.joined(separator: ", "))) · "
                + ink(severity.word[language], severity.tone),
            rule.title[language],
            Localized(fr: "Pourquoi", en: "Why")[language] + "\n" + indented(rule.reason[language]),
            Localized(fr: "À faire", en: "What to do")[language] + "\n" + indented(rule.advice[language]),
            Localized(fr: "Par exemple", en: "For example")[language] + "\n" + quoted(example.wrong),
            Localized(fr: "Plutôt", en: "Instead")[language] + "\n" + quoted(example.right),
            Localized(
                fr: "Pour le régler dans groupe.md : regles: { \(rule.codes.french): info } (ou : off)",
                en: "To tune it in group.md: rules: { \(rule.codes.english): info } (or: off)"
            )[language],
        ]
        return sections.joined(separator: "\n\n") + "\n"
    }

    private static func indented(_ text: String) -> String {
        WrappedText.lines(of: text, width: 76).map { "  " + $0 }.joined(separator: "\n")
    }

    private static func quoted(_ text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        while lines.last?.isEmpty ?? false { lines.removeLast() }
        return lines.map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
    }
}
