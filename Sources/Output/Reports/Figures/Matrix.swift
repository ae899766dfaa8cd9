import Logbook
import Reports

/// A figure with a row for each member and a column for each séance.
struct Matrix {
    private static let labelWidth = 190
    private static let rowHeight = 30
    private static let headHeight = 46

    private let sessions: [SharedSession]
    private let columnWidth: Int
    private(set) var drawing: Drawing

    init(name: String, members: [Person], sessions: [SharedSession], language: Language) {
        self.sessions = sessions
        columnWidth = max(34, min(72, 560 / max(1, sessions.count)))
        drawing = Drawing(
            name: name,
            width: Self.labelWidth + columnWidth * sessions.count + 10,
            height: Self.headHeight + Self.rowHeight * members.count + 6
        )
        for (column, session) in sessions.enumerated() {
            let x = x(of: column)
            drawing.text(Drawing.fitted(session.id.description, into: columnWidth, letter: 8), x: x, y: 18, "head")
            if columnWidth >= 56, let date = session.date {
                drawing.text(date.briefForm(in: language), x: x, y: 34, "small middle")
            }
        }
        for (row, member) in members.enumerated() {
            let y = y(of: row)
            drawing.line(from: (0, y + Self.rowHeight / 2), to: (drawing.width, y + Self.rowHeight / 2), "rule")
            drawing.text(Drawing.fitted(member.name, into: Self.labelWidth - 12, letter: 7), x: 0, y: y + 5, "label")
        }
    }

    func x(of column: Int) -> Int { Self.labelWidth + columnWidth * column + columnWidth / 2 }
    func y(of row: Int) -> Int { Self.headHeight + Self.rowHeight * row + Self.rowHeight / 2 }

    /// Draws in the cell of a row and a column.
    mutating func draw(_ row: Int, _ column: Int, _ draw: (inout Drawing, _ x: Int, _ y: Int) -> Void) {
        draw(&drawing, x(of: column), y(of: row))
    }
}
