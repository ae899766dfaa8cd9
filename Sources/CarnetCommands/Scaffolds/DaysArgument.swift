import ArgumentParser
import Lexicon
import Logbook

/// Several days in one text, in any of the ways people write them.
struct DaysArgument: ExpressibleByArgument {
    let dates: [CalendarDate]

    init?(argument: String) {
        guard let dates = Self.dates(in: argument) else { return nil }
        self.dates = dates
    }

    /// Days between commas, semicolons, « et » or "and"; `nil` where one of them isn't a day.
    private static func dates(in text: String) -> [CalendarDate]? {
        let joined = text.replacing(" et ", with: ",").replacing(" and ", with: ",").replacing(";", with: ",")
        var pieces = joined.split(separator: ",").map(String.init)[...]
        var dates: [CalendarDate] = []
        while let piece = pieces.popFirst() {
            if piece.allSatisfy(\.isWhitespace) { continue }
            if let date = DateReading(whole: piece)?.date {
                dates.append(date)
            } else if let next = pieces.popFirst(), let date = DateReading(whole: piece + "," + next)?.date {
                // « April 9, 2026 » has a comma of its own.
                dates.append(date)
            } else {
                return nil
            }
        }
        return dates
    }
}
