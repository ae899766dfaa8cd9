import Logbook
import SourceText

extension Rule {
    static let unknownClientHeading = Rule(
        codes: Localized(fr: "titre-sans-client", en: "unknown-client-heading"),
        severity: .warning,
        title: Localized(fr: "Titre de consultation sans son client", en: "Consultation heading without its client"),
        reason: Localized(
            fr: """
                Dans une séance à deux consultations, c'est le nom au début du titre qui dit de qui parlent les \
                étapes.
                """,
            en: """
                In a session with two consultations, the name at the start of the heading says whom the steps are \
                about.
                """
        ),
        advice: Localized(
            fr: "Commencez le titre par le nom du client, comme dans `consultations:`.",
            en: "Begin the heading with the client's name, as in `consultations:`."
        ),
        example: Localized(
            fr: Example(wrong: "# Le second sujet", right: "# Bruno — Le second sujet"),
            en: Example(wrong: "# The second topic", right: "# Bruno — The second topic")
        ),
        check: .irregularity { kind, place, context in
            guard case .unknownClientHeading(let text) = kind else { return nil }
            let quoted = context.quoting(text, from: place.file)
            return Finding(
                at: place,
                fr: "Le titre\(quoted.french) ne commence par le nom d'aucun client de la séance.",
                en: "The heading\(quoted.english) begins with no client of this session."
            )
        }
    )
}
