import Logbook
import SourceText

extension Rule {
    static let satisfactionOutOfRange = Rule(
        codes: Localized(fr: "satisfaction-hors-echelle", en: "satisfaction-out-of-range"),
        severity: .error,
        title: Localized(fr: "Satisfaction hors de l'échelle", en: "Satisfaction off the scale"),
        reason: Localized(
            fr: "La satisfaction se note de 1 à 5 ; une autre note fausserait la moyenne du cycle.",
            en: "Satisfaction is marked from 1 to 5; another mark would distort the cycle's average."
        ),
        advice: Localized(fr: "Corrigez la note, ou retirez-la.", en: "Correct the mark, or remove it."),
        example: Localized(
            fr: Example(wrong: "satisfaction: [5, 4, 50]", right: "satisfaction: [5, 4, 5]"),
            en: Example(wrong: "satisfaction: [5, 4, 50]", right: "satisfaction: [5, 4, 5]")
        ),
        check: .session { session, context in
            session.satisfaction.filter { !(1...5).contains($0.value) }.map { mark in
                Finding(
                    at: mark.place,
                    fr: "La note \(mark.value) n'est pas entre 1 et 5.",
                    en: "The mark \(mark.value) is not between 1 and 5."
                )
            }
        }
    )
}
