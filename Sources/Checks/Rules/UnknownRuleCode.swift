import Lexicon
import Logbook
import SourceText

extension Rule {
    static let unknownRuleCode = Rule(
        codes: Localized(fr: "regle-inconnue", en: "unknown-rule-code"),
        severity: .warning,
        title: Localized(fr: "Règle inconnue", en: "Unknown rule"),
        reason: Localized(
            fr: "Un réglage qui ne nomme aucune règle ne change rien, et l'on croit pourtant l'avoir fait.",
            en: "A setting that names no rule changes nothing, though one thinks it does."
        ),
        advice: Localized(fr: "`carnet regles` donne la liste des règles.", en: "`carnet rules` lists the rules."),
        example: Localized(
            fr: Example(
                wrong: "regles: { action-sans-echeanse: info }",
                right: "regles: { action-sans-echeance: info }"
            ),
            en: Example(
                wrong: "rules: { action-without-du-date: info }",
                right: "rules: { action-without-due-date: info }"
            )
        ),
        check: .group { context in
            context.group.ruleSettings.keys.filter { Rule.named($0.value) == nil }.map { code in
                let own = Rule.all.map { $0.codes[context.group.language] }
                let others = Rule.all.flatMap { rule in Language.allCases.map { rule.codes[$0] } }
                let nearest = NearMiss.nearest(to: code.value, among: own + others)
                let quoted = context.quoting(code.value, from: code.place.file)
                let proposal = Localized.proposing(nearest)
                return Finding(
                    at: code.place,
                    fr: "Aucune règle ne s'appelle\(quoted.french)\(proposal.french)",
                    en: "No rule is called\(quoted.english)\(proposal.english)",
                    fixes: nearest.map { [.write($0, at: code.place, .slip(code.value, $0))] } ?? []
                )
            }
        }
    )
}
