import Lexicon
import Logbook
import Testing

@Suite struct DateReadingTests {
    private static let april = CalendarDate(year: 2026, month: 4, day: 9)
    private static let may = CalendarDate(year: 2026, month: 5, day: 1)

    @Test(arguments: [
        "2026-04-09", "2026-4-9", "2026/04/09", "9 avril 2026", "09 AVRIL 2026", "9\u{A0}avril\u{202F}2026",
        "9 avr. 2026",
        "jeudi 9 avril 2026", "Jeudi, 9 avril 2026", "le 9 avril 2026", "le jeudi 9 avril 2026", "April 9, 2026",
        "april 9 2026", "Apr 9th, 2026", "9 April 2026", "9th of April 2026", "the 9th of April, 2026",
        "Thursday, April 9, 2026", "09/04/2026", "9/4/2026", "9.4.26", "09-04-2026",
    ])
    func everyStyleIsOneDay(text: String) {
        #expect(DateReading(whole: text)?.date == Self.april)
    }

    @Test(arguments: ["1er mai 2026", "1ER MAI 2026", "May 1st, 2026", "vendredi 1er mai 2026", "1/5/2026"])
    func firstOfMay(text: String) { #expect(DateReading(whole: text)?.date == Self.may) }

    @Test(arguments: ["2026-02-30", "31 avril 2026", "April 31, 2026", "32/01/2026", "29/02/2026", "2026-13-01"])
    func dayThatDoesNotExist(text: String) { #expect(DateReading(whole: text)?.outcome == .impossible) }

    @Test(arguments: ["", "avril", "2026", "9", "12:30", "9 tomates 2026", "2026-04-09 et après", "le", "9 avril"])
    func noDate(text: String) { #expect(DateReading(whole: text) == nil) }

    @Test(arguments: [
        ("9 avril", "2026-04-09", 2026), ("9 avril", "2026-04-10", 2027), ("April 9th", "2026-03-12", 2026),
        ("29 février", "2026-03-12", 2028),
    ])
    func yearOfADateWithoutOne(text: String, writtenOn: String, year: Int) {
        let reference = DateReading(whole: writtenOn)?.date
        #expect(DateReading(whole: text, writtenOn: reference)?.date?.year == year)
    }

    @Test(arguments: Language.allCases) func writtenDatesAreReadBack(language: Language) {
        for month in 1...12 {
            for day in [1, 2, 28] {
                let date = CalendarDate(year: 2026, month: month, day: day)
                #expect(date.flatMap { DateReading(whole: $0.written(in: language))?.date } == date)
            }
        }
    }
}
