import Logbook
import SourceText

extension Rule {
    static let sessionsOutOfOrder = Rule(
        codes: Localized(fr: "seances-en-desordre", en: "sessions-out-of-order"),
        severity: .warning,
        title: Localized(fr: "Numéros et dates des séances en désaccord", en: "Session numbers and dates disagree"),
        reason: Localized(
            fr: """
                Les retours suivent l'ordre des dates : une séance datée trop tôt ou trop tard brouille la vie des \
                actions.
                """,
            en: """
                Follow-ups go by the order of dates: a session dated too early or too late muddles the life of \
                actions.
                """
        ),
        advice: Localized(
            fr: "Vérifiez la date de cette séance et celle de la précédente.",
            en: "Check the date of this session and of the one before."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    S3 : date: 2026-03-12
                    S4 : date: 2026-03-05
                    """,
                right: """
                    S3 : date: 2026-03-12
                    S4 : date: 2026-04-09
                    """
            ),
            en: Example(
                wrong: """
                    S3: date: 2026-03-12
                    S4: date: 2026-03-05
                    """,
                right: """
                    S3: date: 2026-03-12
                    S4: date: 2026-04-09
                    """
            )
        ),
        check: .group { context in
            let dated = context.group.sessions.filter { $0.date != nil && $0.id.value.number != nil }
            return zip(dated, dated.dropFirst()).compactMap { earlier, later in
                guard let before = earlier.id.value.number, let after = later.id.value.number, after < before,
                    earlier.id.value.prefix == later.id.value.prefix, let date = later.date,
                    date.value != earlier.date?.value
                else { return nil }
                return Finding(
                    at: date.place,
                    fr: "\(later.id.value) est datée après \(earlier.id.value).",
                    en: "\(later.id.value) is dated after \(earlier.id.value)."
                )
            }
        }
    )
}

extension SessionID {
    /// What stands before the number: `S` of `S12`.
    fileprivate var prefix: Substring {
        description[...].dropLast(description.reversed().prefix { $0.isASCII && $0.isNumber }.count)
    }
}
