import Logbook
import SourceText

extension Rule {
    static let closedInFuture = Rule(
        codes: Localized(fr: "seance-close-a-venir", en: "closed-in-future"),
        severity: .warning,
        title: Localized(fr: "Séance close avant sa date", en: "Session closed before its date"),
        reason: Localized(
            fr: "Une séance se clôt une fois tenue : la date ou le statut est faux.",
            en: "A session is closed once it was held: the date or the status is wrong."
        ),
        advice: Localized(
            fr: "Corrigez la date, ou remettez `statut: brouillon`.",
            en: "Correct the date, or set `status: draft` again."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    date: 2062-03-12
                    statut: close
                    """,
                right: """
                    date: 2026-03-12
                    statut: close
                    """
            ),
            en: Example(
                wrong: """
                    date: 2062-03-12
                    status: closed
                    """,
                right: """
                    date: 2026-03-12
                    status: closed
                    """
            )
        ),
        check: .session { session, context in
            guard session.isClosed, let date = session.date, date.value > context.today else { return [] }
            return [
                Finding(
                    at: date.place,
                    fr: "\(session.id.value) est close, mais sa date est à venir : \(date.value.words.french).",
                    en: "\(session.id.value) is closed, but its date is yet to come: \(date.value.words.english)."
                )
            ]
        }
    )
}
