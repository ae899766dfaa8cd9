import Logbook
import SourceText

extension Rule {
    static let moreMarksThanPresent = Rule(
        codes: Localized(fr: "trop-de-notes", en: "more-marks-than-present"),
        severity: .warning,
        title: Localized(fr: "Plus de notes que de présents", en: "More marks than people present"),
        reason: Localized(
            fr: "Chaque présent donne au plus une note, sans son nom : une note de trop fausse la moyenne.",
            en: "Everyone present gives at most one mark, without a name: one too many distorts the average."
        ),
        advice: Localized(
            fr: "Retirez la note en trop, ou complétez les présents.",
            en: "Remove the mark too many, or complete those present."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    presents: [alice, bruno]
                    satisfaction: [5, 4, 5]
                    """,
                right: """
                    presents: [alice, bruno]
                    satisfaction: [5, 4]
                    """
            ),
            en: Example(
                wrong: """
                    present: [alice, bruno]
                    satisfaction: [5, 4, 5]
                    """,
                right: """
                    present: [alice, bruno]
                    satisfaction: [5, 4]
                    """
            )
        ),
        check: .session { session, _ in
            let present = Set(session.present.map(\.value)).count
            guard present > 0, session.satisfaction.count > present else { return [] }
            let marks = session.satisfaction.count
            return [
                Finding(
                    at: session.satisfaction[present].place,
                    fr: "Il y a \(marks) notes de satisfaction pour \(present) présents.",
                    en: "There are \(marks) satisfaction marks for \(present) people present."
                )
            ]
        }
    )
}
