import Logbook
import SourceText

extension Rule {
    static let dueBeforeSession = Rule(
        codes: Localized(fr: "echeance-avant-la-seance", en: "due-before-session"),
        severity: .warning,
        title: Localized(fr: "Échéance avant la séance", en: "Due before the session"),
        reason: Localized(
            fr: """
                Une action ne peut pas être attendue avant le jour où elle est décidée : l'année ou le mois a sans \
                doute glissé.
                """,
            en: "An action can't be due before the day it is decided: the year or month has probably slipped."
        ),
        advice: Localized(
            fr: "Vérifiez l'échéance, ou la date de la séance.",
            en: "Check the due date, or the date of the session."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    date: 2026-03-12

                    - [ ] S3-A1 Appeler Paul (pour le 2025-04-09)
                    """,
                right: """
                    date: 2026-03-12

                    - [ ] S3-A1 Appeler Paul (pour le 2026-04-09)
                    """
            ),
            en: Example(
                wrong: """
                    date: 2026-03-12

                    - [ ] S3-A1 Call Paul (by 2025-04-09)
                    """,
                right: """
                    date: 2026-03-12

                    - [ ] S3-A1 Call Paul (by 2026-04-09)
                    """
            )
        ),
        check: .session { session, context in
            guard let date = session.date?.value else { return [] }
            // Beside a closed action a past date says when it was done.
            let open = session.followUps.filter { !($0.state?.isClosed ?? false) }
            let stated =
                session.actions.map { (id: $0.id, due: $0.due) } + open.map { (id: $0.action.value, due: $0.due) }
            return stated.compactMap { id, due in
                guard let due, due.value < date else { return nil }
                return Finding(
                    at: due.place,
                    fr: "L'échéance de \(id) vient avant la séance elle-même, le \(date.words.french).",
                    en: "\(id) is due before the session itself, \(date.words.english)."
                )
            }
        }
    )
}
