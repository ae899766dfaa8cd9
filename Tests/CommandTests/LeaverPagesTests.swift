import TestSupport
import Testing

/// Whoever leaves is named by the state that still knows them, in both.
@Suite("Pages of somebody who leaves, or comes, in a folder of another name than their short one")
struct LeaverPagesTests {
    private static let with = CommittedGroup.head.replacing(
        "bob: Bob Roux",
        with: "bob: { nom: Bob Roux, alias: bobby }"
    )
    private static let without = CommittedGroup.head.replacing("  bob: Bob Roux\n", with: "")
    private static let plan = "seances/2026-01-15-S1.md"

    private static func page(_ more: String = "", member: String = "") -> String {
        "---\nseance: S1\n\(member)---\n## Enseignements (groupe)\n\n- Écouter.\n\(more)\n## Ressentis\n\nCANARI-BOB\n"
    }

    private func begun(_ page: String, _ text: String = page()) throws -> CommittedGroup {
        let group = try CommittedGroup()
        let plan = CommittedGroup.plan("- [ ] S1-A1 Appeler Paul", present: "alice")
        try group.commit(["groupe.md": Self.with, Self.plan: plan, page: text], on: "2026-01-16")
        return group
    }

    @Test("Only they leave, and what is written meanwhile is told and quoted", arguments: ["Bob Roux", "bobby", "Bob"])
    func leaver(folder: String) throws {
        let page = "carnets/\(folder)/S1.md"
        let group = try begun(page)
        try group.commit(["groupe.md": Self.without], on: "2026-01-17")
        #expect(try group.carnet(["diff", "HEAD~1"]).text == "membre Bob Roux : quitte le groupe\n")
        #expect(try group.carnet(["diff", "HEAD", "HEAD~1"]).text == "membre Bob Roux : entre dans le groupe\n")
        try group.commit([page: Self.page("- Se taire.\n")], on: "2026-01-18")
        let told = "membre Bob Roux : quitte le groupe\nBob Roux : entrée S1, enseignements : partage davantage\n"
        #expect(try group.carnet(["diff", "HEAD~2"]).text == told)
        for arguments in [["diff", "HEAD~2"], ["history"]] {
            let json = try group.carnet(arguments + ["--format", "json"]).text
            #expect(json.contains("\"Se taire.") && !json.contains("CANARI"), "\(json)")
        }
        let past = ["report", "session", "S1", "--as-of", "HEAD~2", "--format", "markdown", "--out", "-"]
        let document = try group.carnet(past + ["--still-shared"])
        #expect(document.text.contains("Écouter.") && document.errors.isEmpty, "\(document)")
    }

    @Test("A page that names its member itself stays theirs in both")
    func stated() throws {
        let page = "carnets/vieux/S1.md"
        let group = try begun(page, Self.page(member: "membre: Bob Roux\n"))
        try group.commit(["groupe.md": Self.without], on: "2026-01-17")
        #expect(try group.carnet(["diff", "HEAD~1"]).text == "membre Bob Roux : quitte le groupe\n")
    }

    @Test("A name that somebody else has by now, or that its bearer gave up, is told as before")
    func others() throws {
        let page = "carnets/bobby/S1.md"
        for head in [
            Self.without.replacing("alice: Alice Martin", with: "alice: { nom: Alice Martin, alias: bobby }"),
            CommittedGroup.head, CommittedGroup.head.replacing("Bob Roux", with: "Zoé Dupont"),
        ] {
            let group = try begun(page)
            try group.commit(["groupe.md": head], on: "2026-01-17")
            let told = try group.carnet(["diff", "HEAD~1"]).text
            #expect(told.contains("entrée S1 retirée") && told.contains("entrée S1 ajoutée"), "\(told)")
        }
    }
}
