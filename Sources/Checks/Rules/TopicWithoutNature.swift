import Logbook
import SourceText

extension Rule {
    static let topicWithoutNature = Rule(
        codes: Localized(fr: "sujet-sans-nature", en: "topic-without-nature"),
        severity: .information,
        title: Localized(fr: "Sujet sans nature", en: "Topic without its nature"),
        reason: Localized(
            fr: "Préoccupation, problème ou projet : nommer les « 3 P » aide le client à dire ce qu'il cherche.",
            en: "Concern, problem or project: naming which of the three it is helps clients say what they look for."
        ),
        advice: Localized(
            fr: "Ajoutez `nature: préoccupation`, `problème` ou `projet`.",
            en: "Add `nature: concern`, `problem` or `project`."
        ),
        example: Localized(
            fr: Example(
                wrong: "sujet: Déléguer sans perdre la main",
                right: """
                    sujet: Déléguer sans perdre la main
                    nature: problème
                    """
            ),
            en: Example(
                wrong: "topic: Delegating without losing touch",
                right: """
                    topic: Delegating without losing touch
                    nature: problem
                    """
            )
        ),
        check: .consultation { consultation, session, context in
            guard context.isHeld(session), let topic = consultation.topic, consultation.nature == nil,
                // A value that wasn't understood is reported as such.
                !context.hasIrregularity(of: .unknownValue, in: session.file)
            else { return [] }
            return [
                Finding(
                    at: topic.place,
                    fr: "Rien ne dit si ce sujet est une préoccupation, un problème ou un projet.",
                    en: "Nothing says whether this topic is a concern, a problem or a project."
                )
            ]
        }
    )
}
