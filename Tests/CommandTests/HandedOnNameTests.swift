import TestSupport
import Testing

/// Who says which member they are is told of that member's private pages, whoever bore the short name before.
@Suite("Short names that are handed on, and what is private")
struct HandedOnNameTests {
    private static let head = CommittedGroup.head.replacing("alice: Alice Martin", with: "alice: Bob Roux")
        .replacing("bob: Bob Roux", with: "bob: Alice Martin")

    private static func page(_ words: String) -> String { "---\nseance: S1\n---\n## Ressentis\n\n\(words)\n" }

    /// Two people write, then exchange their short names, and their pages move along.
    private func exchanged() throws -> CommittedGroup {
        let group = try CommittedGroup()
        try group.commit(
            [
                "groupe.md": CommittedGroup.head,
                "seances/2026-01-15-S1.md": CommittedGroup.plan("- [ ] S1-A1 Appeler Paul"),
                "carnets/alice/S1.md": Self.page("CANARI-ALICE"), "carnets/bob/S1.md": Self.page("CANARI-BOB"),
            ],
            on: "2026-01-16"
        )
        try group.commit(["carnets/alice/S1.md": Self.page("CANARI-ALICE\n\nEt plus.")], on: "2026-01-17")
        try group.git("\ngit mv carnets/alice c\ngit mv carnets/bob carnets/alice\ngit mv c carnets/bob\n")
        try group.commit(["groupe.md": Self.head], on: "2026-01-18")
        return group
    }

    @Test("diff tells each of their own, under whichever short name; the history tells nobody, and says so")
    func told() throws {
        let group = try exchanged()
        for moment in ["HEAD~1", "HEAD~2"] {
            let told = try group.carnet(["diff", moment, "--member", "alice"]).text
            #expect(told.contains("nom court bob → alice") && !told.contains("privé"), "\(told)")
        }
        let own = try group.carnet(["diff", "HEAD~2", "--member", "bob"]).text
        #expect(own.hasSuffix("\nAlice Martin : entrée S1, ressentis (privé) : ajout\n"), "\(own)")
        #expect(!own.contains("Bob Roux : entrée"), "\(own)")
        for member in ["alice", "bob"] {
            let history = try group.carnet(["history", "--member", member])
            #expect(!history.text.contains("privé") && !history.text.contains("CANARI"), "\(history.text)")
            #expect(history.errors.contains("Le nom court « \(member) » a été celui de quelqu'un d'autre"))
        }
    }

    @Test("A member's document of a past day is their own, though their short name was another's then")
    func document() throws {
        let group = try exchanged()
        func document(_ member: String, _ moment: String) throws -> ProgramRun {
            try group.carnet(
                ["report", "member", member, "--as-of", moment, "--format", "markdown", "--out", "-"]
            )
        }
        for member in ["alice", "Bob Roux"] {
            let text = try document(member, "HEAD~1").text
            #expect(text.contains("CANARI-BOB") && !text.contains("CANARI-ALICE"), "\(text)")
        }
        #expect(try document("bob", "HEAD~1").text.contains("CANARI-ALICE"))
        // Somebody who came later, under the short name of one who has another now, has no document of a day before.
        let later = CommittedGroup.head.replacing("alice: Alice Martin", with: "alice: Chloé Vidal")
            .replacing("bob: Bob Roux", with: "bob: Alice Martin")
        try group.commit(["groupe.md": later], on: "2026-01-19")
        let refused = try document("alice", "HEAD~2")
        #expect(refused.status == 2 && refused.output.isEmpty && !refused.errors.contains("CANARI"), "\(refused.text)")
    }

    @Test("Whoever only changed their name goes on reading their own")
    func renamed() throws {
        let group = try exchanged()
        try group.git("reset -q --hard HEAD~1")
        let head = CommittedGroup.head.replacing("Alice Martin", with: "Alice Dupont")
        try group.commit(["groupe.md": head], on: "2026-01-18")
        let told = try group.carnet(["diff", "HEAD~2", "--member", "alice"]).text
        #expect(told.contains("Alice Dupont : entrée S1, ressentis (privé)"), "\(told)")
        let history = try group.carnet(["history", "--member", "alice"])
        #expect(
            history.text.contains("ressentis (privé)") && history.errors.isEmpty,
            "\(history.text)\(history.errors)"
        )
    }
}
