import Logbook
import SourceText

extension Rule {
    /// Source: the founding text's step 3; Payette and Champagne, « le contrat ».
    static let missingContract = Rule(
        codes: Localized(fr: "contrat-absent", en: "missing-contract"),
        severity: .error,
        title: Localized(fr: "Contrat absent", en: "Missing contract"),
        reason: Localized(
            fr: """
                Le contrat dit ce que le client attend du groupe ; sans lui, la consultation part dans tous les \
                sens.
                """,
            en: """
                The contract says what the client expects of the group; without it the consultation has no \
                direction.
                """
        ),
        advice: Localized(
            fr: "Notez sous « 3. Contrat » la demande du client, avec ses mots.",
            en: "Write the client's request, in their words, under “3. Contract”."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    ## 3. Contrat

                    ## 4. Consultation
                    """,
                right: """
                    ## 3. Contrat
                    > J'aimerais que vous m'aidiez à choisir ce que je garde.

                    ## 4. Consultation
                    """
            ),
            en: Example(
                wrong: """
                    ## 3. Contract

                    ## 4. Consultation
                    """,
                right: """
                    ## 3. Contract
                    > I'd like you to help me choose what I keep.

                    ## 4. Consultation
                    """
            )
        ),
        check: .consultation { consultation, session, context in
            guard context.isHeld(session), !consultation.steps.isEmpty else { return [] }
            let contract = consultation.section(.contract)
            guard contract?.isEmpty ?? true else { return [] }
            return [
                Finding(
                    at: contract?.heading ?? consultation.client?.place ?? consultation.place,
                    fr: "Le contrat n'est pas encore posé.",
                    en: "The contract is not stated yet.",
                    severity: session.isClosed ? .error : .warning
                )
            ]
        }
    )
}
