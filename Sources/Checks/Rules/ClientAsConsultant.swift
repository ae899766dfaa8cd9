import Logbook
import SourceText

extension Rule {
    static let clientAsConsultant = Rule(
        codes: Localized(fr: "client-consultant", en: "client-as-consultant"),
        severity: .error,
        title: Localized(fr: "Client parmi les consultants", en: "Client among the consultants"),
        reason: Localized(
            fr: """
                Le client reçoit et choisit ; les consultants questionnent et proposent. Une même personne ne \
                tient pas les deux places.
                """,
            en: """
                The client receives and chooses, the consultants ask and offer. One person doesn't hold both \
                places.
                """
        ),
        advice: Localized(
            fr: "Retirez le client de la liste des consultants.",
            en: "Take the client off the list of consultants."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    client: alice
                    consultants: [alice, bruno]
                    """,
                right: """
                    client: alice
                    consultants: [bruno, chloe]
                    """
            ),
            en: Example(
                wrong: """
                    client: alice
                    consultants: [alice, bruno]
                    """,
                right: """
                    client: alice
                    consultants: [bruno, chloe]
                    """
            )
        ),
        check: .consultation { consultation, _, context in
            guard let client = consultation.client?.value else { return [] }
            return consultation.consultants.filter { $0.value == client }.map { consultant in
                let name = context.name(of: client)
                return Finding(
                    at: consultant.place,
                    fr: "\(name) est le client de cette consultation et ne peut pas en être consultant.",
                    en: "\(name) is the client of this consultation and can't be one of its consultants."
                )
            }
        }
    )
}
