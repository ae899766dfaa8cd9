import Logbook

/// A change in the words of the method, and in those of machines.
struct ChangeWords {
    /// A word for machines that stays as it is.
    let code: String
    /// What the phrase is about, said once in a line: « entrée S1 ».
    let preface: String?
    private let statement: String
    /// The value before and the value after, for machines.
    let from: String?
    let to: String?
    /// The séance that heard it.
    let heardIn: SessionID?
    private let quoted: @Sendable () -> [Quote]

    /// People's own words: shared learnings, what a retour tells. Taken apart when they are asked for.
    var quotes: [Quote] { quoted() }

    /// In full.
    var phrase: String { phrase(after: nil) }

    /// In a line in which something else was said before.
    func phrase(after previous: ChangeWords?) -> String {
        guard let preface, previous?.preface != preface else { return statement }
        return "\(preface), \(statement)"
    }

    struct Quote: Sendable {
        /// What the page calls them: « Appris ».
        let label: String?
        let text: String

        init(_ text: String, label: String? = nil) {
            self.text = text
            self.label = label
        }

        /// The words, written as the form of the answer wants it, behind what they are called.
        func written(in language: Language, _ form: (String) -> String) -> String {
            let words = form(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
            return label.map { Localized(fr: "\($0) : \(words)", en: "\($0): \(words)")[language] } ?? words
        }
    }

    init(
        _ code: String,
        _ phrase: String,
        about preface: String? = nil,
        from: String? = nil,
        to: String? = nil,
        heardIn: SessionID? = nil,
        quotes: @autoclosure @escaping @Sendable () -> [Quote] = []
    ) {
        self.code = code
        self.preface = preface
        statement = phrase
        self.from = from
        self.to = to
        self.heardIn = heardIn
        quoted = quotes
    }
}
