import TestSupport
import Testing

/// Somebody who is taken for two people, and the group that says they are one.
@Suite("A former name of a member")
struct FormerNameTests {
    private static func head(_ alice: String) -> String {
        CommittedGroup.head.replacing("  alice: Alice Martin\n", with: alice)
    }

    /// - Parameter between: the group's files of the commits before somebody comes back under another name.
    private static func cameBack(after between: [String]) throws -> CommittedGroup {
        let group = try CommittedGroup()
        try group.commit(
            [
                "groupe.md": CommittedGroup.head,
                "seances/2026-01-15-S1.md": CommittedGroup.plan("- [ ] S1-A1 Appeler Paul"),
                "carnets/alice/S1.md": "---\nseance: S1\n---\n## Ressentis\n\nCANARI-ALICE ne dort pas bien du tout.\n",
            ],
            on: "2026-01-16"
        )
        for text in between { try group.commit(["groupe.md": text], on: "2026-01-17") }
        try group.commit(["groupe.md": head("  alice: Alice Durand\n")], on: "2026-01-18")
        return group
    }

    private func document(_ group: CommittedGroup, _ moment: [String] = []) throws -> ProgramRun {
        try group.carnet(["report", "member", "alice", "--format", "markdown", "--out", "-"] + moment)
    }

    @Test(
        "Whoever came back under another name, or was misread for a commit, reads their own once the group says so",
        arguments: [head(""), "---\nmembres: [\n---\n"]
    )
    func sameness(between: String) throws {
        let group = try Self.cameBack(after: [between])
        let before = try document(group)
        #expect(!before.text.contains("CANARI") && before.errors.contains("ancien_nom"), "\(before)")
        // To be called by the name is not enough: a nickname may be anybody's.
        let alias = Self.head("  alice: { nom: Alice Durand, alias: Alice Martin }\n")
        try group.scratch.write(alias, to: "le groupe d'ici/groupe.md")
        #expect(try !document(group).text.contains("CANARI"))
        let former = Self.head("  alice: { nom: Alice Durand, ancien_nom: Alice Martin }\n")
        try group.scratch.write(former, to: "le groupe d'ici/groupe.md")
        // Of what nobody committed, nobody could see later who said it.
        let written = try document(group)
        #expect(!written.text.contains("CANARI") && written.errors.contains("« ancien_nom » le dit"), "\(written)")
        #expect(try !group.carnet(["history", "--member", "alice"]).text.contains("(privé)"))
        try group.commit([:], on: "2026-01-19")
        let committed = try document(group)
        #expect(committed.text.contains("CANARI") && committed.errors.isEmpty, "\(committed)")
        #expect(try document(group, ["--as-of", "HEAD~3"]).text.contains("CANARI"))
        let told = try group.carnet(["diff", "HEAD~1"])
        #expect(told.text.contains("anciens noms") && told.text.contains("Alice Martin"), "\(told.text)")
        let longer = try group.text(of: "carnets/alice/S1.md") + "\nEncore.\n"
        try group.commit(["carnets/alice/S1.md": longer], on: "2026-01-20")
        let history = try group.carnet(["history", "--member", "alice"])
        #expect(history.text.contains("ressentis (privé)") && history.errors.isEmpty, "\(history)")
    }

    @Test(
        "Two who stood beside each other stay two, and whom two claim is neither of them",
        arguments: [
            (
                [head("  alice: Aline Neuve\n  alicem: Alice Martin\n")],
                "  alice: { nom: Aline Neuve, ancien_nom: Alice Martin }\n"
            ),
            (
                [head("")],
                "  alice: { nom: Alice Durand, ancien_nom: Alice Martin }\n  zoe: { nom: Zoé, ancien_nom: [alice martin] }\n"
            ),
            // Under two names that one person bore.
            (
                [head("  alice: Alice Petit\n"), head("")],
                "  alice: { nom: Alice Durand, ancien_nom: Alice Petit }\n  zoe: { nom: Zoé, ancien_nom: Alice Martin }\n"
            ),
            (
                [head("  alice: Alice Petit\n"), head("")],
                "  zoe: { nom: Zoé, ancien_nom: Alice Martin }\n  alice: { nom: Alice Durand, ancien_nom: Alice Petit }\n"
            ),
            // One person was never two.
            (
                [head("  alice: Alice Martin\n  lea: Léa Blanc\n"), head("")],
                "  alice: { nom: Alice Durand, ancien_nom: [Alice Martin, Léa Blanc] }\n"
            ),
        ]
    )
    func twoPeople(between: [String], claims: String) throws {
        let group = try Self.cameBack(after: between)
        try group.commit(["groupe.md": Self.head(claims)], on: "2026-01-19")
        let read = try document(group)
        #expect(!read.text.contains("CANARI") && read.errors.contains("ancien_nom"), "\(read)")
    }

    @Test("One person under all the names that they bore, in whatever order they tell them")
    func severalNames() throws {
        for names in ["Alice Martin, Alice Petit", "Alice Petit, Alice Martin"] {
            let group = try Self.cameBack(after: [Self.head(""), Self.head("  alice: Alice Petit\n"), Self.head("")])
            let claim = "  alice: { nom: Alice Durand, ancien_nom: [\(names)] }\n"
            try group.commit(["groupe.md": Self.head(claim)], on: "2026-01-19")
            #expect(try document(group).text.contains("CANARI"))
        }
    }
}
