import Lexicon
import Logbook
import Navigation
import SourceText
import Testing

@Suite("What a subject is, in words")
struct HoverTests {
    @Test("An action's life, with what was learned, and nothing of a carnet")
    func action() throws {
        let map = NavigatedGroup.map()
        let id = Subject.action(ActionID(session: SessionID("S1"), number: 1))
        let text = try #require(map.explanation(of: id, in: .french))
        #expect(
            text == """
                ### S1-A1 · Confier le point du lundi

                Alice Martin · décidée le 15 janvier 2026 (S1) · pour le 12 mars 2026

                - S1 : prévue
                - S2, 12 février 2026 : reportée, pour le 12 mars 2026 — Le lundi était férié.
                  - *Appris* : l'équipe attendait un cadre.
                """
        )
        let english = try #require(NavigatedGroup.map(NavigatedGroup.english).explanation(of: id, in: .english))
        #expect(english.contains("decided on January 15, 2026 (S1)"))
        #expect(!english.contains("far away"))
    }

    @Test("A member: turns and open actions; the same in English")
    func member() throws {
        let map = NavigatedGroup.map()
        let text = try #require(map.explanation(of: .member(MemberID("bk")), in: .french))
        #expect(text.hasPrefix("### Bruno Keller · bk\n\nmembre du groupe · dit aussi Bruno K."))
        #expect(text.contains("- S2\n"))
        #expect(text.contains("S1-A2 Écrire la note"))
        #expect(!text.contains("Canari") && !text.contains("agace"))
        let chloe = try #require(map.explanation(of: .member(MemberID("chloe")), in: .english))
        #expect(chloe.contains("Their turn as client is still to come."))
    }

    @Test("People's text stays text")
    func escaped() throws {
        var files = NavigatedGroup.french
        files["seances/2026-01-15-S1.md"] = """
            ---
            seance: S1
            ---
            ## Plan d'action
            - [ ] S1-A1 Lire ![](http://example.org/x.png) <b>tout</b> | [ici](http://example.org)
            """
        let id = Subject.action(ActionID(session: SessionID("S1"), number: 1))
        let text = try #require(NavigatedGroup.map(files).explanation(of: id, in: .french))
        #expect(!text.contains("](") && !text.contains("<b>"))
    }

    @Test("Every key, heading and rule has words in both languages", arguments: Language.allCases)
    func words(language: Language) throws {
        let map = NavigatedGroup.map()
        let day = try #require(CalendarDate(year: 2026, month: 2, day: 12))
        let date = try #require(map.explanation(of: .date(day), in: language))
        #expect(date.contains("2026") && date.contains("S2"))
        #expect(map.explanation(of: .cycle(CycleID("C1")), in: language)?.contains("(S1)") ?? false)
        #expect(map.explanation(of: .session(SessionID("S1")), in: language)?.contains("Alice Martin") ?? false)
        #expect(map.explanation(of: .word(of: .nature), in: language)?.contains("`") ?? false)
        #expect(map.explanation(of: .rule(code: "sans-action"), in: language) == nil)
        #expect(map.explanation(of: .rule(code: "membre-inconnu"), in: language) != nil)
        #expect(map.explanation(of: .state(.adapted), in: language)?.hasPrefix("`[~]`") ?? false)
    }
}
