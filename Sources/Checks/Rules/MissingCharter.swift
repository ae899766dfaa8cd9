import Logbook
import SourceText

extension Rule {
    static let missingCharter = Rule(
        codes: Localized(fr: "charte-absente", en: "missing-charter"),
        severity: .warning,
        title: Localized(fr: "Charte absente", en: "Missing charter"),
        reason: Localized(
            fr: """
                Confidentialité, bienveillance, assiduité : ce sur quoi le groupe s'accorde lui permet de parler \
                vrai.
                """,
            en: "Confidentiality, kindness, regular attendance: what a group agrees on lets it speak openly."
        ),
        advice: Localized(
            fr: "Écrivez la charte sous l'en-tête de groupe.md, et sa date sous `charte:`.",
            en: "Write the charter below the front matter of group.md, and its date under `charter:`."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    ---
                    nom: Club managers
                    ---
                    """,
                right: """
                    ---
                    nom: Club managers
                    charte: 2026-01-15
                    ---
                    # Notre charte
                    Ce qui se dit ici reste ici.
                    """
            ),
            en: Example(
                wrong: """
                    ---
                    name: Riverside circle
                    ---
                    """,
                right: """
                    ---
                    name: Riverside circle
                    charter: 2026-01-15
                    ---
                    # Our charter
                    What is said here stays here.
                    """
            )
        ),
        check: .group { context in
            let charter = context.group.charter
            guard charter.text == nil, charter.agreed == nil, context.isHeadReadable, let head = context.head else {
                return []
            }
            return [
                Finding(
                    at: head,
                    fr: "Le groupe n'a pas encore noté sa charte.",
                    en: "The group has not noted its charter yet."
                )
            ]
        }
    )
}
