import Logbook
import SourceText

extension Rule {
    static let visibilityCannotWiden = Rule(
        codes: Localized(fr: "visibilite-elargie", en: "visibility-cannot-widen"),
        severity: .warning,
        title: Localized(fr: "Visibilité plus large que celle du dessus", en: "Visibility wider than the one above"),
        reason: Localized(
            fr: """
                Ce qu'un titre garde pour soi, un titre plus bas ne peut pas l'ouvrir : dans le doute, l'outil \
                garde privé.
                """,
            en: "What a heading keeps private no heading below can open: in doubt, the tool keeps it private."
        ),
        advice: Localized(
            fr: "Élargissez le titre du dessus, ou déplacez ce passage sous un titre à lui.",
            en: "Widen the heading above, or move this passage under a heading of its own."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    ## Enseignements (privé)
                    ### Sur le sujet (groupe)
                    """,
                right: """
                    ## Enseignements (groupe)
                    ### Sur moi (privé)
                    """
            ),
            en: Example(
                wrong: """
                    ## Learnings (private)
                    ### About the topic (group)
                    """,
                right: """
                    ## Learnings (group)
                    ### About me (private)
                    """
            )
        ),
        check: .irregularity { kind, place, context in
            guard case .visibilityCannotWiden(let stated, let held) = kind else { return nil }
            let (wide, narrow) = (CheckContext.name(of: stated), CheckContext.name(of: held))
            return Finding(
                at: place,
                fr:
                    "Ce titre demande « \(wide.french) » sous un titre « \(narrow.french) » : le passage reste « \(narrow.french) ».",
                en:
                    "This heading asks for “\(wide.english)” below one that says “\(narrow.english)”: it stays “\(narrow.english)”."
            )
        }
    )
}
