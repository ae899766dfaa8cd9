import Logbook
import SourceText

extension Rule {
    static let misplacedFile = Rule(
        codes: Localized(fr: "fichier-mal-place", en: "misplaced-file"),
        severity: .warning,
        title: Localized(fr: "Fichier qui n'est pas à sa place", en: "File in the wrong place"),
        reason: Localized(
            fr: """
                C'est sa place qui dit ce qu'est un fichier : les séances dans seances/, chaque carnet dans \
                carnets/ sous le nom de son auteur.
                """,
            en: """
                A file is what its place says: sessions in sessions/, each logbook in logbooks/ under its author's \
                name.
                """
        ),
        advice: Localized(
            fr: "Déplacez-le dans seances/, ou dans carnets/<membre>/.",
            en: "Move it into sessions/, or into logbooks/<member>/."
        ),
        example: Localized(
            fr: Example(wrong: "2026-03-12-S3.md", right: "seances/2026-03-12-S3.md"),
            en: Example(wrong: "2026-03-12-S3.md", right: "sessions/2026-03-12-S3.md")
        ),
        check: .irregularity { kind, place, context in
            guard case .misplacedFile = kind else { return nil }
            return switch context.group.role(of: place.file) {
            case .entry:
                Finding(
                    at: place,
                    fr: "Cette page de carnet n'est dans le dossier d'aucun membre.",
                    en: "This page of a logbook is in no member's folder.",
                    advice: Localized(fr: "Déplacez-la dans carnets/<membre>/.", en: "Move it into logbooks/<member>/.")
                )
            case .group, .session, .other:
                Finding(
                    at: place,
                    fr: "Ce fichier ressemble à une séance, mais il n'est pas dans le dossier des séances.",
                    en: "This file looks like a session but isn't in the folder of sessions.",
                    advice: Localized(fr: "Déplacez-le dans seances/.", en: "Move it into sessions/.")
                )
            }
        }
    )
}
