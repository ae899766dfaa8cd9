import Logbook
import Output

/// Asks for what a command line leaves open: a person at a terminal, or else standard input, one answer a line.
struct Questions {
    /// Where answers come from.
    enum Respondent {
        case person
        /// A line for each question in their order; where the input ends, the default.
        case lines
        /// Nobody: every answer is the default.
        case nobody
    }

    let respondent: Respondent
    let language: Language

    /// - Parameters:
    ///   - shown: what an empty answer stands for, in brackets; empty where it stands for nothing.
    ///   - hint: said where an answer can't be read.
    /// - Returns: `nil` where the default holds.
    /// - Throws: `CommandFailure.unusableAnswer` for a line of standard input that can't be read; a person is asked again.
    func ask<Answer>(
        _ question: Localized<String>,
        default shown: String,
        hint: Localized<String>,
        read: (String) -> Answer?
    ) throws -> Answer? {
        while true {
            guard let text = answer(to: question, default: shown) else { return nil }
            if text.allSatisfy(\.isWhitespace) { return nil }
            if let answer = read(text) { return answer }
            switch respondent {
            case .person: StandardStreams.writeError(VisibleText.escaping(hint[language]) + "\n")
            case .lines, .nobody:
                throw CommandFailure.unusableAnswer(question: question[language], answer: text, hint: hint[language])
            }
        }
    }

    private func answer(to question: Localized<String>, default shown: String) -> String? {
        switch respondent {
        case .nobody: return nil
        case .lines: return StandardInput.line()
        case .person:
            let choice = shown.isEmpty ? "" : " [\(VisibleText.escaping(shown))]"
            StandardStreams.writeError("\(question[language])\(choice) ")
            let line = StandardInput.line()
            // The end of the input leaves the cursor behind the question.
            if line == nil { StandardStreams.writeError("\n") }
            return line
        }
    }
}
