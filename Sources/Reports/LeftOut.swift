import Logbook

/// What a document for the group leaves out, said in the document itself.
extension Term {
    static let privateHarvests = Term(
        "private-harvests",
        Localized(
            fr: "ce que chacun garde privé dans son carnet",
            en: "what each member keeps private in their logbook"
        )
    )
    static let unofferedFeelings = Term(
        "unoffered-feelings",
        Localized(
            fr: "les ressentis qui n'ont pas été offerts au bilan",
            en: "feelings that were not offered to the review"
        )
    )
    static let openingRound = Term(
        "opening-round",
        Localized(fr: "la météo du début de séance", en: "the opening round")
    )
    static let stepProse = Term(
        "steps-1-2-4",
        Localized(
            fr: "le récit des étapes 1, 2 et 4, où se lirait qui a conseillé quoi",
            en: "the account of steps 1, 2 and 4, which would tell who advised what"
        )
    )
}
