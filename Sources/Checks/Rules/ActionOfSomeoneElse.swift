import Logbook
import SourceText

extension Rule {
    static let actionOfSomeoneElse = Rule(
        codes: Localized(fr: "action-d-un-autre", en: "action-of-someone-else"),
        severity: .error,
        title: Localized(
            fr: "Action confiée à un autre que le client",
            en: "Action given to somebody else than the client"
        ),
        reason: Localized(
            fr: """
                Le plan d'action est celui du client, décidé par lui seul : on ne peut pas s'engager pour un \
                autre.
                """,
            en: "The action plan is the client's, decided alone: nobody can commit for another."
        ),
        advice: Localized(
            fr: "Tournez l'action vers ce que fera le client ; l'engagement d'un consultant va dans son carnet.",
            en: """
                Turn the action into what the client will do; a consultant's commitment goes into their own \
                logbook.
                """
        ),
        example: Localized(
            fr: Example(
                wrong: "- [ ] S3-A1 Relire la note @bruno (pour le 2026-04-09)",
                right: "- [ ] S3-A1 Faire relire la note par Bruno (pour le 2026-04-09)"
            ),
            en: Example(
                wrong: "- [ ] S3-A1 Read the memo @bruno (by 2026-04-09)",
                right: "- [ ] S3-A1 Have Bruno read the memo (by 2026-04-09)"
            )
        ),
        check: .consultation { consultation, _, context in
            guard let client = consultation.client?.value else { return [] }
            return consultation.actions.compactMap { action in
                guard let owner = action.owner, owner.value != client, context.member(owner.value) != nil else {
                    return nil
                }
                let (named, own) = (context.name(of: owner.value), context.name(of: client))
                return Finding(
                    at: owner.place,
                    fr: "Cette action revient à \(named) ; ici, c'est \(own) qui décide et qui agit.",
                    en: "This action falls to \(named); here it is \(own) who decides and acts."
                )
            }
        }
    )
}
