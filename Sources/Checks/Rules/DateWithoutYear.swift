import Logbook
import SourceText

extension Rule {
    static let dateWithoutYear = Rule(
        codes: Localized(fr: "date-sans-annee", en: "date-without-year"),
        severity: .information,
        title: Localized(fr: "Date sans année", en: "Date without a year"),
        reason: Localized(
            fr: """
                Relue dans un an, une date sans année ne dit plus quand ; l'outil prend le prochain jour de ce \
                nom.
                """,
            en: "Read a year later, a date without a year no longer says when; the tool takes the next such day."
        ),
        advice: Localized(fr: "Ajoutez l'année.", en: "Add the year."),
        example: Localized(
            fr: Example(
                wrong: "- [ ] S3-A1 Appeler Paul (pour le 9 avril)",
                right: "- [ ] S3-A1 Appeler Paul (pour le 9 avril 2026)"
            ),
            en: Example(
                wrong: "- [ ] S3-A1 Call Paul (by April 9)",
                right: "- [ ] S3-A1 Call Paul (by April 9, 2026)"
            )
        ),
        check: .irregularity { kind, place, context in
            guard case .dateWithoutYear(let date) = kind else { return nil }
            guard context.mayQuote(place.file) else {
                return Finding(at: place, fr: "Cette date est sans année.", en: "This date has no year.")
            }
            return Finding(
                at: place,
                fr: "Cette date est sans année ; elle est lue comme le \(date.words.french).",
                en: "This date has no year; it is read as \(date.words.english).",
                fixes: [.write(date.description, at: place, .safe)]
            )
        }
    )
}
