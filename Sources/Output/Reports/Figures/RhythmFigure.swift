import Logbook
import Reports

/// A calendar around each séance: a column for each day, from a week before it to four weeks after.
enum RhythmFigure {
    private static let labelWidth = 150
    private static let cell = 16
    private static let rowHeight = 44
    private static let headHeight = 40
    private static let days = -7...28
    /// What was written later stands in one more column.
    private static let laterColumn = days.count + 2

    static func markup(of rhythm: Rhythm, language: Language) -> String {
        var drawing = Drawing(
            name: "rhythm",
            width: labelWidth + cell * (laterColumn + 3),
            height: headHeight + rowHeight * rhythm.weeks.count + 34
        )
        drawHead(on: &drawing, language)
        for (row, week) in rhythm.weeks.enumerated() { draw(week, row: row, on: &drawing, language) }
        drawLegend(on: &drawing, y: headHeight + rowHeight * rhythm.weeks.count + 18, language)
        let words = rhythm.weeks.map { week in
            let text = [(week.entries, ReportLabel.entries), (week.followUps, .followUpsWritten)].map { counts, label in
                let count = counts.values.reduce(0, +)
                return "\(count) \(label.noun(behind: count, in: language) ?? label.text[language])"
            }
            .joined(separator: ", ")
            return ReportLabel.pair(week.session.description, text, in: language)
        }
        let separator = Localized(fr: " ; ", en: "; ")[language]
        return drawing.element(
            title: ReportLabel.rhythm.text[language],
            description: ReportLabel.rhythmDescription.text[language] + ". " + words.joined(separator: separator)
        )
    }

    private static func x(of day: Int) -> Int { labelWidth + cell * (day - days.lowerBound) }

    private static func drawHead(on drawing: inout Drawing, _ language: Language) {
        for day in stride(from: -7, through: 28, by: 7) {
            let text = day == 0 ? "0" : day > 0 ? "+\(day)" : "−\(-day)"
            drawing.text(text, x: x(of: day) + cell / 2, y: 18, "small middle")
        }
        let unit = Localized(fr: "jours", en: "days")[language]
        drawing.text(unit, x: labelWidth - 14, y: 18, "small end")
        drawing.text(
            Localized(fr: "plus tard", en: "later")[language],
            x: labelWidth + cell * laterColumn + cell / 2,
            y: 18,
            "small middle"
        )
    }

    private static func draw(_ week: SessionRhythm, row: Int, on drawing: inout Drawing, _ language: Language) {
        let top = headHeight + rowHeight * row
        drawing.text(week.session.description, x: 0, y: top + 15, "label")
        drawing.text(week.date.briefForm(in: language), x: 0, y: top + 31, "small")
        for day in stride(from: days.lowerBound, through: days.upperBound, by: 7) {
            let line = x(of: day) + cell / 2 - 1
            drawing.line(from: (line, top - 4), to: (line, top + rowHeight - 8), day == 0 ? "life" : "guide")
        }
        draw(week.entries, y: top, "theme", on: &drawing)
        draw(week.followUps, y: top + cell + 2, "followed", on: &drawing)
    }

    /// A square for each day with something; its number where there is more than one.
    private static func draw(_ counts: [Int: Int], y: Int, _ style: String, on drawing: inout Drawing) {
        var columns: [Int: Int] = [:]
        for (day, count) in counts {
            let x =
                day > days.upperBound ? labelWidth + cell * laterColumn : x(of: max(day, days.lowerBound))
            columns[x, default: 0] += count
        }
        for (x, count) in columns.sorted(by: { $0.key < $1.key }) {
            drawing.rectangle(x: x, y: y, width: cell - 2, height: cell - 2, style)
            if count > 1 {
                drawing.text(count > 9 ? "9+" : String(count), x: x + cell / 2 - 1, y: y + 11, "tiny count")
            }
        }
    }

    private static func drawLegend(on drawing: inout Drawing, y: Int, _ language: Language) {
        drawing.rectangle(x: labelWidth, y: y - 11, width: cell - 2, height: cell - 2, "theme")
        drawing.text(ReportLabel.entries.text[language], x: labelWidth + 22, y: y, "small")
        drawing.rectangle(x: labelWidth + 160, y: y - 11, width: cell - 2, height: cell - 2, "followed")
        drawing.text(ReportLabel.followUpsWritten.text[language], x: labelWidth + 182, y: y, "small")
    }
}
