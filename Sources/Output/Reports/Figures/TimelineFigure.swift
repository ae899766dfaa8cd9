import Logbook
import Reports

/// The life of actions across séances: a row for each, and a mark at every séance that spoke of it.
struct TimelineFigure {
    let actions: [SharedAction]
    let sessions: [SharedSession]
    let language: Language

    private static let labelWidth = 300
    private static let width = 760
    private static let rowHeight = 38
    private static let headHeight = 46
    /// Rows that fit on a printed page.
    private static let rowsOnePage = 20

    /// One drawing for every page's worth of actions.
    var markup: String {
        guard !sessions.isEmpty else { return "" }
        let pages = (actions.count + Self.rowsOnePage - 1) / Self.rowsOnePage
        return (0..<pages).map { page in
            let part = actions[(actions.count * page / pages)..<(actions.count * (page + 1) / pages)]
            return drawing(of: Array(part), number: page + 1)
        }.joined()
    }

    private func drawing(of actions: [SharedAction], number: Int) -> String {
        var drawing = Drawing(
            name: "timeline-\(number)",
            width: Self.width,
            height: Self.headHeight + Self.rowHeight * actions.count + 4
        )
        drawHead(in: &drawing)
        for (row, action) in actions.enumerated() {
            draw(action, at: Self.headHeight + Self.rowHeight * row + Self.rowHeight / 2, in: &drawing)
        }
        return drawing.element(
            title: "\(ReportLabel.timeline.text[language]) · \(number)",
            description: ([ReportLabel.timelineDescription.text[language]] + actions.map(sentence))
                .joined(separator: " ")
        )
    }

    private var columnWidth: Int { (Self.width - Self.labelWidth - 20) / max(1, sessions.count) }

    private func x(of column: Int) -> Int { Self.labelWidth + columnWidth * column + columnWidth / 2 }

    private func drawHead(in drawing: inout Drawing) {
        for (column, session) in sessions.enumerated() {
            let x = x(of: column)
            drawing.line(from: (x, Self.headHeight - 4), to: (x, drawing.height - 4), "guide")
            drawing.text(Drawing.fitted(session.id.description, into: columnWidth, letter: 8), x: x, y: 18, "head")
            if columnWidth >= 50, let date = session.date {
                drawing.text(date.briefForm(in: language), x: x, y: 34, "small middle")
            }
        }
    }

    private func draw(_ action: SharedAction, at y: Int, in drawing: inout Drawing) {
        let caption = [action.id.description, action.owner?.name].compactMap { $0 }.joined(separator: " · ")
        drawing.line(from: (0, y + Self.rowHeight / 2), to: (Self.width, y + Self.rowHeight / 2), "rule")
        drawing.text(Drawing.fitted(caption, into: Self.labelWidth - 16), x: 0, y: y - 4, "small")
        drawing.text(Drawing.fitted(action.title, into: Self.labelWidth - 16, letter: 7), x: 0, y: y + 12, "label")
        let marks = marks(of: action)
        guard let first = marks.first, let last = marks.last else { return }
        let style = action.isOverdue ? "late-line" : "life"
        drawing.line(from: (x(of: first.column), y), to: (x(of: last.column), y), "life")
        if !action.state.isClosed {
            drawing.line(from: (x(of: last.column), y), to: (Self.width - 8, y), "\(style) open")
        }
        for mark in marks {
            switch mark.state {
            case .some(let state): drawing.add(StateGlyph.at(x: x(of: mark.column), y: y, state))
            case .none: drawing.circle(x: x(of: mark.column), y: y, radius: 3, "heard")
            }
        }
    }

    /// A séance that spoke of an action; no state where it changed nothing.
    private struct Mark {
        let column: Int
        let state: ActionState?
    }

    private func marks(of action: SharedAction) -> [Mark] {
        let start = column(of: action.session).map { Mark(column: $0, state: .planned) }
        return [start].compactMap { $0 }
            + action.history.compactMap { retour in
                column(of: retour.session).map { Mark(column: $0, state: retour.state) }
            }
    }

    private func column(of session: SessionID) -> Int? { sessions.firstIndex { $0.id == session } }

    private func sentence(of action: SharedAction) -> String {
        let life = action.history.map { retour in
            let state = retour.state.map { Term($0).words[language] } ?? "–"
            return "\(retour.session) \(state)"
        }
        let words = life.isEmpty ? [Term(action.state).words[language]] : life
        return ReportLabel.pair("\(action.id) \(action.title)", words.joined(separator: ", "), in: language) + "."
    }
}
