import Logbook
import SourceText

extension Rule {
    static let linkLeavesGroup = Rule(
        codes: Localized(fr: "lien-hors-du-groupe", en: "link-leaves-group"),
        severity: .warning,
        title: Localized(fr: "Lien vers un autre dossier", en: "Link to another folder"),
        reason: Localized(
            fr: """
                Un lien qui sort du dossier pourrait faire lire au groupe des fichiers qui ne lui sont pas \
                destinés.
                """,
            en: "A link that leaves the folder could make the group read files that were not meant for it."
        ),
        advice: Localized(
            fr: "Copiez le fichier dans le dossier du groupe, ou retirez le lien.",
            en: "Copy the file into the group's folder, or remove the link."
        ),
        example: Localized(
            fr: Example(
                wrong: "seances/2026-03-12-S3.md -> /home/claire/notes.md",
                right: "seances/2026-03-12-S3.md, un vrai fichier"
            ),
            en: Example(
                wrong: "sessions/2026-03-12-S3.md -> /home/claire/notes.md",
                right: "sessions/2026-03-12-S3.md, a real file"
            )
        ),
        check: .irregularity { kind, place, context in
            guard case .linkLeavesGroup = kind else { return nil }
            return Finding(
                at: place,
                fr: "Ce lien mène hors du dossier du groupe ; il n'a pas été suivi.",
                en: "This link leads outside the group's folder; it was not followed."
            )
        }
    )
}
