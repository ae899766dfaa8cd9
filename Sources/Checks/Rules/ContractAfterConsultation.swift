import Logbook
import SourceText

extension Rule {
    static let contractAfterConsultation = Rule(
        codes: Localized(fr: "contrat-apres-consultation", en: "contract-after-consultation"),
        severity: .error,
        title: Localized(fr: "Contrat après la consultation", en: "Contract after the consultation"),
        reason: Localized(
            fr: "Le contrat dit au groupe où aider ; posé après coup, il ne guide plus personne.",
            en: "The contract tells the group where to help; stated afterwards, it guides nobody."
        ),
        advice: Localized(
            fr: """
                Placez le contrat avant la consultation ; s'il a été revu en route, notez la révision sous « 4. \
                Consultation ».
                """,
            en: """
                Put the contract before the consultation; if it was revised on the way, note the revision under \
                “4. Consultation”.
                """
        ),
        example: Localized(
            fr: Example(
                wrong: """
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
                    ## 4. Consultation
                    ## 3. Contract
                    """,
                right: """
                    ## 3. Contract
                    ## 4. Consultation
                    """
            )
        ),
        check: .consultation { consultation, session, context in
            guard let contract = consultation.contractAfterConsultation else { return [] }
            return [
                Finding(
                    at: contract.heading,
                    fr: "Le contrat est posé après la consultation.",
                    en: "The contract is stated after the consultation.",
                    severity: session.isClosed ? .error : .warning
                )
            ]
        }
    )
}

extension Consultation {
    /// The contract's section, where it stands below the consultation's.
    var contractAfterConsultation: StepSection? {
        guard let contract = steps.firstIndex(where: { $0.step == .contract }),
            let consultation = steps.firstIndex(where: { $0.step == .consultation }), contract > consultation
        else { return nil }
        return steps[contract]
    }
}
