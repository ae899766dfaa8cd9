import Lexicon
import Logbook
import SourceText

extension Rule {
    static let formerNameOfAnother = Rule(
        codes: Localized(fr: "ancien-nom-d-un-autre", en: "former-name-of-another"),
        severity: .warning,
        title: Localized(
            fr: "Un ancien nom qui désigne quelqu'un d'autre",
            en: "A former name that means somebody else"
        ),
        reason: Localized(
            fr: """
                Un ancien nom donne à lire les pages écrites sous ce nom : s'il peut être celui d'un autre, il ne compte pour \
                personne.
                """,
            en: """
                A former name opens the pages that were written under it: where it may be another's, it counts for nobody.
                """
        ),
        advice: Localized(
            fr: "Ne le laissez qu'à la personne qui l'a porté.",
            en: "Leave it only to the person who bore it."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    membres:
                      marie: { nom: Marie Roux, ancien_nom: Zoé Blanc }
                      zoe: Zoé Blanc
                    """,
                right: """
                    membres:
                      marie: { nom: Marie Roux, ancien_nom: Marie Petit }
                      zoe: Zoé Blanc
                    """
            ),
            en: Example(
                wrong: """
                    members:
                      marie: { name: Marie Roux, former_name: Zoe White }
                      zoe: Zoe White
                    """,
                right: """
                    members:
                      marie: { name: Marie Roux, former_name: Marie Small }
                      zoe: Zoe White
                    """
            )
        ),
        check: .group { context in
            let members = context.group.members
            return members.flatMap { member in
                member.formerNames.compactMap { name -> Finding? in
                    let folded = Folding.fold(name.value)
                    let others = members.filter { $0.place != member.place }
                    if let bearer = others.first(where: { Folding.fold($0.name) == folded }) {
                        return Finding(
                            at: name.place,
                            fr: "« \(name.value) » est membre du groupe, sous le nom court « \(bearer.id) ».",
                            en: "“\(name.value)” is a member of the group, by the short name “\(bearer.id)”."
                        )
                    }
                    let claimant = others.first { other in
                        other.formerNames.contains { Folding.fold($0.value) == folded }
                    }
                    return claimant.map { claimant in
                        Finding(
                            at: name.place,
                            fr: "« \(name.value) » est aussi un ancien nom \(Elision.of(claimant.name)).",
                            en: "“\(name.value)” is a former name of \(claimant.name) too."
                        )
                    }
                }
            }
        }
    )
}
