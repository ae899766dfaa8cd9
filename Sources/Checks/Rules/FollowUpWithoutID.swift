import Logbook
import SourceText

extension Rule {
    static let followUpWithoutID = Rule(
        codes: Localized(fr: "retour-sans-action", en: "follow-up-without-id"),
        severity: .warning,
        title: Localized(fr: "Retour qui ne nomme pas son action", en: "Follow-up that names no action"),
        reason: Localized(
            fr: "Un retour se lit avec l'action dont il parle ; sans numéro, on ne sait pas laquelle.",
            en: "A follow-up is read with the action it speaks of; without an id nobody knows which."
        ),
        advice: Localized(
            fr: "Écrivez le numéro de l'action après la case : `- [x] S2-A1 — …`.",
            en: "Write the action's id after the brackets: `- [x] S2-A1 — …`."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    ## Retours
                    - [x] J'ai appelé Paul.
                    """,
                right: """
                    ## Retours
                    - [x] S2-A1 — J'ai appelé Paul.
                    """
            ),
            en: Example(
                wrong: """
                    ## Follow-up
                    - [x] I called Paul.
                    """,
                right: """
                    ## Follow-up
                    - [x] S2-A1 — I called Paul.
                    """
            )
        ),
        check: .irregularity { kind, place, context in
            guard case .followUpWithoutID = kind else { return nil }
            return Finding(
                at: place,
                fr: "Ce retour ne dit pas de quelle action il parle.",
                en: "This follow-up doesn't say which action it is about."
            )
        }
    )
}
