import Logbook
import SourceText

extension Rule {
    static let ruleSetTooHigh = Rule(
        codes: Localized(fr: "regle-trop-severe", en: "rule-set-too-high"),
        severity: .information,
        title: Localized(fr: "Règle réglée plus haut que permis", en: "Rule set higher than allowed"),
        reason: Localized(
            fr: """
                Là où les écoles ne sont pas d'accord, la méthode informe et ne reprend personne : la règle garde \
                son poids.
                """,
            en: "Where schools disagree the method informs and corrects nobody: the rule keeps its weight."
        ),
        advice: Localized(
            fr: "Retirez ce réglage, ou désactivez la règle : `non`.",
            en: "Remove this setting, or switch the rule off: `off`."
        ),
        example: Localized(
            fr: Example(
                wrong: "regles: { conseil-en-clarification: erreur }",
                right: "regles: { conseil-en-clarification: non }"
            ),
            en: Example(
                wrong: "rules: { advice-in-clarification: error }",
                right: "rules: { advice-in-clarification: off }"
            )
        ),
        check: .group { context in
            context.group.ruleSettings.compactMap { code, setting in
                guard let rule = Rule.named(code.value), case .severity(let chosen) = setting.value,
                    chosen > rule.ceiling
                else {
                    return nil
                }
                return Finding(
                    at: setting.place,
                    fr: "La règle « \(rule.codes.french) » ne peut pas peser autant.",
                    en: "The rule “\(rule.codes.english)” can't weigh that much."
                )
            }
        }
    )
}
