import Logbook
import SourceText

extension Rule {
    static let unclosedFrontMatter = Rule(
        codes: Localized(fr: "en-tete-non-ferme", en: "unclosed-front-matter"),
        severity: .error,
        title: Localized(fr: "En-tête non fermé", en: "Unclosed front matter"),
        reason: Localized(
            fr: "Sans la seconde ligne `---`, on ne sait pas où finissent les clés et où commence le texte.",
            en: "Without the second line `---` nobody knows where the keys end and the text begins."
        ),
        advice: Localized(
            fr: "Ajoutez une ligne `---` après la dernière clé.",
            en: "Add a line `---` after the last key."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    ---
                    seance: S3
                    # Déléguer
                    """,
                right: """
                    ---
                    seance: S3
                    ---
                    # Déléguer
                    """
            ),
            en: Example(
                wrong: """
                    ---
                    session: S3
                    # Delegating
                    """,
                right: """
                    ---
                    session: S3
                    ---
                    # Delegating
                    """
            )
        ),
        check: .irregularity { kind, place, context in
            guard case .unclosedFrontMatter = kind else { return nil }
            return Finding(
                at: place,
                fr: "L'en-tête commence ici et ne se ferme pas.",
                en: "The front matter begins here and never closes."
            )
        }
    )
}
