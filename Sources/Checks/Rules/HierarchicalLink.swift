import Logbook
import SourceText

extension Rule {
    static let hierarchicalLink = Rule(
        codes: Localized(fr: "lien-hierarchique", en: "hierarchical-link"),
        severity: .warning,
        title: Localized(fr: "Lien hiérarchique dans le groupe", en: "Hierarchical link inside the group"),
        reason: Localized(
            fr: """
                On ne parle pas de ses difficultés de la même façon devant son responsable : la méthode demande \
                des pairs.
                """,
            en: """
                One doesn't speak of one's difficulties in the same way before one's manager: the method asks for \
                peers.
                """
        ),
        advice: Localized(
            fr: "Parlez-en avec les deux personnes ; l'une pourrait rejoindre un autre groupe.",
            en: "Speak with both people; one might join another group."
        ),
        example: Localized(
            fr: Example(wrong: "bruno: { nom: Bruno Keller, responsable: alice }", right: "bruno: Bruno Keller"),
            en: Example(wrong: "bruno: { name: Bruno Keller, manager: alice }", right: "bruno: Bruno Keller")
        ),
        check: .group { context in
            context.group.members.compactMap { member in
                guard let manager = member.reportsTo, context.member(manager.value) != nil else { return nil }
                let name = context.name(of: manager.value)
                return Finding(
                    at: manager.place,
                    fr: "\(member.name) a \(name) pour responsable au travail.",
                    en: "\(member.name) reports to \(name) at work."
                )
            }
        }
    )
}
