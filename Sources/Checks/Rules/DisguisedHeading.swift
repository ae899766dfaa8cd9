import Logbook
import SourceText

extension Rule {
    static let disguisedHeading = Rule(
        codes: Localized(fr: "titre-deguise", en: "disguised-heading"),
        severity: .warning,
        title: Localized(fr: "Titre déguisé dans une récolte partagée", en: "Disguised heading in a shared harvest"),
        reason: Localized(
            fr: """
                Une récolte ne se partage que par un geste clair de son auteur ; dans le doute, l'outil ne montre \
                rien d'elle à personne.
                """,
            en: """
                A harvest is shared only by a clear act of its author; in doubt, the tool shows none of it to anyone.
                """
        ),
        advice: Localized(
            fr: """
                Faites de cette ligne un titre : au début de la ligne, `## ` et une espace ; ou déplacez ce qui est \
                privé sous son propre titre.
                """,
            en: """
                Make this line a heading: at the beginning of the line, `## ` and a space; or move what is private \
                below a heading of its own.
                """
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    ## Enseignements (groupe)
                    - Écouter d'abord.

                    ##Ressentis
                    """,
                right: """
                    ## Enseignements (groupe)
                    - Écouter d'abord.

                    ## Ressentis
                    """
            ),
            en: Example(
                wrong: """
                    ## Learnings (group)
                    - Listen first.

                    ##Feelings
                    """,
                right: """
                    ## Learnings (group)
                    - Listen first.

                    ## Feelings
                    """
            )
        ),
        check: .irregularity { kind, place, context in
            guard case .disguisedHeading = kind else { return nil }
            return Finding(
                at: place,
                fr: """
                    Dans cette récolte partagée, une ligne ressemble à un titre ou se dit privée : la récolte entière \
                    reste privée.
                    """,
                en: """
                    In this shared harvest a line looks like a heading or says it is private: the whole harvest stays \
                    private.
                    """
            )
        }
    )
}
