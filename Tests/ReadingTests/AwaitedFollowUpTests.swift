import Logbook
import SourceText
import TestSupport
import Testing

@Suite("Lines prepared for a retour")
struct AwaitedFollowUpTests {
    private static func session(_ line: String) throws -> (Group, Session) {
        let group = inlineGroup([
            "groupe.md": "---\nnom: G\nmembres: { alice: Alice }\n---\n",
            "seances/2026-02-12-S2.md": """
            ---
            seance: S2
            date: 2026-02-12
            ---
            ## Retours
            \(line)
            """,
        ])
        return (group, try #require(group.sessions.first))
    }

    @Test("An empty box, an id and a comment say nothing yet")
    func awaited() throws {
        let (group, session) = try Self.session("- [ ] S1-A1 <!-- Appeler Paul — pour le 9 avril 2026 -->")
        #expect(session.followUps.isEmpty)
        let awaited = try #require(session.awaitedFollowUps.first)
        #expect(awaited.action.value.description == "S1-A1")
        #expect(group[awaited.place.file][awaited.mark] == "[ ]")
        #expect(group[awaited.place.file][awaited.reminder] == "<!-- Appeler Paul — pour le 9 avril 2026 -->")
        #expect(group.irregularities.isEmpty)
    }

    @Test(
        "Once somebody has completed the line it is a retour, and the comment no part of it",
        arguments: [
            ("- [x] S1-A1 <!-- Appeler Paul (pour le 9 avril 2026) -->", ActionState.done, nil),
            ("- [x] S1-A1 <!-- Appeler Paul --> Il a dit oui.", .done, "Il a dit oui."),
            ("- [/] S1-A1 <!-- Appeler Paul --> — Il rappelle lundi.", .inProgress, "Il rappelle lundi."),
            ("- [ ] S1-A1 — Pas encore. <!-- Appeler Paul -->", .planned, "Pas encore."),
            ("- [ ] S1-A1", .planned, nil),
            ("- [ ] S1-A1 <!-- sans fin", .planned, "<!-- sans fin"),
        ] as [(String, ActionState, String?)]
    )
    func completed(_ line: String, _ state: ActionState, _ note: String?) throws {
        let (_, session) = try Self.session(line)
        #expect(session.awaitedFollowUps.isEmpty)
        let followUp = try #require(session.followUps.first)
        #expect(followUp.state == state)
        #expect(followUp.due == nil)
        #expect(followUp.note?.markdown == note)
    }

    @Test(
        "A comment on a line of its own says no more",
        arguments: [
            "\n  <!-- vite -->", "\n\n  <!-- vite\n  -->", "\n  - Appris : <!-- quoi ? -->\n  - <!-- vite -->",
            "\n  - [ ] <!-- quoi ? -->",
        ]
    )
    func commentBelow(_ below: String) throws {
        let (group, session) = try Self.session("- [ ] S1-A1 <!-- Appeler Paul -->" + below)
        #expect(session.followUps.isEmpty && session.awaitedFollowUps.count == 1, "\(session.followUps)")
        #expect(group.irregularities.isEmpty)
    }

    @Test("A sub-item is a word too")
    func subItem() throws {
        let (_, session) = try Self.session("- [ ] S1-A1 <!-- Appeler Paul -->\n  - Appris : attendre.")
        #expect(session.awaitedFollowUps.isEmpty)
        #expect(session.followUps.first?.learned?.markdown == "attendre.")
    }

    @Test(
        "The group says how its carnets are laid out",
        arguments: [
            ("carnet: par étape", LogbookForm.byStep), ("logbook: by step", .byStep), ("carnet: par theme", .byTheme),
            ("regles: {}", .byTheme),
        ]
    )
    func form(_ line: String, _ form: LogbookForm) {
        let group = inlineGroup(["groupe.md": "---\nnom: G\n\(line)\n---\n"])
        #expect(group.logbookForm == form)
        #expect(group.irregularities.isEmpty)
    }
}
