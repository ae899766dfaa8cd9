import Logbook
import SourceText

extension Rule {
    static let duplicateStep = Rule(
        codes: Localized(fr: "etape-en-double", en: "duplicate-step"),
        severity: .warning,
        title: Localized(fr: "Étape en double", en: "Step given twice"),
        reason: Localized(
            fr: """
                Une consultation passe une fois par chaque étape ; la seconde fois, on ne sait plus à quel client \
                elle se rapporte.
                """,
            en: """
                A consultation goes through each step once; the second time, nobody knows which client it belongs \
                to.
                """
        ),
        advice: Localized(
            fr: """
                Réunissez les deux passages ; pour une seconde consultation, écrivez `consultations:` et un titre \
                par client.
                """,
            en: "Join the two passages; for a second consultation, write `consultations:` and a heading per client."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    ## 3. Contrat
                    ## 4. Consultation
                    ## 3. Contrat
                    """,
                right: """
                    ## 3. Contrat
                    ## 4. Consultation
                    """
            ),
            en: Example(
                wrong: """
                    ## 3. Contract
                    ## 4. Consultation
                    ## 3. Contract
                    """,
                right: """
                    ## 3. Contract
                    ## 4. Consultation
                    """
            )
        ),
        check: .irregularity { kind, place, context in
            guard case .duplicateStep(let step) = kind else { return nil }
            let name = CheckContext.name(of: step)
            return Finding(
                at: place,
                fr: "L'étape \(step.rawValue), \(name.french), a déjà son titre plus haut.",
                en: "Step \(step.rawValue), \(name.english), already has its heading above."
            )
        }
    )
}
