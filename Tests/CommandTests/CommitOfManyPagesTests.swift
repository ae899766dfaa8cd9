import Testing

@Suite("What one commit of several pages changes")
struct CommitOfManyPagesTests {
    /// What the history tells of its last commit, as `diff` tells it of the folder's two states.
    private func lastStep(_ group: CommittedGroup) throws -> String {
        let steps = try group.carnet(["history"]).text.split(separator: "\n\n")
        return steps.last?.split(separator: "\n").dropFirst().map { $0.drop { $0 == " " } + "\n" }.joined() ?? ""
    }

    private static let action = "- [ ] S1-A1 Appeler Paul (pour le 2026-02-01)"

    @Test("A group's file that bears another name is told of by what it says, beside another page")
    func renamedGroupFile() throws {
        let group = try CommittedGroup()
        try group.commit(
            ["groupe.md": CommittedGroup.head, "seances/S1.md": CommittedGroup.plan(Self.action)],
            on: "2026-02-12"
        )
        try group.git("mv groupe.md group.md")
        try group.commit(
            [
                "group.md": CommittedGroup.head.replacing("Roux", with: "Le Roux"),
                "seances/S1.md": CommittedGroup.plan(Self.action, present: "bob"),
            ],
            on: "2026-02-13"
        )
        let told = try group.carnet(["diff", "HEAD~1"]).text
        #expect(told.contains("Le Roux") && !told.contains("membre Alice"), "\(told)")
        #expect(try lastStep(group) == told)
    }

    @Test("A page that moves and can't be read any more is not gone, and nothing came, beside another page")
    func movedUnreadable() throws {
        let group = try CommittedGroup()
        let plan = CommittedGroup.plan(Self.action)
        let page = "## Enseignements (groupe)\n\n- Écouter.\n"
        try group.commit(
            ["groupe.md": CommittedGroup.head, "seances/S1.md": plan, "carnets/bob/S1.md": page],
            on: "2026-02-12"
        )
        try group.git("mv seances/S1.md seances/S1-alice.md")
        try group.commit(
            [
                "seances/S1-alice.md": plan.replacing("presents: [", with: "presents: [["),
                "carnets/bob/S1.md": page + "- Attendre.\n",
            ],
            on: "2026-02-13"
        )
        let told = try group.carnet(["diff", "HEAD~1"]).text
        #expect(told.contains("seances/S1-alice.md") && told.split(separator: "\n").count == 2, "\(told)")
        #expect(try lastStep(group) == told)
    }

    @Test("Two carnets, a séance and the group's file")
    func manyKinds() throws {
        let group = try CommittedGroup()
        func entry(_ text: String) -> String { "## Enseignements (groupe)\n\n- \(text)\n" }
        try group.commit(
            [
                "groupe.md": CommittedGroup.head, "seances/S1.md": CommittedGroup.plan(Self.action),
                "carnets/alice/S1.md": entry("Écouter."), "carnets/bob/S1.md": entry("Se taire."),
            ],
            on: "2026-02-12"
        )
        try group.commit(
            [
                "groupe.md": CommittedGroup.head.replacing("Roux", with: "Le Roux"),
                "seances/S1.md": CommittedGroup.plan(Self.action, present: "bob"),
                "carnets/alice/S1.md": entry("Écouter.\n- Attendre."), "carnets/bob/S1.md": entry("Se taire, enfin."),
            ],
            on: "2026-02-13"
        )
        let told = try group.carnet(["diff", "HEAD~1"]).text
        #expect(told.split(separator: "\n").count >= 4, "\(told)")
        #expect(try lastStep(group) == told)
    }
}
