import Logbook
import SourceText

extension Rule {
    static let emptyStep = Rule(
        codes: Localized(fr: "etape-vide", en: "empty-step"),
        severity: .information,
        title: Localized(fr: "Étape sans notes", en: "Step without notes"),
        reason: Localized(
            fr: """
                Quelques lignes suffisent pour que les absents, et le groupe dans un an, comprennent ce qui s'est \
                joué.
                """,
            en: "A few lines are enough for those absent, and for the group in a year, to understand what happened."
        ),
        advice: Localized(
            fr: "Notez l'essentiel de l'étape en deux ou trois lignes.",
            en: "Note the gist of the step in two or three lines."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    ## 1. Exposé

                    ## 2. Clarification
                    """,
                right: """
                    ## 1. Exposé
                    Alice fait tout elle-même depuis la réorganisation.
                    """
            ),
            en: Example(
                wrong: """
                    ## 1. Presentation

                    ## 2. Clarification
                    """,
                right: """
                    ## 1. Presentation
                    Since the reorganisation Alice does everything herself.
                    """
            )
        ),
        check: .consultation { consultation, session, context in
            guard context.isHeld(session) else { return [] }
            // Contract, plan and learning have rules of their own.
            let noted: Set<Step> = [.presentation, .clarification, .consultation]
            return consultation.steps.filter { $0.isEmpty && noted.contains($0.step) }.map { section in
                let name = CheckContext.name(of: section.step)
                return Finding(
                    at: section.heading,
                    fr: "L'étape \(section.step.rawValue), \(name.french), est sans notes.",
                    en: "Step \(section.step.rawValue), \(name.english), has no notes."
                )
            }
        }
    )
}
