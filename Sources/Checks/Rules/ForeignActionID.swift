import Logbook
import SourceText

extension Rule {
    static let foreignActionID = Rule(
        codes: Localized(fr: "action-d-une-autre-seance", en: "foreign-action-id"),
        severity: .error,
        title: Localized(fr: "Action numérotée pour une autre séance", en: "Action with another session's id"),
        reason: Localized(
            fr: """
                Le numéro d'une action dit quelle séance l'a décidée ; une action ancienne se retrouve sous « \
                Retours ».
                """,
            en: "An action's id says which session decided it; an earlier action belongs under “Follow-up”."
        ),
        advice: Localized(
            fr: """
                Si l'action est nouvelle, donnez-lui un numéro de cette séance ; sinon, parlez-en sous « Retours \
                ».
                """,
            en: "If the action is new, give it an id of this session; if not, speak of it under “Follow-up”."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    ## 5. Synthèse et plan d'action
                    - [ ] S2-A1 Appeler Paul
                    """,
                right: """
                    ## Retours
                    - [/] S2-A1 — J'ai laissé un message.
                    """
            ),
            en: Example(
                wrong: """
                    ## 5. Summary and action plan
                    - [ ] S2-A1 Call Paul
                    """,
                right: """
                    ## Follow-up
                    - [/] S2-A1 — I left a message.
                    """
            )
        ),
        check: .irregularity { kind, place, context in
            guard case .foreignActionID(let id, let session) = kind else { return nil }
            let provisional = context.session(session)?.actions.first { $0.isProvisional && $0.place.contains(place) }
            return Finding(
                at: place,
                fr: "\(id) est un numéro de \(id.session), mais ce plan est celui de \(session).",
                en: "\(id) is an id of \(id.session), but this plan is \(session)'s.",
                fixes: provisional.map { [.write($0.id.description, at: place, .unsafe)] } ?? []
            )
        }
    )
}
