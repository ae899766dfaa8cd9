package import Logbook
package import SourceText

/// One thing the tool looks at: its code, its words, and how it looks.
///
/// Each rule is a file in `Rules/` and a line in ``Rule/all``.
package struct Rule: Sendable {
    /// Stable, kebab-case, English; names the mistake.
    package let code: String
    /// What it weighs where the group says nothing else.
    package let severity: Severity
    /// The mistake, in a few words.
    package let title: Localized<String>
    /// Why the method, or the tool, asks for it: one or two sentences, shown with every finding.
    package let reason: Localized<String>
    /// What to do next: one sentence, shown with every finding that has no more precise advice.
    package let advice: Localized<String>
    /// A short extract that earns the finding, and the same put right.
    package let example: Localized<Example>
    package let check: @Sendable (CheckContext) -> [Finding]

    package init(
        code: String,
        severity: Severity,
        title: Localized<String>,
        reason: Localized<String>,
        advice: Localized<String>,
        example: Localized<Example>,
        check: @escaping @Sendable (CheckContext) -> [Finding]
    ) {
        self.code = code
        self.severity = severity
        self.title = title
        self.reason = reason
        self.advice = advice
        self.example = example
        self.check = check
    }

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

/// What a rule found at one place, before the reader's language and the group's settings are known.
package struct Finding: Sendable {
    package var place: Place
    package var message: Localized<String>
    /// In place of the rule's own advice.
    package var advice: Localized<String>?
    /// In place of the rule's own severity, as for drafts; the group's setting wins over both.
    package var severity: Severity?
    package var fixes: [LocalizedFix]

    package init(
        at place: Place,
        fr french: String,
        en english: String,
        advice: Localized<String>? = nil,
        severity: Severity? = nil,
        fixes: [LocalizedFix] = []
    ) {
        self.place = place
        self.message = Localized(fr: french, en: english)
        self.advice = advice
        self.severity = severity
        self.fixes = fixes
    }
}

/// A fix whose title is still in every language.
package struct LocalizedFix: Sendable {
    package let title: Localized<String>
    package let edits: [Edit]

    package init(title: Localized<String>, edits: [Edit]) {
        self.title = title
        self.edits = edits
    }
}
