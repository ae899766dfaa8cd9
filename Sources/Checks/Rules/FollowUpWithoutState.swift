import Logbook
import SourceText

extension Rule {
    static let followUpWithoutState = Rule(
        codes: Localized(fr: "retour-sans-etat", en: "follow-up-without-state"),
        severity: .information,
        title: Localized(fr: "Retour sans état", en: "Follow-up without a state"),
        reason: Localized(
            fr: """
                Faite, adaptée, reportée ou abandonnée : le retour dit aussi où en est l'action. Sans case, elle \
                reste où elle était.
                """,
            en: """
                Done, adapted, postponed or abandoned: a follow-up also says where the action stands. Without \
                brackets it stays where it was.
                """
        ),
        advice: Localized(
            fr: "Ajoutez une case : [x] faite, [~] adaptée, [>] reportée, [-] abandonnée, [/] en cours.",
            en: "Add brackets: [x] done, [~] adapted, [>] postponed, [-] abandoned, [/] in progress."
        ),
        example: Localized(
            fr: Example(wrong: "- S2-A1 — J'ai appelé Paul.", right: "- [x] S2-A1 — J'ai appelé Paul."),
            en: Example(wrong: "- S2-A1 — I called Paul.", right: "- [x] S2-A1 — I called Paul.")
        ),
        check: .irregularity { kind, place, context in
            guard case .followUpWithoutState(let id) = kind else { return nil }
            return Finding(
                at: place,
                fr: "Le retour sur \(id) ne dit pas où en est l'action.",
                en: "The follow-up on \(id) doesn't say where the action stands."
            )
        }
    )
}
