import TestSupport
import Testing

@Suite("What the review of a cycle counts")
struct CycleCountsTests {
    @Test("A number's noun is written as the language has it behind that number")
    func nouns() throws {
        let group = try CommittedGroup()
        let plan = CommittedGroup.plan("- [ ] S1-A1 Appeler Paul")
        try group.commit(["groupe.md": CommittedGroup.head, "seances/2026-01-15-S1.md": plan], on: "2026-01-16")
        func counts(_ language: String, _ format: String) throws -> String {
            try group.carnet(["report", "cycle", "--out", "-", "--format", format, "--lang", language]).text
        }
        #expect(try counts("fr", "markdown").contains("\n1 séance · 1 consultation · 1 action · 0 thème\n"))
        #expect(try counts("en", "markdown").contains("\n1 session · 1 consultation · 1 action · 0 themes\n"))
        let html = try counts("fr", "html")
        #expect(html.contains("<b>1</b> séance</li>") && html.contains("<b>0</b> thème</li>"))
        try group.commit(
            ["seances/2026-02-12-S2.md": CommittedGroup.followUps("- [x] S1-A1 — Fait.")],
            on: "2026-02-13"
        )
        #expect(try counts("fr", "markdown").contains("\n2 séances · 2 consultations · 1 action · 0 thème\n"))
    }
}
