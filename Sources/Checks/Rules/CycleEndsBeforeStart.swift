import Logbook
import SourceText

extension Rule {
    static let cycleEndsBeforeStart = Rule(
        codes: Localized(fr: "cycle-a-l-envers", en: "cycle-ends-before-start"),
        severity: .error,
        title: Localized(fr: "Cycle qui finit avant de commencer", en: "Cycle that ends before it starts"),
        reason: Localized(
            fr: "Aucune séance ne peut tomber dans un tel cycle, et son bilan serait vide.",
            en: "No session can fall in such a cycle, and its review would be empty."
        ),
        advice: Localized(fr: "Corrigez l'une des deux dates.", en: "Correct one of the two dates."),
        example: Localized(
            fr: Example(
                wrong: "C1: { debut: 2026-06-30, fin: 2026-01-15 }",
                right: "C1: { debut: 2026-01-15, fin: 2026-06-30 }"
            ),
            en: Example(
                wrong: "C1: { start: 2026-06-30, end: 2026-01-15 }",
                right: "C1: { start: 2026-01-15, end: 2026-06-30 }"
            )
        ),
        check: .group { context in
            context.group.cycles.compactMap { cycle in
                guard let start = cycle.start, let end = cycle.end, end.value < start.value else { return nil }
                return Finding(
                    at: end.place,
                    fr: "Le cycle \(cycle.id) finit avant son début, le \(start.value.words.french).",
                    en: "Cycle \(cycle.id) ends before its start, \(start.value.words.english)."
                )
            }
        }
    )
}
