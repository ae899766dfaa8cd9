import Checks
import Logbook
import SourceText

/// Findings for people: the place, the line with carets, why, and what to do.
package enum DiagnosticsText {
    package static func text(of checked: CheckedGroup, ink: Ink) -> String {
        let entries =
            checked.changedGroupFile.map { self.entries(of: checked, after: $0, ink: ink) }
            ?? self.entries(of: checked, ink: ink)
        return entries + summary(of: checked, ink: ink) + "\n"
    }

    /// The findings one after the other, an empty line after each.
    static func entries(of checked: CheckedGroup, ink: Ink) -> String {
        var text = ""
        checked.forEachDiagnostic { diagnostic, lines in
            text += entry(for: diagnostic, in: checked, lines: lines, ink: ink) + "\n"
        }
        return text
    }

    private static func entry(
        for diagnostic: Diagnostic,
        in checked: CheckedGroup,
        lines: LineTable,
        ink: Ink
    ) -> String {
        let language = checked.language
        let file = diagnostic.place.file
        let start = checked.span(of: diagnostic.place, in: lines).start
        let path = VisibleText.escaping(checked.path(of: file))
        let code = Rule.named(diagnostic.code)?.codes[language] ?? diagnostic.code
        let severity = ink(diagnostic.severity.word[language], diagnostic.severity.tone)
        var text = ink("\(path):\(start.line):\(start.column):", .bold) + " \(severity) [\(code)]\n"
        text += "  " + VisibleText.escaping(diagnostic.message) + "\n"
        if !checked.context.mayQuote(file) {
            text += "      | " + ink(withheld[language], .faint) + "\n"
        } else if diagnostic.place.range != SourceRange(at: 0) {
            let excerpt = Excerpt(of: diagnostic.place.range, in: checked.group[file], lines: lines)
            let number = String(excerpt.line)
            text += String(repeating: " ", count: max(0, 5 - number.count)) + ink("\(number) | ", .faint)
            text += excerpt.text + "\n" + ink("      | ", .faint)
            text += ink(excerpt.carets, diagnostic.severity.tone) + "\n"
        }
        let remarks = [(why, diagnostic.reason), (whatToDo, diagnostic.advice)]
        for (label, words) in remarks + checked.fixes(of: diagnostic).map({ (fix, $0.title) }) where !words.isEmpty {
            text += "  \(ink(label[language], .faint)) \(VisibleText.escaping(words))\n"
        }
        return text
    }

    /// How many there are of each severity, on one line without its end.
    static func summary(of checked: CheckedGroup, ink: Ink) -> String {
        let language = checked.language
        let files = Counting.files(checked.fileCount)[language]
        let counts = Severity.allCases.reversed().compactMap { severity -> String? in
            let count = checked.count(severity)
            return count == 0 ? nil : ink(Counting.findings(count, severity)[language], severity.tone)
        }
        guard !counts.isEmpty else {
            return Localized(fr: "Rien à signaler (\(files)).", en: "Nothing to report (\(files)).")[language]
        }
        return "\(Counting.list(counts, in: language)) (\(files))."
    }

    private static let withheld = Localized(
        fr: "extrait non montré : carnet personnel",
        en: "excerpt not shown: personal logbook"
    )
    private static let why = Localized(fr: "Pourquoi :", en: "Why:")
    private static let whatToDo = Localized(fr: "À faire :", en: "What to do:")
    private static let fix = Localized(fr: "Correctif :", en: "Fix:")
}

extension Severity {
    /// What it is called in text.
    var word: Localized<String> {
        switch self {
        case .error: Localized(fr: "erreur", en: "error")
        case .warning: Localized(fr: "avertissement", en: "warning")
        case .information: Localized(fr: "information", en: "note")
        }
    }

    var tone: Ink.Tone {
        switch self {
        case .error: .red
        case .warning: .yellow
        case .information: .blue
        }
    }
}
