import Logbook
import SourceText

extension Rule {
    static let missingKey = Rule(
        codes: Localized(fr: "cle-manquante", en: "missing-key"),
        severity: .warning,
        title: Localized(fr: "Clé manquante", en: "Missing key"),
        reason: Localized(
            fr: "L'outil se rabat sur le nom du fichier, que l'on renomme plus facilement que l'on ne croit.",
            en: "The tool falls back on the file's name, which gets renamed more easily than one thinks."
        ),
        advice: Localized(fr: "Ajoutez la clé dans l'en-tête.", en: "Add the key to the front matter."),
        example: Localized(
            fr: Example(
                wrong: """
                    ---
                    seance: S3
                    ---
                    """,
                right: """
                    ---
                    seance: S3
                    date: 2026-03-12
                    ---
                    """
            ),
            en: Example(
                wrong: """
                    ---
                    session: S3
                    ---
                    """,
                right: """
                    ---
                    session: S3
                    date: 2026-03-12
                    ---
                    """
            )
        ),
        check: .irregularity { kind, place, context in
            // Of a front matter that could not be read nothing is missing.
            guard case .missingKey(let key) = kind, !context.isUnreadable(place.file) else { return nil }
            return Finding(
                at: place,
                fr: "L'en-tête ne donne pas la clé « \(key) ».",
                en: "The front matter doesn't give the key “\(key)”."
            )
        }
    )
}
