package import Logbook

/// The words of one language. In each list the first is what the program writes, the others what it also reads.
package struct Words: Sendable {
    package let language: Language
    /// File and folder names of a group's folder, without ending.
    package let groupFile: [String]
    package let sessionsFolder: [String]
    package let logbooksFolder: [String]
    package let templatesFolder: [String]
    package let reportsFolder: [String]
    package let keys: [Key: [String]]
    package let headings: [Heading: [String]]
    package let visibilities: [Visibility: [String]]
    package let statuses: [SessionStatus: [String]]
    package let natures: [TopicNature: [String]]
    package let logbookForms: [LogbookForm: [String]]
    package let labels: [ItemLabel: [String]]
    /// What each state is called in text.
    package let states: [ActionState: [String]]
    /// Written before a due date.
    package let due: [String]
    /// Words that bind a name to its sentence, as in « parler à @bruno ».
    package let prepositions: [String]
    /// January first; each with its abbreviations.
    package let months: [[String]]
    /// Monday first.
    package let weekdays: [[String]]
    /// Written after a day's number, as in `1er` or `9th`.
    package let ordinals: [String]
    /// Words that may stand before a step's number, as in « Étape 3 ».
    package let stepPrefixes: [String]
    package let severities: [RuleSetting: [String]]
    package let hours: [String]
    package let minutes: [String]
    /// Names of the language itself, as values of `langue:`.
    package let languageNames: [String]
    /// Openings of a contract worded as a request.
    package let requestOpenings: [String]
    /// Turns of phrase that give advice.
    package let adviceOpenings: [String]
}

extension Words {
    package static func of(_ language: Language) -> Words {
        switch language {
        case .french: .french
        case .english: .english
        }
    }

    /// Something of a language's words. Where thousands of lines are written, to hand over all of them costs more.
    package static func of<Part>(_ language: Language, _ part: (borrowing Words) -> Part) -> Part {
        switch language {
        case .french: part(french)
        case .english: part(english)
        }
    }

    package static let all: [Words] = Language.allCases.map(of)

    /// The word the program writes for a concept that has words in `list`.
    package func written<Concept: Hashable>(_ concept: Concept, in list: [Concept: [String]]) -> String {
        list[concept]?.first ?? ""
    }
}
