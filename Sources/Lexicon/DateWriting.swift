package import Logbook

extension CalendarDate {
    /// The date in words: « 9 avril 2026 », "April 9, 2026".
    package func written(in language: Language) -> String {
        let name = Words.of(language) { $0.months[month - 1].first } ?? ""
        switch language {
        case .french: return "\(day == 1 ? "1er" : String(day)) \(name) \(year)"
        case .english: return "\(name) \(day), \(year)"
        }
    }
}
