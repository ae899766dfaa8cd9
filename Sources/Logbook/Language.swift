/// A language the program reads and writes. Raw values are ISO 639-1 codes.
package enum Language: String, Hashable, Sendable, CaseIterable {
    case french = "fr"
    case english = "en"
}

/// A text in every language: a new language is a compile error at each place to fill.
package struct Localized<Text> {
    package let french: Text
    package let english: Text

    package init(fr french: Text, en english: Text) {
        self.french = french
        self.english = english
    }

    package subscript(language: Language) -> Text {
        switch language {
        case .french: french
        case .english: english
        }
    }
}

extension Localized: Sendable where Text: Sendable {}
extension Localized: Equatable where Text: Equatable {}
