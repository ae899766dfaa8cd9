import Logbook
import SourceText

extension Rule {
    static let missingGroupFile = Rule(
        codes: Localized(fr: "fichier-de-groupe-absent", en: "missing-group-file"),
        severity: .error,
        title: Localized(fr: "Pas de groupe.md", en: "No group.md"),
        reason: Localized(
            fr: """
                Le fichier du groupe dit qui en est membre, quand courent les cycles et sur quoi l'on s'est mis \
                d'accord.
                """,
            en: "The group's file says who its members are, when its cycles run and what was agreed on."
        ),
        advice: Localized(
            fr: "Créez groupe.md à côté du dossier des séances, avec au moins `nom:` et `membres:`.",
            en: "Create group.md next to the folder of sessions, with at least `name:` and `members:`."
        ),
        example: Localized(
            fr: Example(
                wrong: "seances/2026-03-12-S3.md",
                right: """
                    groupe.md
                    seances/2026-03-12-S3.md
                    """
            ),
            en: Example(
                wrong: "sessions/2026-03-12-S3.md",
                right: """
                    group.md
                    sessions/2026-03-12-S3.md
                    """
            )
        ),
        check: .irregularity { kind, place, context in
            guard case .missingGroupFile = kind else { return nil }
            return Finding(
                at: place,
                fr: "Ce dossier a des séances ou des carnets, mais pas de fichier groupe.md.",
                en: "This folder has sessions or logbooks but no file group.md."
            )
        }
    )
}
