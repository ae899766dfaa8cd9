import Logbook
package import SourceText

/// What a change of files has settled, and what it has brought.
package struct FindingsNews: Sendable {
    /// Of the files that changed, as the reader sees them from where they stand.
    package var changedPaths: [String]
    package var settled: [Settled]
    package var fresh: [Diagnostic]
    /// With all that is found now.
    package var checked: CheckedGroup

    /// A finding that is no longer one.
    package struct Settled: Sendable {
        package var path: String
        package var message: String

        package init(path: String, message: String) {
            self.path = path
            self.message = message
        }
    }

    package init(changedPaths: [String], settled: [Settled], fresh: [Diagnostic], checked: CheckedGroup) {
        self.changedPaths = changedPaths
        self.settled = settled
        self.fresh = fresh
        self.checked = checked
    }

    package func text(ink: Ink) -> String {
        var text = ink(changedPaths.map(VisibleText.escaping).joined(separator: ", "), .bold) + "\n"
        for finding in settled {
            let words = VisibleText.escaping(finding.path) + " — " + VisibleText.escaping(finding.message)
            text += "  " + ink("✓ " + Self.done[checked.language], .green) + " " + words + "\n"
        }
        if !fresh.isEmpty {
            var news = checked
            news.diagnostics = fresh
            text += "\n" + DiagnosticsText.entries(of: news, ink: ink)
        }
        return text + DiagnosticsText.summary(of: checked, ink: ink) + "\n\n"
    }

    private static let done = Localized(fr: "réglé :", en: "settled:")
}
