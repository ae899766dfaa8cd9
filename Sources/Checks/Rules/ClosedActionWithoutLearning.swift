import Links
import Logbook
import SourceText

extension Rule {
    static let closedActionWithoutLearning = Rule(
        codes: Localized(fr: "action-close-sans-apprentissage", en: "closed-action-without-learning"),
        severity: .information,
        title: Localized(fr: "Action close sans apprentissage noté", en: "Closed action without a learning"),
        reason: Localized(
            fr: """
                Apprendre passe avant résoudre : une action faite ou abandonnée vaut surtout par ce qu'on en \
                retient.
                """,
            en: "Learning comes before solving: an action done or dropped is worth most for what it taught."
        ),
        advice: Localized(
            fr: "Ajoutez sous le retour une ligne « Appris : … ».",
            en: "Add a line “Learned: …” under the follow-up."
        ),
        example: Localized(
            fr: Example(
                wrong: "- [x] S2-A1 — Paul est appelé.",
                right: """
                    - [x] S2-A1 — Paul est appelé.
                      - Appris : il attendait juste un signe.
                    """
            ),
            en: Example(
                wrong: "- [x] S2-A1 — I called Paul.",
                right: """
                    - [x] S2-A1 — I called Paul.
                      - Learned: he was only waiting for a sign.
                    """
            )
        ),
        check: .action { life, _ in
            guard !life.followUps.contains(where: { $0.followUp.learned != nil }),
                let closing = life.followUps.first(where: { $0.followUp.state?.isClosed ?? false })
            else { return [] }
            return [
                Finding(
                    at: closing.followUp.action.place,
                    fr: "\(life.id) est close ; ce qu'elle a appris n'est pas noté.",
                    en: "\(life.id) is closed; what it taught is not noted."
                )
            ]
        }
    )
}
