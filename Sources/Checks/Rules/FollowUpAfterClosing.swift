import Links
import Logbook
import SourceText

extension Rule {
    static let followUpAfterClosing = Rule(
        codes: Localized(fr: "retour-apres-cloture", en: "follow-up-after-closing"),
        severity: .error,
        title: Localized(fr: "Retour après la clôture", en: "Follow-up after closing"),
        reason: Localized(
            fr: """
                Une action faite ou abandonnée l'est une fois pour toutes ; ce qui revient ensuite est une \
                nouvelle action.
                """,
            en: "An action done or dropped stays so; what comes back later is a new action."
        ),
        advice: Localized(
            fr: "Vérifiez le numéro ; si le sujet revient, faites-en une nouvelle action.",
            en: "Check the id; if the matter comes back, make it a new action."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    S3 : - [x] S2-A1 — Fait.
                    S4 : - [/] S2-A1 — J'y travaille.
                    """,
                right: """
                    S3 : - [/] S2-A1 — J'y travaille.
                    S4 : - [x] S2-A1 — Fait.
                    """
            ),
            en: Example(
                wrong: """
                    S3: - [x] S2-A1 — Done.
                    S4: - [/] S2-A1 — Under way.
                    """,
                right: """
                    S3: - [/] S2-A1 — Under way.
                    S4: - [x] S2-A1 — Done.
                    """
            )
        ),
        check: .action { life, context in
            let closed = life.followUps.firstIndex { $0.followUp.state?.isClosed ?? false }
            let start = life.action.state.isClosed ? 0 : closed.map { $0 + 1 } ?? life.followUps.count
            let closing = life.action.state.isClosed ? life.session : closed.map { life.followUps[$0].session }
            guard let closing else { return [] }
            return life.followUps[start...].filter { !$0.precedesDecision(of: life) }.map { followUp in
                Finding(
                    at: followUp.followUp.action.place,
                    fr: "\(life.id) est close depuis \(closing).",
                    en: "\(life.id) has been closed since \(closing)."
                )
            }
        }
    )
}
