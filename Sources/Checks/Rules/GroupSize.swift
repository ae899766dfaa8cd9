import Logbook
import SourceText

extension Rule {
    /// A facilitator who is listed among the members is not counted.
    static let groupSize = Rule(
        codes: Localized(fr: "taille-du-groupe", en: "group-size"),
        severity: .warning,
        title: Localized(
            fr: "Groupe de moins de 4 ou de plus de 8 membres",
            en: "Group of fewer than 4 or more than 8 members"
        ),
        reason: Localized(
            fr: """
                À moins de quatre, les regards manquent de variété ; à plus de huit, chacun n'a plus son tour ni \
                le temps de parler.
                """,
            en: "Below four the views lack variety; above eight not everyone gets a turn or time to speak."
        ),
        advice: Localized(
            fr: "Invitez d'autres pairs, ou formez deux groupes.",
            en: "Invite other peers, or form two groups."
        ),
        example: Localized(
            fr: Example(
                wrong: "membres: [Alice, Bruno, Chloé]",
                right: "membres: [Alice, Bruno, Chloé, David, Emma]"
            ),
            en: Example(
                wrong: "members: [Alice, Bruno, Chloe]",
                right: "members: [Alice, Bruno, Chloe, David, Emma]"
            )
        ),
        check: .group { context in
            let facilitator = context.group.facilitator.flatMap { context.member(named: $0.value) }
            let peers = context.group.members.filter { $0.id != facilitator }
            guard let head = context.head, !(4...8).contains(peers.count), let first = peers.first,
                let last = peers.last
            else {
                guard context.group.members.isEmpty, context.isHeadReadable, let head = context.head else { return [] }
                return [
                    Finding(at: head, fr: "Le groupe n'a pas encore de membres.", en: "The group has no members yet.")
                ]
            }
            let range = SourceRange(first.place.range.lowerBound, last.place.range.upperBound)
            let count = peers.count
            return [
                Finding(
                    at: Place(head.file, range),
                    fr: count == 1 ? "Le groupe compte un seul membre." : "Le groupe compte \(count) membres.",
                    en: count == 1 ? "The group has a single member." : "The group has \(count) members."
                )
            ]
        }
    )
}
