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
        check: .group { context in
            let absences = context.group.sessions.reduce(into: [SessionID: Set<MemberID>]()) { absences, session in
                let absent = Set(session.absent.map(\.value)).subtracting(session.present.map(\.value))
                if absences[session.id.value] == nil { absences[session.id.value] = absent }
            }
            return context.group.entries.compactMap { entry in
                guard let id = entry.session?.value, absences[id]?.contains(entry.member.value) ?? false else {
                    return nil
                }
                let name = context.name(of: entry.member.value)
                return Finding(
                    at: entry.session?.place ?? entry.member.place,
                    fr:
                        "\(name) est parmi les absents de \(id), et son carnet a une page pour cette séance.",
                    en: "\(name) is marked absent from \(id), yet has a page for that session."
                )
            }
        }
    )
}
