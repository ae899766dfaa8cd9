import Logbook
import SourceText

extension Rule {
    static let visibilityOutsideHarvest = Rule(
        codes: Localized(fr: "visibilite-hors-recolte", en: "visibility-outside-harvest"),
        severity: .warning,
        title: Localized(fr: "Visibilité hors d'une récolte", en: "Visibility outside a harvest"),
        reason: Localized(
            fr: """
                On partage une récolte (enseignements, ressentis, progrès), pas une page entière : le partage \
                reste un geste précis.
                """,
            en: """
                One shares a harvest (learnings, feelings, progress), not a whole page: sharing stays a deliberate \
                act.
                """
        ),
        advice: Localized(
            fr: "Mettez la mention après le titre de chaque récolte à partager.",
            en: "Put the word after the heading of each harvest that may be shared."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    # Mon carnet (groupe)
                    ## Enseignements
                    """,
                right: """
                    # Mon carnet
                    ## Enseignements (groupe)
                    """
            ),
            en: Example(
                wrong: """
                    # My logbook (group)
                    ## Learnings
                    """,
                right: """
                    # My logbook
                    ## Learnings (group)
                    """
            )
        ),
        check: .irregularity { kind, place, context in
            guard case .visibilityOutsideHarvest = kind else { return nil }
            return Finding(
                at: place,
                fr: "Ce titre n'est pas celui d'une récolte : tout ce qui suit reste privé.",
                en: "This heading is not a harvest's: what follows stays private."
            )
        }
    )
}
