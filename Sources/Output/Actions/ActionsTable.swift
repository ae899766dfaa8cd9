import Lexicon
import Links
import Logbook
import SourceText

/// Actions as a table for people.
package enum ActionsTable {
    /// With less room for the action's words, each action gets a paragraph.
    private static let narrowestTitle = 24
    private static let gap = "  "

    /// No line is wider than `width` cells; `nil` leaves each action on one line.
    package static func text(of list: ActionList, width: Int?, ink: Ink) -> String {
        let summary = summary(of: list) + "\n"
        guard !list.actions.isEmpty else { return summary }
        let rows = list.actions.map { cells(of: $0, in: list) }
        let widths = (0..<titles.count).map { column in
            ([titles[column][list.language]] + rows.map { $0[column] }).map(DisplayWidth.of).max() ?? 0
        }
        let fixed = widths.reduce(0, +) + gap.count * widths.count
        let room = width.map { $0 - fixed } ?? Int.max
        if let width, room < narrowestTitle { return paragraphs(of: list, width: width, ink: ink) + summary }
        var text = line(titles.map { $0[list.language] }, widths, last: actionTitle[list.language], ink, .bold)
        for (action, row) in zip(list.actions, rows) {
            let wrapped = WrappedText.lines(of: title(of: action), width: room)
            for (number, piece) in wrapped.enumerated() {
                let cells = number == 0 ? row : row.map { _ in "" }
                text += line(cells, widths, last: piece, ink, number == 0 ? tone(of: action) : nil)
            }
        }
        return text + "\n" + summary
    }

    private static let titles = [
        Localized(fr: "N°", en: "No."), Localized(fr: "État", en: "State"), Localized(fr: "Échéance", en: "Due"),
        Localized(fr: "À qui", en: "Whose"),
    ]
    private static let actionTitle = Localized(fr: "Action", en: "Action")

    private static func cells(of action: ListedAction, in list: ActionList) -> [String] {
        [
            action.life.id.description + (action.life.action.isProvisional ? "*" : ""),
            state(of: action, in: list.language), action.due?.written(in: list.language) ?? "—",
            list.ownerName(of: action),
        ].map(VisibleText.escaping)
    }

    private static func state(of action: ListedAction, in language: Language) -> String {
        let words = Words.of(language)
        let state = words.written(action.state, in: words.states)
        guard action.isOverdue else { return state }
        return state + Localized(fr: ", date passée", en: ", date past")[language]
    }

    private static func title(of action: ListedAction) -> String { VisibleText.escaping(action.life.action.title) }

    private static func tone(of action: ListedAction) -> Ink.Tone? {
        if action.isOverdue { return .yellow }
        return action.state.isClosed ? .faint : nil
    }

    private static func line(
        _ cells: [String],
        _ widths: [Int],
        last: String,
        _ ink: Ink,
        _ tone: Ink.Tone?
    ) -> String {
        let start = zip(cells, widths).map { WrappedText.padded($0, to: $1) + gap }.joined()
        let whole = tone.map { ink(start + last, $0) } ?? start + last
        return whole + "\n"
    }

    private static func paragraphs(of list: ActionList, width: Int, ink: Ink) -> String {
        list.actions.reduce(into: "") { text, action in
            let cells = cells(of: action, in: list)
            text += ink(cells[0], .bold) + "\n"
            for words in [title(of: action), cells[1...].joined(separator: " · ")] {
                for piece in WrappedText.lines(of: words, width: max(10, width - 2)) { text += "  \(piece)\n" }
            }
            text += "\n"
        }
    }

    private static func summary(of list: ActionList) -> String {
        let language = list.language
        let open = list.actions.count { !$0.state.isClosed }
        let overdue = list.actions.count(where: \.isOverdue)
        let total = Counting.count(list.actions.count, fr: ("action", "actions"), en: ("action", "actions"))[language]
        guard !list.actions.isEmpty else {
            return Localized(fr: "Aucune action ne répond à la demande.", en: "No action fits the request.")[language]
        }
        let opened = Counting.count(open, fr: ("ouverte", "ouvertes"), en: ("open", "open"))[language]
        let late = Counting.count(
            overdue,
            fr: ("dont la date est passée", "dont la date est passée"),
            en: ("past its date", "past their date")
        )[language]
        var text = [total, opened, late].joined(separator: ", ") + "."
        if list.actions.contains(where: \.life.action.isProvisional) {
            text +=
                Localized(
                    fr: " L'astérisque marque un numéro qui n'est pas encore écrit dans le fichier.",
                    en: " An asterisk marks a number that isn't written in the file yet."
                )[language]
        }
        return text
    }
}
