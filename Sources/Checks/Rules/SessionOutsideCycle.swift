import Logbook
import SourceText

extension Rule {
    static let sessionOutsideCycle = Rule(
        codes: Localized(fr: "seance-hors-cycle", en: "session-outside-cycle"),
        severity: .warning,
        title: Localized(fr: "Séance hors de tout cycle", en: "Session outside every cycle"),
        reason: Localized(
            fr: "Le bilan se fait par cycle : une séance hors de tout cycle n'entre dans aucun.",
            en: "Reviews are made by cycle: a session outside every cycle enters none."
        ),
        advice: Localized(
            fr: "Corrigez la date, ou le début et la fin du cycle dans groupe.md.",
            en: "Correct the date, or the cycle's start and end in group.md."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    C1: { debut: 2026-01-15, fin: 2026-06-30 }

                    date: 2025-03-12
                    """,
                right: """
                    C1: { debut: 2026-01-15, fin: 2026-06-30 }

                    date: 2026-03-12
                    """
            ),
            en: Example(
                wrong: """
                    C1: { start: 2026-01-15, end: 2026-06-30 }

                    date: 2025-03-12
                    """,
                right: """
                    C1: { start: 2026-01-15, end: 2026-06-30 }

                    date: 2026-03-12
                    """
            )
        ),
        check: Check(
            group: { context in
                context.soundCycles.flatMap { cycle in
                    cycle.plannedSessions.filter { !cycle.contains($0.value) }.map { date in
                        Finding(
                            at: date.place,
                            fr: "Cette séance prévue n'est pas entre le début et la fin du cycle \(cycle.id).",
                            en: "This planned session is not between start and end of cycle \(cycle.id)."
                        )
                    }
                }
            },
            session: { session, context in
                let cycles = context.soundCycles
                guard !cycles.isEmpty, let date = session.date, !cycles.contains(where: { $0.contains(date.value) }),
                    // Where the front matter can't be read, the date is but the file name's.
                    !context.isUnreadable(session.file)
                else { return [] }
                return [
                    Finding(
                        at: date.place,
                        fr: "\(session.id.value), le \(date.value.words.french), n'est dans aucun cycle du groupe.",
                        en: "\(session.id.value), \(date.value.words.english), is in none of the group's cycles."
                    )
                ]
            }
        )
    )
}

extension CheckContext {
    /// The cycles that state when they are; none where one ends before it starts, which has a rule of its own.
    fileprivate var soundCycles: [Cycle] {
        let cycles = group.cycles.filter { $0.start != nil || $0.end != nil }
        let areSound = cycles.allSatisfy { cycle in
            cycle.start.flatMap { start in cycle.end.map { start.value <= $0.value } } ?? true
        }
        return areSound ? cycles : []
    }
}
