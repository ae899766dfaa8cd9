import Logbook
import SourceText

extension Rule {
    static let noAction = Rule(
        codes: Localized(fr: "plan-sans-action", en: "no-action"),
        severity: .warning,
        title: Localized(fr: "Plan sans action", en: "Plan without an action"),
        reason: Localized(
            fr: """
                Le client repart avec quelques actions qu'il a choisies seul ; sans elles, rien ne sera à raconter \
                au prochain retour.
                """,
            en: """
                The client leaves with a few actions chosen alone; without them there is nothing to tell at the \
                next follow-up.
                """
        ),
        advice: Localized(
            fr: "Notez au moins une action sous « 5. Synthèse et plan d'action » : `- [ ] …`.",
            en: "Note at least one action under “5. Summary and action plan”: `- [ ] …`."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    ## 5. Synthèse et plan d'action
                    Alice va y réfléchir.
                    """,
                right: """
                    ## 5. Synthèse et plan d'action
                    - [ ] S3-A1 Lister ce que je garde (pour le 2026-04-09)
                    """
            ),
            en: Example(
                wrong: """
                    ## 5. Summary and action plan
                    Alice will think about it.
                    """,
                right: """
                    ## 5. Summary and action plan
                    - [ ] S3-A1 List what I keep (by 2026-04-09)
                    """
            )
        ),
        check: .consultation { consultation, session, context in
            guard context.isHeld(session), consultation.actions.isEmpty,
                let plan = consultation.section(.actionPlan)
            else {
                return []
            }
            return [
                Finding(
                    at: plan.heading,
                    fr: "Le plan d'action ne contient encore aucune action.",
                    en: "The action plan holds no action yet."
                )
            ]
        }
    )
}
