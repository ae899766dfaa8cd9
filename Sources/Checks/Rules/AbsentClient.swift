import Logbook
import SourceText

extension Rule {
    static let absentClient = Rule(
        codes: Localized(fr: "client-absent", en: "absent-client"),
        severity: .error,
        title: Localized(fr: "Client absent", en: "Absent client"),
        reason: Localized(
            fr: "Le client est au centre de la consultation ; il ne peut pas l'être de loin.",
            en: "The client is at the centre of the consultation, and can't be so from afar."
        ),
        advice: Localized(
            fr: "Ajoutez le client aux présents, ou corrigez le client.",
            en: "Add the client to those present, or correct the client."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    client: alice
                    presents: [bruno, chloe]
                    """,
                right: """
                    client: alice
                    presents: [alice, bruno, chloe]
                    """
            ),
            en: Example(
                wrong: """
                    client: alice
                    present: [bruno, chloe]
                    """,
                right: """
                    client: alice
                    present: [alice, bruno, chloe]
                    """
            )
        ),
        check: .consultation { consultation, session, context in
            guard let client = consultation.client, context.member(client.value) != nil else { return [] }
            let isAbsent = session.absent.contains { $0.value == client.value }
            let isMissing = !session.present.isEmpty && !session.present.contains { $0.value == client.value }
            guard isAbsent || isMissing else { return [] }
            let name = context.name(of: client.value)
            return [
                Finding(
                    at: client.place,
                    fr: isAbsent
                        ? "\(name) est client, et parmi les absents."
                        : "\(name) est client, mais pas parmi les présents.",
                    en: isAbsent
                        ? "\(name) is the client, and marked absent."
                        : "\(name) is the client but not among those present."
                )
            ]
        }
    )
}
