import Logbook
import SourceText

extension Rule {
    static let unknownFileType = Rule(
        codes: Localized(fr: "type-de-fichier-inconnu", en: "unknown-file-type"),
        severity: .information,
        title: Localized(fr: "Notes dans un format qui n'est pas lu", en: "Notes in a format that is not read"),
        reason: Localized(
            fr: """
                Seuls les fichiers .md des dossiers de séances et de carnets sont lus ; ce que dit celui-ci \
                n'apparaîtra nulle part.
                """,
            en: """
                Only .md files in the folders of sessions and logbooks are read; what this one says will appear \
                nowhere.
                """
        ),
        advice: Localized(
            fr: "Enregistrez ces notes en texte, avec un nom qui finit par .md.",
            en: "Save these notes as text, under a name that ends in .md."
        ),
        example: Localized(
            fr: Example(wrong: "seances/2026-03-12-S3.docx", right: "seances/2026-03-12-S3.md"),
            en: Example(wrong: "sessions/2026-03-12-S3.docx", right: "sessions/2026-03-12-S3.md")
        ),
        check: .irregularity { kind, place, context in
            guard case .unknownFileType = kind else { return nil }
            return Finding(
                at: place,
                fr: "Ce fichier n'est pas lu : son nom ne finit pas par .md.",
                en: "This file is not read: its name doesn't end in .md."
            )
        }
    )
}
