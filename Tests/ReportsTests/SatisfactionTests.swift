import Reports
import Testing

@Suite("Satisfaction is shown only where nobody can be recognised")
struct SatisfactionTests {
    @Test func nothingAskedNothingSaid() {
        #expect(Satisfaction(marks: []) == .unstated)
    }

    @Test func belowThreeEvenTheNumberIsWithheld() {
        #expect(Satisfaction(marks: [5, 1]) == .withheld)
    }

    @Test func belowFiveThereIsNoMean() {
        #expect(Satisfaction(marks: [5, 4, 4, 3]) == .tooFew(answers: 4))
    }

    @Test func fromFiveOnThereIsAMeanRoundedToATenth() {
        #expect(
            Satisfaction(marks: [5, 4, 5, 4, 5]) == .shown(answers: 5, meanTenths: 46, counts: [0, 0, 0, 2, 3])
        )
        #expect(
            Satisfaction(marks: [3, 4, 3, 4, 3, 4]) == .shown(answers: 6, meanTenths: 35, counts: [0, 0, 3, 3, 0])
        )
    }

    @Test func marksOutsideTheScaleDoNotCount() {
        #expect(Satisfaction(marks: [5, 5, 5, 5, 9]) == .tooFew(answers: 4))
    }

    @Test("A cycle's total can't be used to work out a small séance's marks")
    func smallSessionsStayOutOfTheTotal() {
        let total = Satisfaction(sessions: [[5, 5, 5, 5, 5], [1, 1]])
        #expect(total == .shown(answers: 5, meanTenths: 50, counts: [0, 0, 0, 0, 5]))
    }
}
