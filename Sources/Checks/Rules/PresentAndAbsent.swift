import Logbook
import SourceText

extension Rule {
    static let presentAndAbsent = Rule(
        codes: Localized(fr: "present-et-absent", en: "present-and-absent"),
        severity: .error,
        title: Localized(fr: "Présent et absent à la fois", en: "Present and absent at once"),
        reason: Localized(
            fr: "L'émargement et le bilan comptent les présences : une personne est là, ou ne l'est pas.",
            en: "Attendance and review count presences: a person is there, or is not."
        ),
        advice: Localized(
            fr: "Retirez le nom de l'une des deux listes.",
            en: "Take the name off one of the two lists."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    presents: [alice, bruno]
                    absents: [bruno]
                    """,
                right: """
                    presents: [alice, bruno]
                    absents: [chloe]
                    """
            ),
            en: Example(
                wrong: """
                    present: [alice, bruno]
                    absent: [bruno]
                    """,
                right: """
                    present: [alice, bruno]
                    absent: [chloe]
                    """
            )
        ),
        check: .session { session, context in
            session.absent.filter { absent in session.present.contains { $0.value == absent.value } }.map {
                absent in
                let name = context.name(of: absent.value)
                return Finding(
                    at: absent.place,
                    fr: "\(name) est à la fois parmi les présents et parmi les absents.",
                    en: "\(name) is both among those present and among those absent."
                )
            }
        }
    )
}
