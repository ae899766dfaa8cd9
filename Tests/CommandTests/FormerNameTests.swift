import TestSupport
import Testing

/// Somebody who is taken for two people, and the group that says they are one.
@Suite("A former name of a member")
struct FormerNameTests {
    private static func head(_ alice: String) -> String {
        CommittedGroup.head.replacing("  alice: Alice Martin\n", with: alice)
    }

    /// - Parameter between: the group's file of one commit, before somebody comes back under another name.
    private static func cameBack(after between: String) throws -> CommittedGroup {
        let group = try CommittedGroup()
        try group.commit(
            [
                "groupe.md": CommittedGroup.head,
                "seances/2026-01-15-S1.md": CommittedGroup.plan("- [ ] S1-A1 Appeler Paul"),
                "carnets/alice/S1.md": "---\nseance: S1\n---\n## Ressentis\n\nCANARI-ALICE ne dort pas bien du tout.\n",
            ],
            on: "2026-01-16"
        )
        try group.commit(["groupe.md": between], on: "2026-01-17")
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
        let group = try Self.cameBack(after: between)
        let before = try document(group)
        #expect(!before.text.contains("CANARI") && before.errors.contains("ancien_nom"), "\(before)")
        // To be called by the name is not enough: a nickname may be anybody's.
        let alias = Self.head("  alice: { nom: Alice Durand, alias: Alice Martin }\n")
        try group.scratch.write(alias, to: "le groupe d'ici/groupe.md")
        #expect(try !document(group).text.contains("CANARI"))
        let former = Self.head("  alice: { nom: Alice Durand, ancien_nom: Alice Martin }\n")
        try group.scratch.write(former, to: "le groupe d'ici/groupe.md")
        let written = try document(group)
        #expect(written.text.contains("CANARI") && written.errors.isEmpty, "\(written)")
        try group.commit([:], on: "2026-01-19")
        #expect(try document(group).text.contains("CANARI"))
        #expect(try document(group, ["--as-of", "HEAD~3"]).text.contains("CANARI"))
        let told = try group.carnet(["diff", "HEAD~1"])
        #expect(told.text.contains("anciens noms") && told.text.contains("Alice Martin"), "\(told.text)")
        let longer = try group.text(of: "carnets/alice/S1.md") + "\nEncore.\n"
        try group.commit(["carnets/alice/S1.md": longer], on: "2026-01-20")
        let history = try group.carnet(["history", "--member", "alice"])
        #expect(history.text.contains("ressentis (privé)") && history.errors.isEmpty, "\(history)")
    }

    @Test("Two who stood beside each other stay two, and a name that two claim is nobody's")
    func twoPeople() throws {
        let group = try Self.cameBack(after: Self.head("  alice: Aline Neuve\n  alicem: Alice Martin\n"))
        let claims = [
            "  alice: { nom: Aline Neuve, ancien_nom: Alice Martin }\n",
            "  alice: { nom: Alice Durand, ancien_nom: Alice Martin }\n  zoe: { nom: Zoé, ancien_nom: [alice martin] }\n",
        ]
        try group.scratch.write(Self.head(claims[0]), to: "le groupe d'ici/groupe.md")
        #expect(try !document(group).text.contains("CANARI"))
        let other = try Self.cameBack(after: Self.head(""))
        try other.scratch.write(Self.head(claims[1]), to: "le groupe d'ici/groupe.md")
        #expect(try !document(other).text.contains("CANARI"))
    }
}
