import Logbook
import SourceText

extension Rule {
    static let impossibleDate = Rule(
        codes: Localized(fr: "date-impossible", en: "impossible-date"),
        severity: .error,
        title: Localized(fr: "Date impossible", en: "Impossible date"),
        reason: Localized(
            fr: "Un jour qui n'existe pas ne peut être ni attendu ni rappelé.",
            en: "A day that doesn't exist can be neither awaited nor recalled."
        ),
        advice: Localized(
            fr: "Écrivez la date en toutes lettres (9 avril 2026) ou sous la forme 2026-04-09.",
            en: "Write the date in words (April 9, 2026) or as 2026-04-09."
        ),
        example: Localized(
            fr: Example(wrong: "date: 2026-02-30", right: "date: 2026-02-28"),
            en: Example(wrong: "date: 2026-02-30", right: "date: 2026-02-28")
        ),
        check: .irregularity { kind, place, context in
            guard case .invalidDate(let text) = kind else { return nil }
            let quoted = context.quoting(text, from: place.file)
            return Finding(
                at: place,
                fr: "Date impossible\(quoted.french) : ce jour n'existe pas.",
                en: "Impossible date\(quoted.english): there is no such day."
            )
        }
    )
}
