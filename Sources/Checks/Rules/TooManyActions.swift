import Logbook
import SourceText

extension Rule {
    static let tooManyActions = Rule(
        codes: Localized(fr: "trop-d-actions", en: "too-many-actions"),
        severity: .information,
        title: Localized(fr: "Beaucoup d'actions", en: "Many actions"),
        reason: Localized(
            fr: "Deux ou trois actions réalistes se font ; une longue liste décourage avant de commencer.",
            en: "Two or three realistic actions get done; a long list discourages before it starts."
        ),
        advice: Localized(
            fr: "Gardez les trois qui comptent le plus ; les autres peuvent attendre la séance suivante.",
            en: "Keep the three that matter most; the others can wait for the next session."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    - [ ] S3-A1 …
                    - [ ] S3-A2 …
                    - [ ] S3-A3 …
                    - [ ] S3-A4 …
                    """,
                right: """
                    - [ ] S3-A1 …
                    - [ ] S3-A2 …
                    - [ ] S3-A3 …
                    """
            ),
            en: Example(
                wrong: """
                    - [ ] S3-A1 …
                    - [ ] S3-A2 …
                    - [ ] S3-A3 …
                    - [ ] S3-A4 …
                    """,
                right: """
                    - [ ] S3-A1 …
                    - [ ] S3-A2 …
                    - [ ] S3-A3 …
                    """
            )
        ),
        check: .consultation { consultation, session, context in
            guard consultation.actions.count > 3 else { return [] }
            let count = consultation.actions.count
            return [
                Finding(
                    at: Place(session.file, consultation.actions[3].headline),
                    fr: "Ce plan compte \(count) actions.",
                    en: "This plan has \(count) actions."
                )
            ]
        }
    )
}
