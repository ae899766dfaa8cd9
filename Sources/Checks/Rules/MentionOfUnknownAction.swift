import Links
import Logbook
import SourceText

extension Rule {
    static let mentionOfUnknownAction = Rule(
        codes: Localized(fr: "mention-inconnue", en: "mention-of-unknown-action"),
        severity: .information,
        title: Localized(
            fr: "Carnet qui parle d'une action inconnue",
            en: "Logbook that speaks of an unknown action"
        ),
        reason: Localized(
            fr: "Citée par son numéro, une action se retrouve depuis le carnet ; encore faut-il qu'elle existe.",
            en: "Named by its id, an action can be found from the logbook, provided that it exists."
        ),
        advice: Localized(
            fr: "Vérifiez le numéro dans le plan d'action de la séance.",
            en: "Check the id in the action plan of that session."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    ## Progrès
                    - Je délègue mieux (S3-A9).
                    """,
                right: """
                    ## Progrès
                    - Je délègue mieux (S3-A1).
                    """
            ),
            en: Example(
                wrong: """
                    ## Progress
                    - I delegate more (S3-A9).
                    """,
                right: """
                    ## Progress
                    - I delegate more (S3-A1).
                    """
            )
        ),
        check: .entry { entry, context in
            entry.mentions.filter { !context.links.contains($0.action) }.map { mention in
                let quoted = context.quoting(mention.action.description, from: entry.file)
                return Finding(
                    at: Place(entry.file, mention.range),
                    fr: "Cette page nomme une action\(quoted.french) qu'aucun plan ne contient.",
                    en: "This page names an action\(quoted.english) that no plan holds."
                )
            }
        }
    )
}
