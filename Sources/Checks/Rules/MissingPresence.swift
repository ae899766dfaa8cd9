import Logbook
import SourceText

extension Rule {
    static let missingPresence = Rule(
        codes: Localized(fr: "presences-manquantes", en: "missing-presence"),
        severity: .information,
        title: Localized(fr: "Présences non notées", en: "Attendance not noted"),
        reason: Localized(
            fr: "Les présences fondent l'émargement, les heures et le bilan du cycle.",
            en: "Attendance is the ground for the signed sheets, the hours and the cycle's review."
        ),
        advice: Localized(
            fr: "Ajoutez `presents:` avec les noms courts des membres.",
            en: "Add `present:` with the short names of the members."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    client: alice
                    statut: close
                    """,
                right: """
                    client: alice
                    statut: close
                    presents: [alice, bruno, chloe, david]
                    """
            ),
            en: Example(
                wrong: """
                    client: alice
                    status: closed
                    """,
                right: """
                    client: alice
                    status: closed
                    present: [alice, bruno, chloe, david]
                    """
            )
        ),
        check: .session { session, context in
            guard context.isHeld(session), session.present.isEmpty else { return [] }
            return [
                Finding(
                    at: session.id.place,
                    fr: "\(session.id.value) ne dit pas qui était présent.",
                    en: "\(session.id.value) doesn't say who was present."
                )
            ]
        }
    )
}
