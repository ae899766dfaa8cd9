import Logbook
import SourceText

extension Rule {
    static let editorSwapFile = Rule(
        codes: Localized(fr: "fichier-temporaire", en: "editor-swap-file"),
        severity: .information,
        title: Localized(fr: "Fichier temporaire d'un éditeur", en: "Temporary file of an editor"),
        reason: Localized(
            fr: """
                Un éditeur laisse ce genre de fichier quand il est resté ouvert ou s'est arrêté net : il peut \
                contenir des notes non enregistrées.
                """,
            en: """
                An editor leaves such a file when it is still open or was cut short: it may hold notes that were \
                not saved.
                """
        ),
        advice: Localized(
            fr: "Fermez l'éditeur ; si le fichier reste, récupérez ce qu'il contient et supprimez-le.",
            en: "Close the editor; if the file stays, recover what it holds and delete it."
        ),
        example: Localized(
            fr: Example(wrong: "seances/.2026-03-12-S3.md.swp", right: "seances/2026-03-12-S3.md"),
            en: Example(wrong: "sessions/.2026-03-12-S3.md.swp", right: "sessions/2026-03-12-S3.md")
        ),
        check: .irregularity { kind, place, context in
            guard case .editorSwapFile = kind else { return nil }
            return Finding(
                at: place,
                fr: "Ceci est le fichier temporaire ou de sauvegarde d'un éditeur ; il n'est pas lu.",
                en: "This is an editor's temporary or backup file; it is not read."
            )
        }
    )
}
