import Foundation
import TestSupport
import Testing

@Suite("Retours written from the command line")
struct FollowUpCommandTests {
    private static let file = "club/seances/2026-02-12-S2.md"
    private let folder: ScratchFolder

    init() throws {
        folder = try ScratchFolder([
            "club/groupe.md": "---\nnom: Club\nlangue: fr\nmembres: {alice: Alice, bruno: Bruno}\n---\n",
            "club/seances/2026-01-15-S1.md": """
            ---
            seance: S1
            date: 2026-01-15
            statut: close
            client: alice
            ---
            ## 5. Synthèse et plan d'action

            - [ ] S1-A1 Confier le point du lundi
            - [x] S1-A2 Écrire la note
            - [ ] Sans nom encore

            """,
            Self.file: "---\nseance: S2\ndate: 2026-02-12\nclient: bruno\n---\n# Titre\n\n## 1. Exposé\n",
        ])
    }

    private func carnet(_ arguments: String..., today: String = "2026-02-12") throws -> ProgramRun {
        try Program.run(arguments + ["-C", "club", "--today", today], in: folder.path)
    }

    @Test("The line is written, and its place said")
    func done() throws {
        let run = try carnet("done", "s1-a1", "--note", "Paul anime.", "--learned", "Oser.")
        #expect(run.status == 0, "\(run.errors)")
        #expect(
            run.text == """
                S1-A1 « Confier le point du lundi » : faite. Retour écrit dans club/seances/2026-02-12-S2.md:10.

                """
        )
        let text = try folder.text(of: Self.file)
        #expect(text.contains("## Retours\n\n- [x] S1-A1 — Paul anime.\n  - Appris : Oser.\n\n## 1. Exposé\n"))
        let again = try carnet("faire", "S1-A1")
        #expect(again.text.contains("C'était déjà écrit"))
        #expect(try folder.text(of: Self.file) == text)
    }

    @Test(
        "Each command writes its state, under either name",
        arguments: [
            (["start"], "[/] S1-A1"), (["commencer"], "[/] S1-A1"), (["adapt"], "[~] S1-A1"),
            (["adapter"], "[~] S1-A1"),
            (["drop"], "[-] S1-A1"), (["abandonner"], "[-] S1-A1"),
            (["postpone", "--to", "1er mars 2026"], "[>] S1-A1 (pour le 1er mars 2026)"),
            (["reporter", "--to", "2026-03-01"], "[>] S1-A1 (pour le 1er mars 2026)"), (["fait"], "[x] S1-A1"),
        ]
    )
    func states(_ command: [String], _ line: String) throws {
        let run = try Program.run(
            command + ["S1-A1", "-C", "club", "--today", "2026-02-12"],
            in: folder.path
        )
        #expect(run.status == 0, "\(run.errors)")
        #expect(try folder.text(of: Self.file).contains("\n- \(line)\n"))
    }

    @Test("--diff shows the change and writes nothing", arguments: ["--diff", "--dry-run"])
    func diff(_ option: String) throws {
        let before = try FileTree.contents(of: folder.path)
        let run = try carnet("done", "S1-A1", option)
        #expect(run.text.contains("+++ b/club/seances/2026-02-12-S2.md\n@@ "))
        #expect(run.text.contains("\n+- [x] S1-A1\n"))
        #expect(try FileTree.contents(of: folder.path) == before)
    }

    @Test(
        "What can't be is refused, with a word on what to do",
        arguments: [
            (["done", "S1-A9"], "S1-A1"), (["done", "S1-A2"], "déjà faite"),
            (["done", "S1-A1", "--session", "S1"], "mais après"), (["done", "S1-A1", "--session", "S7"], "S7"),
            (["postpone", "S1-A1", "--to", "2026-02-01"], "avant la séance S2"), (["postpone", "S1-A1"], "--to"),
        ]
    )
    func refusals(_ command: [String], _ word: String) throws {
        let before = try FileTree.contents(of: folder.path)
        let run = try Program.run(command + ["-C", "club", "--today", "2026-02-12"], in: folder.path)
        #expect(run.status == 2)
        #expect(run.errors.contains(word), "\(run.errors)")
        #expect(try FileTree.contents(of: folder.path) == before)
    }

    @Test("An action whose id is only implied gets it written, and so do the others of its plan")
    func impliedID() throws {
        let plan = "club/seances/2026-01-15-S1.md"
        try folder.write(try folder.text(of: plan) + "- [ ] Sans nom non plus\n", to: plan)
        let run = try carnet("done", "S1-A4")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.text.hasSuffix("\nNuméros écrits dans le plan, \(plan) : S1-A3, S1-A4.\n"))
        #expect(
            try folder.text(of: plan).hasSuffix("- [ ] S1-A3 Sans nom encore\n- [ ] S1-A4 Sans nom non plus\n")
        )
        #expect(try folder.text(of: Self.file).contains("- [x] S1-A4\n"))
        #expect(try carnet("done", "S1-A3", "--diff").text.contains("S2.md"))
    }

    @Test("Today's séance, then the next draft, then the last; else a word on how to make one")
    func choice() throws {
        try folder.write("---\nseance: S3\ndate: 2026-03-12\n---\n", to: "club/seances/2026-03-12-S3.md")
        try folder.write("---\nseance: S4\ndate: 2026-04-09\n---\n", to: "club/seances/2026-04-09-S4.md")
        #expect(try carnet("done", "S1-A1", "--diff", today: "2026-04-09").text.contains("S4.md"))
        #expect(try carnet("done", "S1-A1", "--diff", today: "2026-02-20").text.contains("S3.md"))
        #expect(try carnet("done", "S1-A1", "--diff", today: "2026-05-01").text.contains("S4.md"))
        for file in [Self.file, "club/seances/2026-03-12-S3.md", "club/seances/2026-04-09-S4.md"] {
            try folder.write(try folder.text(of: file).replacing("\ndate:", with: "\nstatut: close\ndate:"), to: file)
        }
        let none = try carnet("done", "S1-A1", "--diff", today: "2026-05-01")
        #expect(none.status == 2)
        #expect(none.errors.contains("carnet nouvelle seance"))
        try FileTree.write("S\0\0", to: folder.path + "/club/seances/2026-05-07-S5.md")
        let unread = try carnet("done", "S1-A1", "--diff", today: "2026-05-08")
        #expect(unread.errors.contains("2026-05-07-S5.md"))
        #expect(try carnet("done", "S1-A1", "--diff", "--session", "S3").text.contains("S3.md"))
    }

    @Test("Two who write at once: nothing is lost")
    func race() throws {
        let plan = (1...8).map { "- [ ] S1-A\($0) Action \($0)\n" }.joined()
        try folder.write(
            "---\nseance: S1\ndate: 2026-01-15\nclient: alice\n---\n## 5. Plan d'action\n\n" + plan,
            to: "club/seances/2026-01-15-S1.md"
        )
        // Whoever comes second is told that the file has changed, and tries again.
        let script = """
            for n in 1 2 3 4 5 6 7 8; do
              (until "$carnet" done S1-A$n -C club --today 2026-02-12 >/dev/null 2>&1; do :; done) &
            done
            wait
            """
        #expect(try Program.shell(script, in: folder.path).status == 0)
        let text = try folder.text(of: Self.file)
        for number in 1...8 { #expect(text.contains("- [x] S1-A\(number)\n")) }
        #expect(text.hasSuffix("## 1. Exposé\n"))
    }
}
