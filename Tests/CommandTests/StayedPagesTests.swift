import TestSupport
import Testing

/// Where somebody's short name changes and a page stays in the old folder, they read it in one of two states alone.
@Suite("diff, and pages that stay under a short name that was given up")
struct StayedPagesTests {
    private static let (page, second) = ("carnets/am/S1.md", "carnets/am/S2.md")
    private static let (canary, shared) = ("CANARI-ALICE ne dort pas bien du tout.", "Écouter longtemps.")
    /// The short name is no first name, by which a folder is hers all the same.
    private static let begin = CommittedGroup.head.replacing("  alice:", with: "  am:")
    private static let head = begin.replacing("  am:", with: "  alicem:")

    private static func text(_ private: String, _ shared: String = shared, about session: String = "S1") -> String {
        "---\nseance: \(session)\n---\n## Enseignements (groupe)\n\n- \(shared)\n\n## Ressentis\n\n\(`private`)\n"
    }

    private static func begun() throws -> CommittedGroup {
        let group = try CommittedGroup()
        let pages = [page: text(canary), second: text("CANARI-DEUX hésite encore.", about: "S2")]
        try group.commit(pages.merging(["groupe.md": begin]) { $1 }, on: "2026-01-16")
        return group
    }

    private func told(_ group: CommittedGroup, _ moments: String..., for member: String = "alicem") throws -> String {
        let run = try group.carnet(["diff"] + moments + ["--member", member])
        #expect(run.status == 0, "\(run.errors)")
        return run.text
    }

    private static let renamed = "membre Alice Martin : nom court am → alicem"

    @Test("Nothing private is told to have gone where its author can't read it any more, nor to have come")
    func stays() throws {
        let group = try Self.begun()
        try group.commit(["groupe.md": Self.head], on: "2026-01-17")
        for moments in [["HEAD~1"], ["HEAD~1", "HEAD"]] {
            let run = try group.carnet(["diff"] + moments + ["--member", "alicem"])
            #expect(run.text.contains(Self.renamed) && !run.text.contains("entrée"), "\(run.text)")
        }
        #expect(try !told(group, "HEAD", "HEAD~1").contains("privé"))
        // What is told later compares what she may read by then.
        try group.git("mv carnets/am carnets/alicem")
        try group.commit([:], on: "2026-01-18")
        #expect(try told(group, "HEAD~2") == Self.renamed + "\n")
        #expect(try !group.carnet(["history", "--member", "alicem"]).text.contains("privé"))
    }

    @Test("What is shared on such a page is told, and what became of a page that moved along, private words and all")
    func partly() throws {
        let group = try Self.begun()
        try group.git("\nmkdir carnets/alicem && git mv carnets/am/S2.md carnets/alicem/S2.md\n")
        try group.commit(
            [
                "groupe.md": Self.head, Self.page: Self.text(Self.canary, "Partager tôt."),
                "carnets/alicem/S2.md": Self.text("CANARI-DEUX ose enfin parler.", about: "S2"),
            ],
            on: "2026-01-17"
        )
        let text = try told(group, "HEAD~1")
        #expect(text.contains("entrée S1, enseignements : partage autrement"), "\(text)")
        #expect(!text.contains("S1, ressentis") && text.contains("entrée S2, ressentis (privé)"), "\(text)")
    }

    @Test("The history tells no more of a page whose folder and front matter take turns to name her")
    func history() throws {
        let stated = Self.text(Self.canary).replacing("seance: S1", with: "seance: S1\nmembre: am")
        for isMovedFirst in [true, false] {
            let group = try Self.begun()
            try group.commit([Self.page: stated], on: "2026-01-17")
            try group.commit(["groupe.md": Self.head], on: "2026-01-18")
            let move = { _ = try group.git("mv carnets/am carnets/alicem") }
            if isMovedFirst { try move() }
            let path = isMovedFirst ? Self.page.replacing("am/", with: "alicem/") : Self.page
            if isMovedFirst { try group.commit([:], on: "2026-01-19") }
            try group.commit([path: stated.replacing("membre: am", with: "membre: alicem")], on: "2026-01-20")
            if !isMovedFirst { try move() }
            if !isMovedFirst { try group.commit([:], on: "2026-01-21") }
            let text = try group.carnet(["history", "--member", "alicem"]).text
            #expect(text.contains(Self.renamed) && !text.contains("privé"), "\(text)")
        }
    }

    @Test("A promise that is shared is told there, and a private one is not")
    func commitments() throws {
        let group = try Self.begun()
        let page = { (lines: String) in "---\nseance: S1\n---\n" + lines }
        let own = "## Engagements\n\n- [ ] CANARI-PROMESSE\n"
        try group.commit([Self.page: page(own + "\n## Engagements (groupe)\n\n- [ ] Oser\n")], on: "2026-01-17")
        try group.commit(["groupe.md": Self.head], on: "2026-01-18")
        #expect(try !told(group, "HEAD~1").contains("engagements"))
        try group.commit([Self.page: page(own + "\n## Engagements (groupe)\n\n- [x] Oser\n")], on: "2026-01-19")
        #expect(try told(group, "HEAD~2").contains("Alice Martin : entrée S1, engagements"))
        try group.commit([Self.page: page(own)], on: "2026-01-20")
        #expect(try told(group, "HEAD~3").contains("Alice Martin : entrée S1, engagements"))
    }

    @Test("Where somebody else takes the short name, neither is told of what is private on the page")
    func handedOn() throws {
        let group = try Self.begun()
        let head = Self.head.replacing("  bob: Bob Roux\n", with: "  am: Bob Roux\n")
        try group.commit(["groupe.md": head], on: "2026-01-17")
        for member in ["am", "alicem"] {
            let text = try told(group, "HEAD~1", for: member)
            #expect(text.contains("Bob Roux : entrée S1, jusqu'ici celle d'Alice Martin\n"), "\(text)")
            #expect(!text.contains("privé"), "\(text)")
        }
    }
}
