/// Whether words are coloured, and how.
package enum Ink: Sendable {
    case plain
    /// ANSI escape sequences, for a terminal.
    case coloured

    enum Tone: String {
        case bold = "1"
        case faint = "2"
        case red = "1;31"
        case yellow = "1;33"
        case blue = "1;34"
        case green = "32"
    }

    func callAsFunction(_ text: String, _ tone: Tone) -> String {
        switch self {
        case .plain: text
        case .coloured: "\u{1B}[\(tone.rawValue)m\(text)\u{1B}[0m"
        }
    }
}
