import Logbook
import SourceText

/// A number with its noun.
enum Counting {
    /// « 1 erreur », « 2 erreurs »; French takes the plural from 2 on, English everywhere but at 1.
    static func count(
        _ number: Int,
        fr french: (one: String, more: String),
        en english: (one: String, more: String)
    ) -> Localized<String> {
        Localized(
            fr: "\(number) \(number < 2 ? french.one : french.more)",
            en: "\(number) \(number == 1 ? english.one : english.more)"
        )
    }

    static func files(_ number: Int) -> Localized<String> {
        count(number, fr: ("fichier", "fichiers"), en: ("file", "files"))
    }

    static func findings(_ number: Int, _ severity: Severity) -> Localized<String> {
        switch severity {
        case .error: count(number, fr: ("erreur", "erreurs"), en: ("error", "errors"))
        case .warning: count(number, fr: ("avertissement", "avertissements"), en: ("warning", "warnings"))
        case .information: count(number, fr: ("information", "informations"), en: ("note", "notes"))
        }
    }

    /// « a, b et c ».
    static func list(_ items: [String], in language: Language) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        let joined = items.dropLast().joined(separator: ", ")
        switch language {
        case .french: return "\(joined) et \(last)"
        case .english: return "\(joined) and \(last)"
        }
    }
}
