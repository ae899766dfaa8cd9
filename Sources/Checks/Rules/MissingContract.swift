import Logbook
import SourceText

extension Rule {
    /// Source: the founding text's step 3; Payette and Champagne, « le contrat ».
    static let missingContract = Rule(
        code: "missing-contract",
        severity: .error,
        title: Localized(fr: "Contrat absent", en: "Missing contract"),
        reason: Localized(
            fr: "Le contrat dit ce que le client attend du groupe ; sans lui, la consultation part dans tous les sens.",
            en: "The contract says what the client expects of the group; without it the consultation has no direction."
        ),
        advice: Localized(
            fr: "Notez sous « 3. Contrat » la demande du client, avec ses mots.",
            en: "Write the client's request, in their words, under “3. Contract”."
        ),
        example: Localized(
            fr: Example(
                wrong: "## 3. Contrat\n\n## 4. Consultation\n",
                right: "## 3. Contrat\n> J'aimerais que vous m'aidiez à choisir ce que je garde.\n"
            ),
            en: Example(
                wrong: "## 3. Contract\n\n## 4. Consultation\n",
                right: "## 3. Contract\n> I'd like you to help me choose what I keep.\n"
            )
        )
    ) { context in
        context.consultations { consultation, session in
            guard let contract = consultation.section(.contract), contract.isEmpty else { return [] }
            return [
                Finding(
                    at: contract.heading,
                    fr: "Le contrat n'est pas encore posé.",
                    en: "The contract is not stated yet.",
                    severity: session.isClosed ? .error : .information
                )
            ]
        }
    }
}
