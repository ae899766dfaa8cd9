import Logbook
import SourceText

extension Rule {
    static let undatedCharter = Rule(
        codes: Localized(fr: "charte-sans-date", en: "undated-charter"),
        severity: .warning,
        title: Localized(fr: "Charte sans date", en: "Charter without a date"),
        reason: Localized(
            fr: "La date dit que le groupe s'est accordé, et quand : une charte sans accord n'est qu'un texte.",
            en: "The date says that the group agreed, and when: a charter without agreement is a mere text."
        ),
        advice: Localized(
            fr: "Ajoutez `charte:` avec le jour de l'accord.",
            en: "Add `charter:` with the day it was agreed on."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    ---
                    nom: Club managers
                    ---
                    # Notre charte
                    …
                    """,
                right: """
                    ---
                    nom: Club managers
                    charte: 2026-01-15
                    ---
                    # Notre charte
                    …
                    """
            ),
            en: Example(
                wrong: """
                    ---
                    name: Riverside circle
                    ---
                    # Our charter
                    …
                    """,
                right: """
                    ---
                    name: Riverside circle
                    charter: 2026-01-15
                    ---
                    # Our charter
                    …
                    """
            )
        ),
        check: .group { context in
            guard let text = context.group.charter.text, context.group.charter.agreed == nil, context.isHeadReadable,
                // Before its first séance a group has only a charter to discuss.
                context.group.sessions.contains(where: context.isHeld)
            else { return [] }
            // A date that doesn't exist is reported as such.
            guard !context.hasIrregularity(of: .impossibleDate, in: text.place.file) else { return [] }
            return [
                Finding(
                    at: context.firstLine(of: text.place),
                    fr: "La charte ne dit pas quel jour le groupe l'a adoptée.",
                    en: "The charter doesn't say on which day the group agreed on it."
                )
            ]
        }
    )
}
