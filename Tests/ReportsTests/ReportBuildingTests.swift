import Links
import Logbook
import Reports
import TestSupport
import Testing

@Suite("What each report tells, and as of when")
struct ReportBuildingTests {
    private static let files = [
        "groupe.md": """
        ---
        nom: Essai
        membres: { alice: Alice, bruno: Bruno, chloe: Chloé, david: David }
        cycles:
          C1: { debut: 2025-01-01, fin: 2025-12-31 }
          C2: { debut: 2026-01-01, fin: 2026-12-31, seances: [2026-01-12, 2026-02-12, 2026-09-10] }
        ---
        """,
        "seances/2025-12-12-S1.md": "---\nseance: S1\ndate: 2025-12-12\nclient: bruno\npresents: [alice, bruno]\n---\n",
        "seances/2026-01-12-S2.md": """
        ---
        seance: S2
        date: 2026-01-12
        client: alice
        sujet: Déléguer
        themes: [Délégation, confiance]
        presents: [alice, bruno]
        absents: [chloe]
        ---
        ## 1. Exposé
        MOT-EXPOSE
        ## 2. Clarification
        MOT-CLARIFICATION
        ## 3. Contrat
        MOT-CONTRAT
        ## 4. Consultation
        MOT-CONSULTATION
        ## 5. Synthèse et plan d'action
        MOT-AVANT

        - [ ] S2-A1 Agir (pour le 2026-02-01)
          - Obstacle : le temps.

        MOT-APRES
        ## 6. Apprentissages et feedback
        MOT-REGULATION
        """,
        "seances/2026-02-12-S3.md": """
        ---
        seance: S3
        date: 2026-02-12
        client: bruno
        themes: [delegation]
        presents: [alice, bruno, chloe]
        ---
        ## Accueil et météo
        MOT-METEO
        ## Retours
        - [x] S2-A1 — Fait.
          - Appris : MOT-APPRIS
        """,
        "carnets/alice/S2.md": "---\nseance: S2\nmembre: alice\n---\n## Enseignements (groupe)\nLeçon une.\n",
        "carnets/bruno/S3.md": "---\nseance: S3\nmembre: bruno\n---\n## Enseignements (bilan)\nLeçon deux.\n",
    ]

    private func build(_ request: ReportRequest, on day: (Int, Int, Int)) throws -> ReportDocument {
        let group = inlineGroup(Self.files)
        let today = try #require(CalendarDate(year: day.0, month: day.1, day: day.2))
        return try Reports.build(request, from: group, links: Links(group), today: today)
    }

    private func cycle(_ id: String? = nil, on day: (Int, Int, Int)) throws -> CycleReport {
        guard case .cycle(let report) = try build(.cycle(id.map { CycleID($0) }), on: day) else {
            throw ReportFailure.unknownCycle(CycleID(""), known: [])
        }
        return report
    }

    @Test func withoutAnIDTheCycleIsTheOneOfTheDay() throws {
        #expect(try cycle(on: (2025, 6, 1)).cycle?.id == CycleID("C1"))
        #expect(try cycle(on: (2026, 6, 1)).cycle?.id == CycleID("C2"))
        #expect(try cycle(on: (2030, 6, 1)).cycle?.id == CycleID("C2"))
    }

    @Test func aCycleHoldsItsOwnSessionsUpToTheDay() throws {
        #expect(try cycle("C2", on: (2026, 6, 1)).sessions.map(\.id) == [SessionID("S2"), SessionID("S3")])
        #expect(try cycle("C2", on: (2026, 1, 31)).sessions.map(\.id) == [SessionID("S2")])
        #expect(try cycle("C1", on: (2026, 6, 1)).sessions.map(\.id) == [SessionID("S1")])
    }

