import Logbook
import Reports

/// How many actions stand in each state, as one bar.
enum StatesFigure {
    static func markup(of actions: [SharedAction], language: Language) -> String {
        let order: [ActionState] = [.done, .adapted, .inProgress, .postponed, .planned, .abandoned]
        let counts = order.map { state in (state: state, count: actions.count { $0.state == state }) }
            .filter { $0.count > 0 }
        var drawing = Drawing(name: "states", width: 760, height: 58)
        let room = 760 - 3 * (counts.count - 1)
        var x = 0
        var seen = 0
        for (state, count) in counts {
            seen += count
            let end = room * seen / max(1, actions.count)
            let start = room * (seen - count) / max(1, actions.count)
            let width = max(3, end - start)
            drawing.rectangle(x: x, y: 0, width: width, height: 30, "bar s-\(state.rawValue)")
            if width > 26 { drawing.text(String(count), x: x + width / 2, y: 20, "count") }
            drawing.add(StateGlyph.at(x: x + max(8, width / 2), y: 46, state))
            x += width + 3
        }
        let words = counts.map { ReportLabel.pair(Term($0.state).words[language], String($0.count), in: language) }
        return drawing.element(
            title: ReportLabel.states.text[language],
            description: words.joined(separator: ", ") + "."
        )
    }
}

/// What the consultations were about.
enum ThemesFigure {
    private static let labelWidth = 230
    private static let rowHeight = 25

    static func markup(of themes: [ThemeCount], language: Language) -> String {
        var drawing = Drawing(name: "themes", width: 760, height: rowHeight * themes.count + 4)
        let most = themes.map(\.consultations).max() ?? 1
        let unit = max(6, min(48, 300 / max(1, most)))
        for (row, theme) in themes.enumerated() {
            let y = rowHeight * row
            let text = Drawing.fitted(theme.theme, into: labelWidth - 14, letter: 7)
            drawing.text(text, x: labelWidth - 14, y: y + 18, "label end")
            for index in 0..<theme.consultations {
                drawing.rectangle(x: labelWidth + unit * index, y: y + 6, width: unit - 3, height: 15, "theme")
            }
            let sessions = theme.sessions.map(\.description).joined(separator: "  ")
            drawing.text(
                Drawing.fitted(sessions, into: 180),
                x: labelWidth + unit * theme.consultations + 8,
                y: y + 18,
                "small"
            )
        }
        let words = themes.map { theme in
            ReportLabel.pair(theme.theme, theme.sessions.map(\.description).joined(separator: ", "), in: language)
        }
        return drawing.element(title: ReportLabel.themes.text[language], description: words.joined(separator: " ; "))
    }
}

/// How often each mark was given.
enum SatisfactionFigure {
    static func markup(counts: [Int], language: Language) -> String {
        var drawing = Drawing(name: "satisfaction", width: 320, height: 132)
        let most = max(1, counts.max() ?? 1)
        for (index, count) in counts.enumerated() {
            let height = count == 0 ? 2 : max(4, 84 * count / most)
            let x = 10 + index * 62
            drawing.rectangle(x: x, y: 104 - height, width: 46, height: height, "theme")
            drawing.text(String(count), x: x + 23, y: 98 - height, "small middle")
            drawing.text(String(index + 1), x: x + 23, y: 124, "head")
        }
        let words = counts.enumerated().map { ReportLabel.pair(String($0 + 1), String($1), in: language) }
        return drawing.element(
            title: ReportLabel.satisfaction.text[language],
            description: words.joined(separator: ", ") + "."
        )
    }
}
