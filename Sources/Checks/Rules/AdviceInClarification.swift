import Lexicon
import Logbook
import SourceText

extension Rule {
    private static let adviceOpenings = PhraseSearch(Words.all.flatMap(\.adviceOpenings))

    /// Schools disagree on how strictly to hold this: it informs, whatever a group sets.
    static let adviceInClarification = Rule(
        codes: Localized(fr: "conseil-en-clarification", en: "advice-in-clarification"),
        severity: .information,
        ceiling: .information,
        title: Localized(fr: "Conseil pendant la clarification", en: "Advice during clarification"),
        reason: Localized(
            fr: """
                La clarification sert à comprendre ; un conseil donné trop tôt ferme des portes. Il trouvera sa \
                place à l'étape 4.
                """,
            en: """
                Clarification is for understanding; advice given too early closes doors. It has its place in step \
                4.
                """
        ),
        advice: Localized(
            fr: "Tournez-le en question ouverte, ou gardez-le pour la consultation.",
            en: "Turn it into an open question, or keep it for the consultation."
        ),
        example: Localized(
            fr: Example(
                wrong: """
                    ## 2. Clarification
                    - Tu devrais en parler à ton chef.
                    """,
                right: """
                    ## 2. Clarification
                    - Qu'en dit ton chef ?
                    """
            ),
            en: Example(
                wrong: """
                    ## 2. Clarification
                    - You should talk to your manager.
                    """,
                right: """
                    ## 2. Clarification
                    - What does your manager say?
                    """
            )
        ),
        check: .consultation { consultation, _, context in
            guard let clarification = consultation.section(.clarification), !clarification.isEmpty else { return [] }
            let file = clarification.heading.file
            let bytes = context.group[file].bytes
            let content = clarification.content.place.range.indices.clamped(to: bytes.indices)
            // Once is enough: the point is to notice, not to count.
            guard let range = adviceOpenings.first(in: bytes, range: content) else { return [] }
            return [
                Finding(
                    at: Place(file, SourceRange(range.lowerBound, range.upperBound)),
                    fr: "Ceci ressemble à un conseil, pendant l'étape des questions.",
                    en: "This looks like advice, in the step of questions."
                )
            ]
        }
    )
}
