import Lexicon
import Logbook

extension CalendarDate {
    /// « 12 mars », "March 12".
    func shortForm(in language: Language) -> String {
        let name = Words.of(language).months[month - 1].first ?? ""
        switch language {
        case .french: return "\(day == 1 ? "1er" : String(day)) \(name)"
        case .english: return "\(name) \(day)"
        }
    }

    /// « 15 janv », "Jan 15": for the heads of columns.
    func briefForm(in language: Language) -> String {
        let names = Words.of(language).months[month - 1]
        let name = names.dropFirst().first ?? names.first ?? ""
        switch language {
        case .french: return "\(day) \(name)"
        case .english: return "\(name) \(day)"
        }
    }
}
