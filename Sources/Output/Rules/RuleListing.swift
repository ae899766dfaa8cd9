package import Checks
package import Logbook
import SourceText

/// What `carnet rules` lists.
package enum RuleListing {
    /// One line a rule: its code, what it weighs, the mistake it names.
    package static func text(of rules: [Rule], in language: Language, ink: Ink) -> String {
        let sorted = rules.sorted { $0.codes[language] < $1.codes[language] }
        let codeWidth = sorted.map { $0.codes[language].count }.max() ?? 0
        let wordWidth = Severity.allCases.map { $0.word[language].count }.max() ?? 0
        return sorted.reduce(into: "") { text, rule in
            let word = WrappedText.padded(rule.severity.word[language], to: wordWidth)
            text += WrappedText.padded(rule.codes[language], to: codeWidth) + "  " + ink(word, rule.severity.tone)
            text += "  " + rule.title[language] + "\n"
        }
    }

    /// Everything about each rule, in every language.
    package static func json(of rules: [Rule]) -> [UInt8] {
        let values = rules.map { rule in
            JSONValue.object([
                ("code", .text(rule.code)),
                ("severity", .text(rule.severity.rawValue)),
                ("ceiling", .text(rule.ceiling.rawValue)),
                ("names", localized(rule.codes) { $0 }),
                ("title", localized(rule.title) { $0 }),
                ("reason", localized(rule.reason) { $0 }),
                ("advice", localized(rule.advice) { $0 }),
                ("wrong", localized(rule.example) { $0.wrong }),
                ("right", localized(rule.example) { $0.right }),
            ])
        }
        return JSONValue.object([("format", .number(1)), ("rules", .list(values))]).bytes
    }

    private static func localized<Value>(_ value: Localized<Value>, _ text: (Value) -> String) -> JSONValue {
        .object(Language.allCases.map { ($0.rawValue, .text(text(value[$0]))) })
    }
}
