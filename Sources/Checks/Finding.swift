package import Logbook
package import SourceText

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
    package let safety: Fix.Safety

    package init(title: Localized<String>, edits: [Edit], _ safety: Fix.Safety) {
        self.title = title
        self.edits = edits
        self.safety = safety
    }

    /// Puts `text` in place of what stands there, and says so.
    static func write(_ text: String, at place: Place, _ safety: Fix.Safety) -> LocalizedFix {
        let title = Localized(fr: "Écrire « \(text) »", en: "Write “\(text)”")
        return LocalizedFix(title: title, edits: [Edit(place, text)], safety)
    }
}
