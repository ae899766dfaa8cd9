import Logbook
import SourceText

extension Rule {
    /// Source: the founding text's step 6, on which it insists.
    static let emptyLearning = Rule(
        codes: Localized(fr: "apprentissages-vides", en: "empty-learning"),
        severity: .warning,
        title: Localized(fr: "Apprentissages sans notes", en: "Learning without notes"),
        reason: Localized(
            fr: """
                C'est l'étape que l'on saute quand le temps manque, et celle qui fait d'un échange un \
                apprentissage.
                """,
            en: "It is the step one skips when time is short, and the one that turns a talk into learning."
        ),
        advice: Localized(
            fr: "Notez au moins un enseignement par personne qui veut bien le partager.",
            en: "Note at least one learning for each person willing to share it."
        ),
        example: Localized(
            fr: Example(
                wrong: "## 6. Apprentissages et feedback",
                right: """
                    ## 6. Apprentissages et feedback
                    - On peut confier sans abandonner.
                    """
            ),
            en: Example(
                wrong: "## 6. Learning and feedback",
                right: """
                    ## 6. Learning and feedback
                    - One can hand over without letting go.
                    """
            )
        ),
        check: .consultation { consultation, session, context in
            guard context.isHeld(session), let learning = consultation.section(.learning), learning.isEmpty else {
                return []
            }
            return [
                Finding(
                    at: learning.heading,
                    fr: "Ce que le groupe a appris n'est pas encore noté.",
                    en: "What the group learned is not noted yet."
                )
            ]
        }
    )
}
