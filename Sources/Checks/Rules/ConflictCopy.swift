import Logbook
import SourceText

extension Rule {
    static let conflictCopy = Rule(
        codes: Localized(fr: "copie-en-conflit", en: "conflict-copy"),
        severity: .warning,
        title: Localized(fr: "Copie laissée par une synchronisation", en: "Copy left by a synchronisation"),
        reason: Localized(
            fr: """
                Deux personnes ont écrit en même temps et l'outil de partage a gardé les deux versions ; seule \
                l'une est lue.
                """,
            en: "Two people wrote at the same time and the shared drive kept both versions; only one is read."
        ),
        advice: Localized(
            fr: "Reportez dans le fichier d'origine ce que la copie a de plus, puis supprimez-la.",
            en: "Move what the copy has more into the original, then delete the copy."
        ),
        example: Localized(
            fr: Example(wrong: "seances/2026-03-12-S3 (copie en conflit).md", right: "seances/2026-03-12-S3.md"),
            en: Example(wrong: "sessions/2026-03-12-S3 (conflicted copy).md", right: "sessions/2026-03-12-S3.md")
        ),
        check: .irregularity { kind, place, context in
            guard case .conflictCopy(let original) = kind else { return nil }
            // A carnet's file name is its author's too.
            let named = original.map { context.quoting($0, from: place.file) } ?? Localized(fr: "", en: "")
            return Finding(
                at: place,
                fr:
                    "Ce fichier semble être une copie\(named.french.isEmpty ? "" : " de\(named.french)") ; il n'est pas lu.",
                en: "This file seems to be a copy\(named.english.isEmpty ? "" : " of\(named.english)"); it is not read."
            )
        }
    )
}
