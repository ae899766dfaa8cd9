import TestSupport
import Testing

@Suite("Two pages of one member about one séance")
struct SecondPageTests {
    private static func page(_ learning: String) -> String {
        "---\nseance: S1\nmembre: bob\n---\n## Enseignements (groupe)\n\n- \(learning)\n\n## Ressentis\n\nCANARI\n"
    }

    /// A first page, one more beside it, a change in the first, and the second is gone again.
    private func story() throws -> CommittedGroup {
        let group = try CommittedGroup()
        let (first, second) = ("carnets/bob/S1.md", "carnets/bob/S1-suite.md")
        try group.commit(["groupe.md": CommittedGroup.head, first: Self.page("Écouter.")], on: "2026-01-16")
        try group.commit([second: Self.page("Ralentir.")], on: "2026-01-17")
        try group.commit([first: Self.page("Écouter mieux.")], on: "2026-01-18")
        try group.commit([second: nil], on: "2026-01-19")
        return group
    }

    @Test("A second page adds to the first, and takes away what it added")
    func added() throws {
        let group = try story()
        let told = try group.carnet(["history"]).text.split(separator: "\n").filter { $0.hasPrefix("  Bob") }
        #expect(
            told == [
                "  Bob Roux : entrée S1 ajoutée", "  Bob Roux : entrée S1, enseignements : partage davantage",
                "  Bob Roux : entrée S1, enseignements : reformulation",
                "  Bob Roux : entrée S1, enseignements : partage moins",
            ]
        )
        for (number, line) in told.enumerated().dropFirst() {
            let answer = try group.carnet(["diff", "HEAD~\(4 - number)", "HEAD~\(3 - number)"]).text
            #expect(answer == line.dropFirst(2) + "\n")
        }
    }

    @Test("On a branch, and not committed yet, as well")
    func branches() throws {
        let group = try story()
        try group.git("switch -q -c autre HEAD~1")
        try group.git("rm -q carnets/bob/S1.md && git commit -q -m un", on: "2026-01-20")
        #expect(try group.carnet(["history"]).text.hasSuffix("entrée S1, enseignements : partage moins\n"))
        try group.git("rm -q carnets/bob/S1-suite.md")
        let told = try group.carnet(["history"]).text
        #expect(told.hasSuffix("Pas encore enregistré\n  Bob Roux : entrée S1 retirée\n"), "\(told)")
    }

    @Test("What is private in one of them stays its author's")
    func privacy() throws {
        let group = try story()
        for command in [["history"], ["history", "bob"], ["history", "S1"], ["diff", "HEAD~3", "HEAD~2"]] {
            #expect(try !group.carnet(command).text.contains("CANARI"))
        }
        let own = try group.carnet(["diff", "HEAD~3", "HEAD~2", "--member", "bob"]).text
        #expect(own == "Bob Roux : entrée S1, enseignements : partage davantage\n")
    }
}
