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
        check: .group { context in
            struct Page: Hashable {
                let member: MemberID
                let session: SessionID
            }
            let entries = context.group.entries
            var kept: [Page: Int] = [:]
            kept.reserveCapacity(entries.count)
            return entries.indices.compactMap { index in
                guard let session = entries[index].session else { return nil }
                let page = Page(member: entries[index].member.value, session: session.value)
                guard let first = kept[page] else {
                    kept[page] = index
                    return nil
                }
                let (entry, other) = (entries[index], entries[first])
                // Of two pages the one with the plainer name is the page, the other its double.
                let isPlainer = context.group[entry.file].path.utf8.count < context.group[other.file].path.utf8.count
                if isPlainer { kept[page] = index }
                let double = isPlainer ? other : entry
                return Finding(
                    at: double.session?.place ?? double.member.place,
                    fr: "Ce carnet a déjà une page pour cette séance.",
                    en: "This logbook already has a page for that session."
                )
            }
        }
    )
}
