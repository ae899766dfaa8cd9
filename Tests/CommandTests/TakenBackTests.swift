import TestSupport
import Testing

/// Who renders a past day hands out words that their author may have taken back since.
@Suite("What was shared once and is not any more")
struct TakenBackTests {
    private static let page = "carnets/bob/S1.md"
    private static let shared = """
        ## Enseignements (groupe)

        - Écouter.
        - CANARI-A

        ## Ressentis (bilan)

        CANARI-B

        ## Engagements

        - [ ] CANARI-C

        """

    private static let documents = [["report", "session", "S1"], ["report", "cycle"]]

    private func begun() throws -> CommittedGroup {
        let group = try CommittedGroup()
        try group.commit(
            [
                "groupe.md": CommittedGroup.head,
                "seances/2026-01-15-S1.md": CommittedGroup.plan("- [ ] S1-A1 Appeler Paul"),
                "carnets/alice/S1.md": "## Enseignements (groupe)\n\n- Ralentir.\n",
                Self.page: Self.shared,
            ],
            by: "Bob",
            on: "2026-01-15"
        )
        return group
    }

    private func past(_ document: [String], _ group: CommittedGroup, _ more: String...) throws -> ProgramRun {
        try group.carnet(document + ["--as-of", "2026-01-15", "--format", "markdown", "--out", "-"] + more)
    }

    @Test(
        "A document of a past day stays the same to the byte, and who makes it is told",
        arguments: [
            "## Enseignements (groupe)\n\n- Écouter.\n", "", nil,
            shared.replacing("(groupe)", with: "(privé)").replacing("(bilan)", with: "(groupe)"),
        ]
    )
    func takenBack(later: String?) throws {
        let group = try begun()
        let before = try Self.documents.map { try past($0, group) }
        #expect(before.allSatisfy { $0.errors.isEmpty && $0.text.contains("CANARI-A") }, "\(before[0].errors)")
        try group.commit([Self.page: later], by: "Bob", on: "2026-02-01")
        for (document, first) in zip(Self.documents, before) {
            let run = try past(document, group)
            #expect(run.status == 0 && run.output == first.output)
            #expect(run.errors.contains("Bob Roux, S1") && run.errors.contains("--still-shared"), "\(run.errors)")
            #expect(!run.errors.contains("CANARI") && !run.errors.contains("Alice"), "\(run.errors)")
            #expect(try past(document, group, "--lang", "en").errors.contains("before you hand it out"))
            let rest = try past(document, group, "--still-shared")
            #expect(rest.status == 0 && !rest.text.contains("CANARI") && rest.text.contains("Ralentir."))
            #expect(rest.errors.contains("Bob Roux, S1"), "\(rest.errors)")
            let own = try past(["report", "member", "bob"], group)
            #expect(own.text.contains("CANARI-A") && own.errors.isEmpty, "\(own.errors)")
        }
    }

    @Test("What moved, was laid out anew or is shared with more people was not taken back")
    func stillThere() throws {
        let group = try begun()
        let later = Self.shared.replacing("- Écouter.\n- CANARI-A", with: "* CANARI-A\n\n* Écouter.\n* Ralentir.")
            .replacing("(groupe)", with: "(bilan)")
        try group.commit([Self.page: later], by: "Bob", on: "2026-02-01")
        for document in Self.documents { #expect(try past(document, group).errors.isEmpty) }
    }

    @Test("It counts whether or not it is committed, and only where the document shows it")
    func notCommitted() throws {
        let group = try begun()
        try group.scratch.write(
            Self.shared.replacing("(bilan)", with: "(groupe)"),
            to: "le groupe d'ici/" + Self.page
        )
        #expect(try past(["report", "cycle"], group).errors.contains("Bob Roux, S1"))
        try group.git("checkout -q .")
        try group.commit(
            ["seances/2026-02-12-S2.md": CommittedGroup.followUps("- [x] S1-A1"), Self.page: nil],
            on: "2026-02-12"
        )
        let other = ["report", "session", "S2", "--as-of", "HEAD", "--out", "-"]
        #expect(try group.carnet(other).errors.isEmpty)
        #expect(try group.carnet(["report", "cycle", "--still-shared"]).status == 2)
    }

    @Test("Between two moments nothing is quoted that its author took back")
    func diff() throws {
        let group = try begun()
        try group.commit([Self.page: "## Enseignements (groupe)\n\n- Écouter.\n"], by: "Bob", on: "2026-02-01")
        try group.git("commit -q --allow-empty -m rien", on: "2026-02-02")
        try group.commit(["carnets/alice/S1.md": nil], on: "2026-02-03")
        try group.git("tag avant HEAD~3")
        for format in ["text", "json", "html", "markdown"] {
            let told = try group.carnet(["diff", "2026-01-01", "avant", "--format", format])
            #expect(told.status == 0 && told.text.contains("S1-A1"), "\(told.errors)")
            #expect(!told.text.contains("CANARI"), "\(format): \(told.text)")
            #expect(try !group.carnet(["diff", "avant", "HEAD~1", "--format", format]).text.contains("CANARI"))
        }
    }
}
