import Logbook
import SourceText

extension Rule {
    static let missingFrontMatter = Rule(
        codes: Localized(fr: "en-tete-absent", en: "missing-front-matter"),
        severity: .warning,
        title: Localized(fr: "En-tête absent", en: "Missing front matter"),
        reason: Localized(
            fr: "L'en-tête, entre deux lignes `---`, dit à quelle séance ou à quel groupe le texte appartient.",
            en: "The front matter, between two lines of `---`, says which session or group the text belongs to."
        ),
        advice: Localized(
            fr: "Commencez le fichier par `---`, les clés, puis `---`.",
            en: "Begin the file with `---`, the keys, then `---`."
        ),
        example: Localized(
            fr: Example(
                wrong: "# Déléguer",
                right: """
                    ---
                    seance: S3
                    date: 2026-03-12
                    ---
                    # Déléguer
                    """
            ),
            en: Example(
                wrong: "# Delegating",
                right: """
                    ---
                    session: S3
                    date: 2026-03-12
                    ---
                    # Delegating
                    """
            )
        ),
        check: .irregularity { kind, place, context in
            guard case .missingFrontMatter = kind else { return nil }
            return Finding(
                at: place,
                fr: "Ce fichier commence sans en-tête.",
                en: "This file begins without front matter."
            )
        }
    )
}
