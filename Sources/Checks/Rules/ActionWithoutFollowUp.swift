import Links
import Logbook
import SourceText

extension Rule {
    static let actionWithoutFollowUp = Rule(
        codes: Localized(fr: "action-sans-retour", en: "action-without-follow-up"),
        severity: .warning,
        title: Localized(fr: "Action échue sans retour", en: "Action due without a follow-up"),
        reason: Localized(
            fr: """
                Le retour ferme la boucle : ce qui a été tenté, ce qui s'est passé, ce qu'on en retient. \
                Abandonner ou adapter est permis, et se raconte aussi.
                """,
            en: """
                The follow-up closes the loop: what was tried, what happened, what it taught. Dropping or adapting \
                is allowed, and worth telling too.
                """
        ),
        advice: Localized(
            fr: "Ajoutez une ligne sous « Retours » de cette séance, ou demandez un mot au client à la prochaine.",
            en: "Add a line under “Follow-up” of that session, or ask the client for a word at the next one."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    ## Retours
                    (rien sur S2-A1, attendue pour ce jour)
                    """,
                right: """
                    ## Retours
                    - [/] S2-A1 — Paul est en congé, je l'appelle lundi.
                    """
            ),
            en: Example(
                wrong: """
                    ## Follow-up
                    (nothing on S2-A1, due by that day)
                    """,
                right: """
                    ## Follow-up
                    - [/] S2-A1 — Paul is on leave, I'll call him on Monday.
                    """
            )
        ),
        check: .action { life, context in
            // What was closed once is settled, even where a later retour speaks of it again.
            let isSettled =
                life.action.state.isClosed || life.followUps.contains { $0.followUp.state?.isClosed ?? false }
            guard let decided = life.decided, !isSettled, let due = life.due(on: nil) else { return [] }
            let lastHeard = life.followUps.compactMap(\.date).max() ?? decided
            // The first séance after the last word on it, once it was due.
            guard let silent = context.firstHeldSession(after: lastHeard, notBefore: due) else { return [] }
            return [
                Finding(
                    at: Place(life.action.place.file, life.action.headline),
                    fr: "\(life.id) était attendue pour le \(due.words.french) ; \(silent) n'en dit rien.",
                    en: "\(life.id) was due by \(due.words.english); \(silent) says nothing of it."
                )
            ]
        }
    )
}
