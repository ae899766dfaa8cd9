import Logbook

/// How long something took, in words.
enum DurationForm {
    /// « 3 h 45 », "3 h 45 min"; the spaces don't break.
    static func written(minutes: Int, in language: Language) -> String {
        let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
        guard hours > 0 else { return "\(rest)\u{A0}min" }
        guard rest > 0 else { return "\(hours)\u{A0}h" }
        switch language {
        case .french: return "\(hours)\u{A0}h\u{A0}" + (rest < 10 ? "0" : "") + String(rest)
        case .english: return "\(hours)\u{A0}h\u{A0}\(rest)\u{A0}min"
        }
    }
}
