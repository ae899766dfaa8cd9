import Logbook
import Reports

/// Who was there, séance by séance.
enum PresenceFigure {
    static func markup(of report: CycleReport, language: Language) -> String {
        var matrix = Matrix(
            name: "presence",
            members: report.members,
            sessions: report.sessions,
            language: language
        )
        var sentences: [String] = []
        for (row, member) in report.members.enumerated() {
            var absences: [String] = []
            for (column, session) in report.sessions.enumerated() {
                let presence = session.presence(of: member)
                if presence == .absent { absences.append(session.id.description) }
                matrix.draw(row, column) { drawing, x, y in
                    switch presence {
                    case .present: drawing.circle(x: x, y: y, radius: 7, "present")
                    case .absent: drawing.circle(x: x, y: y, radius: 6, "away")
                    case .unstated: drawing.circle(x: x, y: y, radius: 2, "unstated")
                    }
                }
            }
            if !absences.isEmpty {
                let words = Term(Presence.absent).words[language]
                sentences.append(
                    ReportLabel.pair("\(member.name), \(words)", absences.joined(separator: ", "), in: language) + "."
                )
            }
        }
        let opening = ReportLabel.presenceDescription.text[language]
        return matrix.drawing.element(
            title: ReportLabel.presence.text[language],
            description: ([opening] + sentences).joined(separator: " ")
        )
    }
}

/// Whose turn it was, and whose is still to come.
enum RotationFigure {
    static func markup(of report: CycleReport, language: Language) -> String {
        var matrix = Matrix(
            name: "rotation",
            members: report.members,
            sessions: report.sessions,
            language: language
        )
        var sentences: [String] = []
        for (row, rotation) in report.rotation.enumerated() {
            for (column, session) in report.sessions.enumerated() {
                let isClient = session.consultations.contains { $0.client?.id == rotation.member.id }
                matrix.draw(row, column) { drawing, x, y in
                    if isClient {
                        drawing.diamond(x: x, y: y, radius: 9, "client")
                    } else {
                        drawing.circle(x: x, y: y, radius: 2, "unstated")
                    }
                }
            }
            let turns = rotation.turns.map(\.session.description).joined(separator: ", ")
            sentences.append(
                ReportLabel.pair(
                    rotation.member.name,
                    turns.isEmpty ? ReportLabel.stillToCome.text[language] : turns,
                    in: language
                ) + "."
            )
        }
        let opening = ReportLabel.rotationDescription.text[language]
        return matrix.drawing.element(
            title: ReportLabel.rotation.text[language],
            description: ([opening] + sentences).joined(separator: " ")
        )
    }
}
