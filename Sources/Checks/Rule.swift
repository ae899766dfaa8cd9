package import Logbook
package import SourceText

/// One thing the tool looks at: its code, its words, and how it looks.
///
/// Each rule is a file in `Rules/` and a line in ``Rule/all``.
package struct Rule: Sendable {
    /// Stable kebab-case names of the mistake: the English one stands in machine formats, a group may write either.
    package let codes: Localized<String>
    /// What it weighs where the group says nothing else.
    package let severity: Severity
    /// The most a group may raise it to.
    package let ceiling: Severity
    /// The mistake, in a few words.
    package let title: Localized<String>
    /// Why the method, or the tool, asks for it: one or two sentences, shown with every finding.
    package let reason: Localized<String>
    /// What to do next: one sentence, shown with every finding that has no more precise advice.
    package let advice: Localized<String>
    /// A short extract that earns the finding, and the same put right.
    package let example: Localized<Example>
    package let check: Check

    package init(
        codes: Localized<String>,
        severity: Severity,
        ceiling: Severity = .error,
        title: Localized<String>,
        reason: Localized<String>,
        advice: Localized<String>,
        example: Localized<Example>,
        check: Check
    ) {
        self.codes = codes
        self.severity = severity
        self.ceiling = ceiling
        self.title = title
        self.reason = reason
        self.advice = advice
        self.example = example
        self.check = check
    }

    /// The code of the machine formats.
    package var code: String { codes.english }

    /// Markdown or front matter with the mistake, and without it.
    package struct Example: Sendable {
        package let wrong: String
        package let right: String

        package init(wrong: String, right: String) {
            self.wrong = wrong
            self.right = right
        }
    }
}
