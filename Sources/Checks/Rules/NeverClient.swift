import Logbook
import SourceText

extension Rule {
    static let neverClient = Rule(
        codes: Localized(fr: "jamais-client", en: "never-client"),
        severity: .warning,
        title: Localized(
            fr: "Cycle terminé sans que chacun ait été client",
            en: "Cycle over before everyone was client"
        ),
        reason: Localized(
            fr: """
                Chacun est client au moins une fois par cycle : une place jamais prise mérite qu'on en parle, sans \
                reproche.
                """,
            en: "Everyone is client at least once a cycle: a place never taken is worth a word, without blame."
        ),
        advice: Localized(
            fr: "Parlez-en au bilan, et commencez le prochain cycle par là.",
            en: "Speak of it at the review, and begin the next cycle there."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    fin: 2026-06-30
                    (bruno n'a pas été client)
                    """,
                right: """
                    fin: 2026-06-30
                    (chacun a été client)
                    """
            ),
            en: Example(
                wrong: """
                    end: 2026-06-30
                    (bruno has not been client)
                    """,
                right: """
                    end: 2026-06-30
                    (everyone has been client)
                    """
            )
        ),
        check: .group { context in
            context.rotations.compactMap { rotation in
                guard let cycle = rotation.cycle, let end = cycle.end?.value, end < context.today,
                    !rotation.clients.isEmpty,
                    !rotation.neverClient.isEmpty
                else { return nil }
                let waiting = Localized.list(rotation.neverClient.map(context.name(of:)))
                return Finding(
                    at: cycle.place,
                    fr: "Le cycle \(cycle.id) est terminé sans que la place de client soit venue à \(waiting.french).",
                    en: "Cycle \(cycle.id) is over, and the client's place never came to \(waiting.english)."
                )
            }
        }
    )
}
