import Logbook
import SourceText

extension Rule {
    static let stepsOutOfOrder = Rule(
        codes: Localized(fr: "etapes-en-desordre", en: "steps-out-of-order"),
        severity: .error,
        title: Localized(fr: "Étapes en désordre", en: "Steps out of order"),
        reason: Localized(
            fr: """
                Comprendre avant de proposer, proposer avant de décider : l'ordre des étapes protège le client des \
                réponses trop rapides.
                """,
            en: """
                Understand before offering, offer before deciding: the order of the steps guards the client from \
                answers that come too fast.
                """
        ),
        advice: Localized(
            fr: "Remettez les étapes dans l'ordre, de 1 à 6.",
            en: "Put the steps back in order, from 1 to 6."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    ## 2. Clarification
                    ## 1. Exposé
                    """,
                right: """
                    ## 1. Exposé
                    ## 2. Clarification
                    """
            ),
            en: Example(
                wrong: """
                    ## 2. Clarification
                    ## 1. Presentation
                    """,
                right: """
                    ## 1. Presentation
                    ## 2. Clarification
                    """
            )
        ),
        check: .consultation { consultation, session, context in
            var sections = consultation.steps
            if consultation.contractAfterConsultation != nil { sections.removeAll { $0.step == .contract } }
            // A step given twice has a rule of its own.
            var seen: Set<Step> = []
            sections.removeAll { !seen.insert($0.step).inserted }
            guard let (earlier, later) = zip(sections, sections.dropFirst()).first(where: { $0.step > $1.step })
            else {
                return []
            }
            let (before, after) = (CheckContext.name(of: earlier.step), CheckContext.name(of: later.step))
            return [
                Finding(
                    at: later.heading,
                    fr:
                        "L'étape \(later.step.rawValue), \(after.french), vient après l'étape \(earlier.step.rawValue), \(before.french).",
                    en:
                        "Step \(later.step.rawValue), \(after.english), comes after step \(earlier.step.rawValue), \(before.english).",
                    severity: session.isClosed ? .error : .information
                )
            ]
        }
    )
}
