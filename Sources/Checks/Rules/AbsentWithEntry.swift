import Logbook
import SourceText

extension Rule {
    static let absentWithEntry = Rule(
        codes: Localized(fr: "absent-avec-carnet", en: "absent-with-entry"),
        severity: .warning,
        title: Localized(fr: "Page de carnet d'un absent", en: "Page of somebody absent"),
        reason: Localized(
            fr: """
                Une page de récolte se tient pendant la séance ; si la personne y était, sa présence manque aux \
                feuilles d'émargement.
                """,
            en: """
                A page is harvested during the session; if the person was there, their presence is missing from \
                the attendance.
                """
        ),
        advice: Localized(
            fr: "Corrigez les présences, ou la séance de cette page.",
            en: "Correct the attendance, or the session of this page."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    absents: [bruno]

                    carnets/bruno/S3.md
                    """,
                right: """
                    presents: [alice, bruno]

                    carnets/bruno/S3.md
                    """
            ),
            en: Example(
                wrong: """
                    absent: [bruno]

                    logbooks/bruno/S3.md
                    """,
                right: """
                    present: [alice, bruno]

                    logbooks/bruno/S3.md
                    """
            )
        ),
        check: .entry { entry, context in
            guard let id = entry.session?.value, let session = context.session(id),
                session.absent.contains(where: { $0.value == entry.member.value }),
                !session.present.contains(where: { $0.value == entry.member.value })
            else { return [] }
            let name = context.name(of: entry.member.value)
            return [
                Finding(
                    at: entry.session?.place ?? entry.member.place,
                    fr: "\(name) est parmi les absents de \(id), et son carnet a une page pour cette séance.",
                    en: "\(name) is marked absent from \(id), yet has a page for that session."
                )
            ]
        }
    )
}
