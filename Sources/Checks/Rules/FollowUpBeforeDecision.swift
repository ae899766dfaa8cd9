import Links
import Logbook
import SourceText

extension Rule {
    static let followUpBeforeDecision = Rule(
        codes: Localized(fr: "retour-avant-decision", en: "follow-up-before-decision"),
        severity: .error,
        title: Localized(fr: "Retour avant la décision", en: "Follow-up before the decision"),
        reason: Localized(
            fr: """
                On ne peut pas raconter une action qui n'est pas encore décidée : le numéro, ou une date, est \
                faux.
                """,
            en: "Nobody can tell of an action that is not decided yet: the id, or a date, is wrong."
        ),
        advice: Localized(
            fr: "Vérifiez le numéro de l'action et les dates des deux séances.",
            en: "Check the action's id and the dates of both sessions."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    seance: S2

                    ## Retours
                    - [x] S3-A1 — Fait.
                    """,
                right: """
                    seance: S2

                    ## Retours
                    - [x] S1-A1 — Fait.
                    """
            ),
            en: Example(
                wrong: """
                    session: S2

                    ## Follow-up
                    - [x] S3-A1 — Done.
                    """,
                right: """
                    session: S2

                    ## Follow-up
                    - [x] S1-A1 — Done.
                    """
            )
        ),
        check: .action { life, context in
            life.followUps.filter { $0.precedesDecision(of: life) }.map { followUp in
                Finding(
                    at: followUp.followUp.action.place,
                    fr: "\(followUp.session) parle de \(life.id), que \(life.session) n'avait pas encore décidée.",
                    en: "\(followUp.session) speaks of \(life.id), which \(life.session) had not decided yet."
                )
            }
        }
    )
}

extension DatedFollowUp {
    /// Whether it was said before the séance that decided the action, or in that very séance.
    func precedesDecision(of life: ActionLife) -> Bool {
        if session == life.session { return true }
        guard let date, let decided = life.decided, date != decided else { return false }
        return date < decided
    }
}