    @Test func rotationSaysWhoIsStillToCome() throws {
        let report = try cycle("C2", on: (2026, 6, 1))
        #expect(report.stillToCome.map(\.id) == [MemberID("chloe"), MemberID("david")])
        #expect(report.plannedDates.map(\.description) == ["2026-09-10"])
    }

    @Test func actionsAreAsTheyStoodOnTheDay() throws {
        let before = try #require(cycle("C2", on: (2026, 2, 5)).actions.first)
        #expect(before.state == .planned && before.isOverdue && before.history.isEmpty)
        let after = try #require(cycle("C2", on: (2026, 6, 1)).actions.first)
        #expect(after.state == .done && !after.isOverdue)
        #expect(after.learned.count == 1)
    }

    @Test func learningsOfSessionsOnOneThemeStandTogether() throws {
        let learnings = try cycle("C2", on: (2026, 6, 1)).learnings
        #expect(learnings.map(\.theme) == ["Délégation"])
        #expect(learnings.first?.harvests.map(\.author.id) == [MemberID("alice"), MemberID("bruno")])
    }

    @Test func aFicheTellsOfItsOwnDay() throws {
        guard case .session(let report) = try build(.session(SessionID("S2")), on: (2026, 6, 1)) else {
            Issue.record("not a fiche de séance")
            return
        }
        let consultation = try #require(report.session.consultations.first)
        #expect(consultation.actions.map(\.state) == [.planned])
        #expect(report.frame.today.description == "2026-01-12")
        #expect(report.session.absent.map(\.id) == [MemberID("chloe")])
    }

    @Test("A séance that is still to come isn't said to be none")
    func toCome() throws {
        let failure = #expect(throws: ReportFailure.self) {
            _ = try build(.session(SessionID("S2")), on: (2026, 1, 1))
        }
        let (date, today) = (CalendarDate(year: 2026, month: 1, day: 12), CalendarDate(year: 2026, month: 1, day: 1))
        let wanted = try ReportFailure.sessionToCome(SessionID("S2"), on: #require(date), after: #require(today))
        #expect(failure == wanted)
        #expect(wanted.message(in: .french).contains("12 janvier 2026"))
    }

    @Test("Group documents hold contract, plan and régulation, not who told, asked or advised what")
    func proseOfTheSteps() throws {
        let shown = ["MOT-CONTRAT", "MOT-AVANT", "MOT-APRES", "MOT-REGULATION"]
        let kept = ["MOT-EXPOSE", "MOT-CLARIFICATION", "MOT-CONSULTATION", "MOT-METEO"]
        for request in [ReportRequest.cycle(CycleID("C2")), .session(SessionID("S2"))] {
            let text = "\(try build(request, on: (2026, 6, 1)).tree)"
            #expect(shown.allSatisfy(text.contains))
            #expect(!kept.contains(where: text.contains))
        }
        #expect("\(try build(.cycle(CycleID("C2")), on: (2026, 6, 1)).tree)".contains("MOT-APPRIS"))
    }

    @Test func theSynthesisLeavesTheActionsOut() throws {
        let consultation = try #require(cycle("C2", on: (2026, 6, 1)).sessions.first?.consultations.first)
        let synthesis = try #require(consultation.synthesis)
        #expect(!synthesis.contains("S2-A1") && !synthesis.contains("Obstacle"))
    }

    @Test func whatDoesNotExistIsToldWithWhatDoes() {
        #expect(throws: ReportFailure.unknownCycle(CycleID("C9"), known: [CycleID("C1"), CycleID("C2")])) {
            try build(.cycle(CycleID("C9")), on: (2026, 6, 1))
        }
        let failure = ReportFailure.unknownMember(MemberID("zoe"), known: [MemberID("alice"), MemberID("bruno")])
        #expect(
            failure.message(in: .french) == "Personne ne s'appelle zoe dans ce groupe ; on y trouve : alice, bruno."
        )
        #expect(failure.message(in: .english) == "Nobody in this group goes by zoe; it has: alice, bruno.")
    }
}
