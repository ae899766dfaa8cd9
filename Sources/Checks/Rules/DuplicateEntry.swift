import Logbook
import SourceText

extension Rule {
    static let duplicateEntry = Rule(
        codes: Localized(fr: "page-en-double", en: "duplicate-entry"),
        severity: .warning,
        title: Localized(fr: "Deux pages de carnet pour une séance", en: "Two pages for one session"),
        reason: Localized(
            fr: """
                Chaque membre tient une page par séance ; deux pages se comptent deux fois, et l'une se perd de \
                vue.
                """,
            en: "Each member keeps one page a session; two are counted twice, and one gets lost from sight."
        ),
        advice: Localized(fr: "Réunissez les deux pages.", en: "Join the two pages."),
        example: Localized(
            fr: Example(
                wrong: """
                    carnets/alice/S3.md
                    carnets/alice/S3-suite.md
                    """,
                right: "carnets/alice/S3.md"
            ),
            en: Example(
                wrong: """
                    logbooks/alice/S3.md
                    logbooks/alice/S3-more.md
                    """,
                right: "logbooks/alice/S3.md"
            )
        ),
        check: .entry { entry, context in
            guard let session = entry.session?.value, let page = context.page(of: entry.member.value, for: session),
                page != entry.file
            else { return [] }
            return [
                Finding(
                    at: entry.session?.place ?? entry.member.place,
                    fr: "Ce carnet a déjà une page pour cette séance.",
                    en: "This logbook already has a page for that session."
                )
            ]
        }
    )
}
