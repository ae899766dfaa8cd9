import TestSupport
import Testing

@Suite("A history in which ids were handed on")
struct RenumberedHistoryTests {
    private static let plan = "seances/2026-01-15-S1.md"
    private static let (call, write) = ("Appeler Paul (pour le 2026-02-01)", "Écrire à Jeanne")

    private func begun() throws -> CommittedGroup {
        let group = try CommittedGroup()
        try group.commit(
            [
                "groupe.md": CommittedGroup.head,
                Self.plan: CommittedGroup.plan("- [ ] S1-A1 \(Self.call)", "- [ ] S1-A2 \(Self.write)"),
            ],
            on: "2026-01-16"
        )
        return group
    }

    @Test("An action that is put first gets its own life, and takes nobody's")
    func inserted() throws {
        let group = try begun()
        try group.commit(
            [
                Self.plan: CommittedGroup.plan(
                    "- [ ] S1-A1 Respirer",
                    "- [ ] S1-A2 \(Self.call)",
                    "- [ ] S1-A3 \(Self.write)"
                )
            ],
            on: "2026-01-17"
        )
        #expect(
            try group.carnet(["diff", "HEAD~1"]).text == """
                S1-A1 Respirer : décidée en S1
                S1-A2 Appeler Paul : s'appelait S1-A1
                S1-A3 Écrire à Jeanne : s'appelait S1-A2

                """
        )
        let paul = try group.carnet(["history", "S1-A2"]).text
        #expect(paul.contains("16 janvier") && paul.contains("s'appelait S1-A1") && !paul.contains("Respirer"))
        #expect(try !group.carnet(["history", "S1-A1"]).text.contains("16 janvier"))
    }

    @Test("What is gone is told under what it was called, and not as the life of who took its id")
    func withdrawn() throws {
        let group = try begun()
        try group.commit([Self.plan: CommittedGroup.plan("- [ ] S1-A1 \(Self.write)")], on: "2026-01-17")
        #expect(
            try group.carnet(["diff", "HEAD~1"]).text == """
                S1-A1 Appeler Paul : retirée du plan
                S1-A1 Écrire à Jeanne : s'appelait S1-A2

                """
        )
        let life = try group.carnet(["history", "S1-A1"]).text
        #expect(life.contains("s'appelait S1-A2") && !life.contains("retirée"), "\(life)")
        #expect(try group.carnet(["history", "S1"]).text.contains("S1-A1 Appeler Paul : retirée du plan"))
        #expect(try group.carnet(["diff", "HEAD~1", "--format", "json"]).text.contains("\"from\": \"Appeler Paul\""))
    }

    @Test("Two lines of a merge, one that shifts ids and one that rewords, tell nothing again")
    func mergedWithShift() throws {
        let group = try begun()
        try group.git("switch -q -c autre")
        let reworded = Self.call.replacing("Appeler", with: "Voir")
        try group.commit(
            [Self.plan: CommittedGroup.plan("- [ ] S1-A1 \(reworded)", "- [ ] S1-A2 \(Self.write)")],
            by: "Bob",
            on: "2026-01-17"
        )
        try group.git("switch -q main")
        let shifted = CommittedGroup.plan(
            "- [ ] S1-A1 Respirer",
            "- [ ] S1-A2 \(Self.call)",
            "- [ ] S1-A3 \(Self.write)"
        )
        try group.commit([Self.plan: shifted], by: "Alice", on: "2026-01-18")
        try group.git("merge -q -s ours --no-commit autre", by: "Isabelle", on: "2026-01-19")
        try group.commit([Self.plan: shifted.replacing(Self.call, with: reworded)], by: "Isabelle", on: "2026-01-19")
        let told = try group.carnet(["history"]).text
        #expect(!told.contains("19 janvier"), "\(told)")
    }

    @Test("Séances that shift keep what was written of them, pages that look alike included")
    func sessionInserted() throws {
        let group = try begun()
        let own = "## Ressentis\n\nCANARI\n"
        let second = CommittedGroup.followUps("- [/] S1-A1 — En cours.")
        try group.commit(
            ["seances/2026-02-12-S2.md": second, "carnets/alice/S1.md": own, "carnets/alice/S2.md": own],
            on: "2026-02-13"
        )
        let text = try group.text(of: Self.plan)
        try group.commit(
            [
                "seances/2026-01-02-S1.md": "---\nseance: S1\ndate: 2026-01-02\nclient: bob\n---\n", Self.plan: nil,
                "seances/2026-02-12-S2.md": nil, "seances/2026-01-15-S2.md": text.replacing("S1", with: "S2"),
                "seances/2026-02-12-S3.md": second.replacing("S2", with: "S3").replacing("S1-A1", with: "S2-A1"),
                "carnets/alice/S1.md": nil, "carnets/alice/S3.md": own,
            ],
            on: "2026-02-14"
        )
        let told = try group.carnet(["history"]).text.split(separator: "\n").drop { !$0.hasPrefix("14 février") }
        #expect(
            told.dropFirst().map(String.init) == [
                "  S1 : séance du 2 janvier 2026 ajoutée", "  S2 : s'appelait S1", "  S3 : s'appelait S2",
                "  S2-A1 Appeler Paul : s'appelait S1-A1", "  S2-A2 Écrire à Jeanne : s'appelait S1-A2",
            ],
            "\(told)"
        )
        #expect(try group.carnet(["diff", "HEAD~1"]).text.split(separator: "\n").count == 5)
        #expect(try group.carnet(["history", "S3"]).text.contains("13 février"))
    }
}
