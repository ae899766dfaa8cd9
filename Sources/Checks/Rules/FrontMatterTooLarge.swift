import Logbook
import SourceText

extension Rule {
    static let frontMatterTooLarge = Rule(
        codes: Localized(fr: "en-tete-trop-gros", en: "front-matter-too-large"),
        severity: .error,
        title: Localized(fr: "En-tête trop gros", en: "Front matter too large"),
        reason: Localized(
            fr: "Un en-tête compte quelques lignes ; plus loin, le texte a sans doute glissé dedans.",
            en: "Front matter takes a few lines; further on, the text has probably slipped into it."
        ),
        advice: Localized(
            fr: "Fermez l'en-tête par `---` après les clés, et laissez le texte dessous.",
            en: "Close the front matter with `---` after the keys and leave the text below."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    ---
                    seance: S3
                    notes: (cent pages)
                    ---
                    """,
                right: """
                    ---
                    seance: S3
                    ---
                    Cent pages.
                    """
            ),
            en: Example(
                wrong: """
                    ---
                    session: S3
                    notes: (a hundred pages)
                    ---
                    """,
                right: """
                    ---
                    session: S3
                    ---
                    A hundred pages.
                    """
            )
        ),
        check: .irregularity { kind, place, context in
            guard case .frontMatterTooLarge = kind else { return nil }
            return Finding(
                at: place,
                fr: "L'en-tête est trop gros ; il n'a pas été lu.",
                en: "The front matter is too large; it was not read."
            )
        }
    )
}
