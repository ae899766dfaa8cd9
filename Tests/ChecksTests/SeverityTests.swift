import Checks
import Logbook
import SourceText
import TestSupport
import Testing

/// Drafts, séances to come and the group's own settings.
@Suite struct SeverityTests {
    private static let bare = """
        # Déléguer

        ## 3. Contrat

        ## 4. Consultation

        ## 5. Synthèse et plan d'action
        ## 6. Apprentissages et feedback
        """

    private func found(date: String, status: String, rules: String = "{}") -> [String: Severity] {
        let group = inlineGroup([
            "groupe.md": """
            ---
            nom: Club
            membres: [alice, bruno, chloe, david]
            charte: 2026-01-15
            regles: \(rules)
            ---
            """,
            "seances/S1.md": """
            ---
            seance: S1
            date: \(date)
            statut: \(status)
            client: alice
            sujet: Déléguer
            ---
            \(Self.bare)
            """,
        ])
        let diagnostics = diagnostics(of: group)
        return Dictionary(diagnostics.map { ($0.code, $0.severity) }, uniquingKeysWith: { first, _ in first })
    }

    @Test func aClosedSeanceIsHeldToTheMethod() {
        let found = found(date: "2026-02-12", status: "close")
        #expect(found["missing-step"] == .error)
        #expect(found["missing-contract"] == .error)
        #expect(found["empty-learning"] == .warning)
        #expect(found["no-action"] == .warning)
        #expect(found["empty-step"] == .information)
        #expect(found["topic-without-nature"] == .information)
        #expect(found["missing-presence"] == .information)
    }

    @Test func aDraftOfAPastSeanceIsReminded() {
        let found = found(date: "2026-02-12", status: "brouillon")
        #expect(found["missing-step"] == .information)
        #expect(found["missing-contract"] == .warning)
        #expect(!found.values.contains(.error))
    }

    @Test(arguments: ["2026-03-01", "2026-03-12"])
    func aDraftForTodayOrLaterIsLeftInPeace(_ date: String) {
        #expect(found(date: date, status: "brouillon") == [:])
    }

    @Test func aGroupTunesRulesByEitherCode() {
        let rules = "{ etape-manquante: info, missing-contract: avertissement, empty-learning: non, NO-ACTION: error }"
        let found = found(date: "2026-02-12", status: "close", rules: rules)
        #expect(found["missing-step"] == .information)
        #expect(found["missing-contract"] == .warning)
        #expect(found["empty-learning"] == nil)
        #expect(found["no-action"] == .error)
    }

    @Test func adviceNeverWeighsMoreThanInformation() throws {
        let fixture = try MarkedFixture("rule-set-too-high/wrong", over: "base")
        var group = fixture.group
        let advised = try MarkedFixture("advice-in-clarification/wrong", over: "base").group
        group.files = advised.files
        group.sessions = advised.sessions
        let weights = diagnostics(of: group).filter { $0.code == "advice-in-clarification" }.map(\.severity)
        #expect(weights == [.information])
    }

    @Test func findingsComeInOrderAndAlwaysTheSame() throws {
        let group = try Repository.sample("club-managers")
        let first = diagnostics(of: group)
        for _ in 0..<5 { #expect(diagnostics(of: group) == first) }
        let places = first.map { [Int($0.place.file.index), $0.place.range.lowerBound] }
        #expect(places == places.sorted { $0.lexicographicallyPrecedes($1) })
    }

    @Test func writesInTheLanguageAskedFor() throws {
        let group = try MarkedFixture("missing-contract/wrong", over: "base").group
        #expect(diagnostics(of: group, in: .french).map(\.message) == ["Le contrat n'est pas encore posé."])
        #expect(diagnostics(of: group, in: .english).map(\.message) == ["The contract is not stated yet."])
    }
}
