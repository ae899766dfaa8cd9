/// Content lines of iCalendar (RFC 5545).
struct CalendarText {
    private(set) var text = ""

    /// The most octets of a line, its end left out.
    private static let lineLimit = 75

    /// A line whose value is written as it stands.
    mutating func line(_ name: String, _ value: String) {
        var used = 0
        for scalar in (name + ":" + value).unicodeScalars {
            let size = UTF8.width(scalar)
            if used + size > Self.lineLimit {
                text += "\r\n "
                used = 1
            }
            text.unicodeScalars.append(scalar)
            used += size
        }
        text += "\r\n"
    }

    /// A line whose value is people's text; left out where there is none.
    mutating func textLine(_ name: String, _ value: String) {
        guard !value.isEmpty else { return }
        line(name, Self.escaped(value))
    }

    private static func escaped(_ value: String) -> String {
        var escaped = ""
        var afterReturn = false
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\\", ",", ";":
                escaped += "\\"
                escaped.unicodeScalars.append(scalar)
            case "\r": escaped += "\\n"
            case "\n": escaped += afterReturn ? "" : "\\n"
            case "\t": escaped += " "
            case _ where VisibleText.isHazard(scalar): break
            default: escaped.unicodeScalars.append(scalar)
            }
            afterReturn = scalar == "\r"
        }
        return escaped
    }
}
