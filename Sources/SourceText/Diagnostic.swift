/// How much a finding matters. Raw values are the words of the machine formats.
package enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
    case information
    case warning
    case error

    private var rank: Int {
        switch self {
        case .information: 0
        case .warning: 1
        case .error: 2
        }
    }

    package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}

/// What is said about a place in a group's files.
package struct Diagnostic: Hashable, Sendable {
    /// The stable kebab-case code of the rule that speaks.
    package var code: String
    package var severity: Severity
    package var place: Place
    /// What was seen, in one sentence, in the reader's language.
    package var message: String
    /// Why the method asks for it; empty where the message says all.
    package var reason: String
    /// What to do next; empty where a fix says it.
    package var advice: String
    package var fixes: [Fix]

    package init(
        code: String,
        severity: Severity,
        place: Place,
        message: String,
        reason: String = "",
        advice: String = "",
        fixes: [Fix] = []
    ) {
        self.code = code
        self.severity = severity
        self.place = place
        self.message = message
        self.reason = reason
        self.advice = advice
        self.fixes = fixes
    }
}

/// A change that would settle a finding: edits that belong together.
package struct Fix: Hashable, Sendable {
    /// Whether anybody has to look before it is made.
    package enum Safety: Hashable, Sendable {
        /// Writes down what was surely meant: what the tool reads already, or a word with a slip of the keyboard.
        case safe
        /// Decides something that is a person's to decide, or may have been meant otherwise.
        case unsafe
    }

    package var title: String
    package var edits: [Edit]
    package var safety: Safety

    package init(title: String, edits: [Edit], safety: Safety = .unsafe) {
        self.title = title
        self.edits = edits
        self.safety = safety
    }
}

/// One replacement of a range of a file's text.
package struct Edit: Hashable, Sendable {
    package var place: Place
    package var replacement: String

    package init(_ place: Place, _ replacement: String) {
        self.place = place
        self.replacement = replacement
    }
}
