package import Logbook

extension ReportLabel {
    /// The noun behind a number of things: « séance », « séances »; `nil` for a label that names nothing one counts.
    package func noun(behind number: Int, in language: Language) -> String? {
        let one: Localized<String>
        switch self {
        case .sessions: one = Localized(fr: "séance", en: "session")
        case .consultations: one = Localized(fr: "consultation", en: "consultation")
        case .actions: one = Localized(fr: "action", en: "action")
        case .entries: one = Localized(fr: "page de carnet", en: "logbook page")
        case .followUpsWritten: one = Localized(fr: "retour", en: "follow-up")
        case .themes: one = Localized(fr: "thème", en: "theme")
        default: return nil
        }
        let isOne =
            switch language {
            case .french: number < 2
            case .english: number == 1
            }
        return (isOne ? one : text)[language]
    }
}
