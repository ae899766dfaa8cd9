import Logbook
import Testing

@Suite struct CalendarDateTests {
    @Test func knowsWhichDaysExist() {
        #expect(CalendarDate(year: 2024, month: 2, day: 29) != nil)
        #expect(CalendarDate(year: 2026, month: 2, day: 29) == nil)
        #expect(CalendarDate(year: 1900, month: 2, day: 29) == nil)
        #expect(CalendarDate(year: 2000, month: 2, day: 29) != nil)
        #expect(CalendarDate(year: 2026, month: 4, day: 31) == nil)
        #expect(CalendarDate(year: 0, month: 1, day: 1) == nil)
        #expect(CalendarDate(year: 2026, month: 13, day: 1) == nil)
    }

    @Test func ordinalsCountDaysFrom1970() throws {
        let epoch = try #require(CalendarDate(year: 1970, month: 1, day: 1))
        #expect(epoch.ordinal == 0)
        let day = try #require(CalendarDate(year: 2026, month: 4, day: 9))
        #expect(day.ordinal == 20_552)
        #expect(day.description == "2026-04-09")
    }

    @Test func ordinalsAndDatesAreOneToOne() throws {
        var previous = try #require(CalendarDate(year: 1, month: 1, day: 1))
        while let next = CalendarDate(ordinal: previous.ordinal + 1) {
            guard next > previous, CalendarDate(year: next.year, month: next.month, day: next.day) == next else {
                Issue.record("\(next) after \(previous)")
                return
            }
            previous = next
        }
        #expect(previous.description == "9999-12-31")
    }
}
