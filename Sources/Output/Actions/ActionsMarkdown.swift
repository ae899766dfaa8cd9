import Lexicon
import Links
import Logbook
import SourceText

/// Actions as a Markdown list, one heading a séance: reads well as text and on a git host.
package enum ActionsMarkdown {
    package static func text(of list: ActionList) -> String {
        let language = list.language
        var text = ""
        var current: SessionID?
        for action in list.actions {
            if action.life.session != current {
                current = action.life.session
                let day = action.life.decided.map { " — \($0.written(in: language))" } ?? ""
                text += (text.isEmpty ? "" : "\n") + "## \(escaped(action.life.session.description))\(day)\n\n"
            }
            text += item(for: action, in: list)
        }
        guard text.isEmpty else { return text }
        return Localized(fr: "Aucune action.\n", en: "No action.\n")[language]
    }

    private static func item(for action: ListedAction, in list: ActionList) -> String {
        let language = list.language
        let words = Words.of(language)
        let due = action.due.map { date in
            Localized(fr: "pour le \(date.written(in: .french))", en: "by \(date.written(in: .english))")[language]
        }
        let state = words.written(action.state, in: words.states)
        let overdue = action.isOverdue ? Localized(fr: "date passée", en: "date past")[language] : nil
        let facts = [escaped(list.ownerName(of: action)), state, due, overdue].compactMap { $0 }.filter { !$0.isEmpty }
        // Git hosts draw these two boxes; the state in words says the rest.
        let box = action.state.isClosed ? "[x]" : "[ ]"
        let title = escaped(action.life.action.title)
        return "- \(box) **\(escaped(action.life.id.description))** \(title) (\(facts.joined(separator: ", ")))\n"
    }

    /// Plain text as Markdown that shows it.
    private static func escaped(_ text: String) -> String {
        VisibleText.escaping(text).unicodeScalars.reduce(into: "") { escaped, scalar in
            if #"\`*_[]<>#&|~!$"#.unicodeScalars.contains(scalar) { escaped += "\\" }
            escaped.unicodeScalars.append(scalar)
        }
    }
}
