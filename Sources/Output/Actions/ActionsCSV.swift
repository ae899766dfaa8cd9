import Links
import Logbook
import SourceText

/// Actions as CSV (RFC 4180: commas, CR LF, UTF-8 without mark), safe to open in a spreadsheet.
package enum ActionsCSV {
    private static let header = [
        "id", "title", "owner", "session", "decided", "due", "state", "overdue", "follow_ups", "last_follow_up", "note",
        "learned", "file", "line", "group",
    ]

    package static func text(of lists: [ActionList]) -> String {
        lists.reduce(row(header)) { text, list in
            list.actions.reduce(text) { $0 + row(cells(of: $1, in: list)) }
        }
    }

    private static func cells(of action: ListedAction, in list: ActionList) -> [String] {
        let place = action.life.action.place
        let last = action.followUps.last
        return [
            action.life.id.description, action.life.action.title, list.ownerName(of: action),
            action.life.session.description, action.life.decided?.description ?? "", action.due?.description ?? "",
            action.state.rawValue, action.isOverdue ? "true" : "false", String(action.followUps.count),
            last?.date?.description ?? "", last?.followUp.note?.markdown ?? "",
            action.followUps.last { $0.followUp.learned != nil }?.followUp.learned?.markdown ?? "",
            list.path(of: place), String(list.line(of: place)), list.group.name ?? "",
        ]
    }

    private static func row(_ cells: [String]) -> String {
        cells.map { quoted(neutralised($0)) }.joined(separator: ",") + "\r\n"
    }

    /// A cell that a spreadsheet would take for a formula gets an apostrophe, as spreadsheets themselves write it.
    private static func neutralised(_ cell: String) -> String {
        let start = cell.unicodeScalars.first { !"\"' \u{A0}\u{202F}\u{FEFF}\n".unicodeScalars.contains($0) }
        guard let start else { return cell }
        switch start {
        case "=", "+", "-", "@", "\t", "\r", "|", "＝", "＋", "－", "＠": return "'" + cell
        default: return cell
        }
    }

    private static func quoted(_ cell: String) -> String {
        guard cell.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return cell }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }
}
