import Links
import Logbook
import SourceText
import TestSupport
import Testing

@Suite struct ActionLifeTests {
    private static let links = Links(
        inlineGroup([
            "groupe.md": "---\nnom: G\nmembres: { alice: Alice, bruno: Bruno }\n---\n",
            "seances/S1.md": """
            ---
            seance: S1
            date: 2026-01-15
            client: alice
            ---
            ## Plan d'action
            - [ ] S1-A1 Un (pour le 12 février 2026)
            """,
            "seances/S2.md":
                "---\nseance: S2\ndate: 2026-02-12\n---\n## Retours\n- [>] S1-A1 (pour le 12/03/2026) Plus tard.\n",
            "seances/S3.md":
                "---\nseance: S3\ndate: 2026-03-12\n---\n## Retours\n- [x] S1-A1\n  - Appris : oser.\n- [x] S9-A1\n",
        ])
    )

    @Test(arguments: [
        (1, 15, ActionState.planned, false, 0), (2, 11, .planned, false, 0), (2, 12, .postponed, false, 1),
        (3, 11, .postponed, false, 1), (3, 12, .done, false, 1), (12, 31, .done, false, 1),
    ])
    func stateOnADay(month: Int, day number: Int, state: ActionState, overdue: Bool, carried: Int) throws {
        let life = try #require(Self.links.lives.first)
        let day = try #require(CalendarDate(year: 2026, month: month, day: number))
        #expect(life.state(on: day) == state)
        #expect(life.isOverdue(on: day) == overdue)
        #expect(life.timesCarriedOver(on: day) == carried)
    }

    @Test func decidedLaterIsNotThereYet() throws {
        let life = try #require(Self.links.lives.first)
        #expect(!life.exists(on: CalendarDate(year: 2026, month: 1, day: 14)))
        #expect(life.exists(on: CalendarDate(year: 2026, month: 1, day: 15)))
        #expect(life.due(on: CalendarDate(year: 2026, month: 2, day: 11))?.month == 2)
        #expect(life.due(on: nil)?.month == 3)
        #expect(life.followUps.last?.followUp.learned?.markdown == "oser.")
    }

    @Test func retoursOnNothingAreKept() {
        #expect(Self.links.strayFollowUps.map { $0.followUp.action.value.description } == ["S9-A1"])
    }
}
