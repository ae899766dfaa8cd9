import Lexicon
import Logbook
import SourceText

extension Rule {
    static let dueAfterNextSession = Rule(
        codes: Localized(fr: "echeance-apres-la-prochaine-seance", en: "due-after-next-session"),
        severity: .warning,
        title: Localized(fr: "Échéance après la prochaine séance", en: "Due after the next session"),
        reason: Localized(
            fr: """
                Une action se tente avant la prochaine séance, pour que le client puisse y raconter ce qui s'est \
                passé.
                """,
            en: "An action is tried before the next session, so that the client can tell there what happened."
        ),
        advice: Localized(
            fr: "Choisissez un premier pas faisable d'ici là, ou une échéance plus proche.",
            en: "Choose a first step that can be taken until then, or a nearer due date."
        ),
        example: Localized(
            fr: Example(
                wrong: "- [ ] S3-A1 Réorganiser le service (pour le 2026-12-31)",
                right: "- [ ] S3-A1 Présenter une esquisse à l'équipe (pour le 2026-04-09)"
            ),
            en: Example(
                wrong: "- [ ] S3-A1 Reorganise the service (by 2026-12-31)",
                right: "- [ ] S3-A1 Show the team a sketch (by 2026-04-09)"
            )
        ),
        check: .consultation { consultation, session, context in
            guard let next = session.date.flatMap({ context.meeting(after: $0.value) }) else { return [] }
            return consultation.actions.compactMap { action in
                guard let due = action.due, due.value > next else { return nil }
                return Finding(
                    at: due.place,
                    fr: "L'échéance de \(action.id) vient après la prochaine séance, le \(next.words.french).",
                    en: "\(action.id) is due after the next session, \(next.words.english)."
                )
            }
        }
    )
}
