import Logbook
import SourceText

extension Rule {
    static let ambiguousDate = Rule(
        codes: Localized(fr: "date-ambigue", en: "ambiguous-date"),
        severity: .information,
        title: Localized(
            fr: "Date ambiguë dans un groupe anglophone",
            en: "Ambiguous date in an English-speaking group"
        ),
        reason: Localized(
            fr: """
                09/04 est le 9 avril pour les uns et le 4 septembre pour les autres ; l'outil lit toujours jour, \
                mois, année.
                """,
            en: "09/04 is April 9 to some and September 4 to others; the tool always reads day, month, year."
        ),
        advice: Localized(fr: "Écrivez la date sous la forme 2026-04-09.", en: "Write the date as 2026-04-09."),
        example: Localized(
            fr: Example(wrong: "date: 09/04/2026", right: "date: 2026-04-09"),
            en: Example(wrong: "date: 09/04/2026", right: "date: 2026-04-09")
        ),
        check: .irregularity { kind, place, context in
            guard case .ambiguousDate(let date) = kind, context.group.language == .english else { return nil }
            // A day past the twelfth can be no month.
            guard date.day <= 12, date.day != date.month else { return nil }
            guard context.mayQuote(place.file) else {
                return Finding(
                    at: place,
                    fr: "Cette date peut se lire de deux façons.",
                    en: "This date can be read in two ways."
                )
            }
            return Finding(
                at: place,
                fr: "Cette date est lue comme le \(date.words.french).",
                en: "This date is read as \(date.words.english).",
                fixes: [.write(date.description, at: place, .safe)]
            )
        }
    )
}
