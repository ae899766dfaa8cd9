import Logbook
import SourceText

extension Rule {
    static let secondGroupFile = Rule(
        codes: Localized(fr: "second-fichier-de-groupe", en: "second-group-file"),
        severity: .error,
        title: Localized(fr: "Deux fichiers de groupe", en: "Two group files"),
        reason: Localized(
            fr: "Avec deux fichiers, deux listes de membres pourraient se contredire : un seul est lu.",
            en: "With two files two lists of members could disagree: only one is read."
        ),
        advice: Localized(
            fr: "Gardez un seul des deux fichiers, avec tout ce que disait l'autre.",
            en: "Keep one of the two files, with all that the other said."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    groupe.md
                    group.md
                    """,
                right: "groupe.md"
            ),
            en: Example(
                wrong: """
                    group.md
                    groupe.md
                    """,
                right: "group.md"
            )
        ),
        check: .irregularity { kind, place, context in
            guard case .secondGroupFile = kind else { return nil }
            let read = context.group.groupFile.map { context.group[$0].path }
            return Finding(
                at: place,
                fr: "Le groupe a déjà un fichier\(read.map { ", \($0)" } ?? "") ; celui-ci n'est pas lu.",
                en: "The group already has a file\(read.map { ", \($0)" } ?? ""); this one is not read."
            )
        }
    )
}
