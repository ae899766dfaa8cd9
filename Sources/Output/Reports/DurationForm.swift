import Logbook

/// How long something took, in words.
enum DurationForm {
    /// « 45 min », « 2 h », « 2 h 30 », with plain spaces.
    static func plain(minutes: Int) -> String {
        guard minutes >= 60 else { return "\(minutes) min" }
        return "\(minutes / 60) h" + (minutes % 60 == 0 ? "" : " \(minutes % 60 < 10 ? "0" : "")\(minutes % 60)")
    }

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
