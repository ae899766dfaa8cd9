import Foundation
import TestSupport
import Testing

@Suite("Harvests noted from the command line")
struct NoteCommandTests {
    private let folder: ScratchFolder

    init() throws {
        folder = try ScratchFolder([
            "club/groupe.md": "---\nnom: Club\nlangue: fr\nmembres: {alice: Alice Martin, bruno: Bruno}\n---\n",
            "club/seances/2026-01-15-S1.md": "---\nseance: S1\ndate: 2026-01-15\nclient: alice\n---\n",
            "club/seances/2026-02-12-S2.md": "---\nseance: S2\ndate: 2026-02-12\nclient: bruno\n---\n",
            "club/carnets/alice/S1.md": "---\nseance: S1\nmembre: alice\n---\n## Ressentis\n\n- Un secret.\n",
        ])
    }

    private func note(_ arguments: String..., today: String = "2026-01-20") throws -> ProgramRun {
        try Program.run(["note", "-C", "club", "--today", today] + arguments, in: folder.path)
    }

    @Test("Into the page of the last séance, without a word of what else is there")
    func existing() throws {
        let run = try note("--member", "Alice Martin", "--kind", "ressenti", "Soulagée.")
        #expect(
            run.text
                == "Noté dans club/carnets/alice/S1.md:8 ; c'est privé : aucun document ne le montre à d'autres.\n",
            "\(run.errors)"
        )
        #expect(try folder.text(of: "club/carnets/alice/S1.md").hasSuffix("- Un secret.\n- Soulagée.\n"))
        let diff = try note("--member", "alice", "--kind", "feeling", "Gaie.", "--diff")
        #expect(diff.text.contains("+- Gaie.") && !diff.text.contains("secret"))
        #expect(try !folder.text(of: "club/carnets/alice/S1.md").contains("Gaie"))
    }

    @Test("Typed instead of given, a harvest leaves no trace in the shell's history", arguments: ["", " -"])
    func typed(_ sign: String) throws {
        let command =
            #"printf 'Soulagée,\nenfin.\n' | "$carnet" note -C club --member alice --kind ressenti --today 2026-01-20"#
        let run = try Program.shell(command + sign, in: folder.path)
        #expect(run.status == 0, "\(run.errors)")
        #expect(try folder.text(of: "club/carnets/alice/S1.md").hasSuffix("- Un secret.\n- Soulagée, enfin.\n"))
        let nothing = try note("--member", "alice", "--kind", "ressenti")
        #expect(nothing.status == 2)
    }

    @Test("A page that isn't there is prepared first")
    func new() throws {
        let run = try note(
            "--member",
            "bruno",
            "--kind",
            "enseignement",
            "--share",
            "groupe",
            "Écouter.",
            today: "2026-02-12"
        )
        #expect(run.status == 0, "\(run.errors)")
        let path = "club/carnets/bruno/S2.md"
        #expect(run.text.hasPrefix("Noté dans \(path):"))
        let text = try folder.text(of: path)
        #expect(text.hasPrefix("---\nseance: S2\nmembre: bruno\n---\n"))
        #expect(text.contains("## Enseignements (groupe)\n\n- Écouter.\n"))
        let check = try Program.run(["check", path, "--today", "2026-02-12"], in: folder.path)
        #expect(check.text.hasPrefix("Rien à signaler"), "\(check.text)")
    }

    @Test(
        "Kinds, steps and sharing go by their names in either language",
        arguments: [
            (["--kind", "learning"], "## Enseignements\n"), (["--kind", "progrès"], "## Progrès\n"),
            (["--kind", "progress", "--share", "review"], "## Progrès (bilan)\n"),
            (["--kind", "engagement"], "## Engagements\n\n- [ ] Oser."),
            (["--kind", "learnings", "--step", "4"], "## 4. Consultation\n\n### Enseignements\n"),
            (["--kind", "enseignement", "--step", "contrat"], "## 3. Contrat\n\n### Enseignements\n"),
        ]
    )
    func names(_ arguments: [String], _ expected: String) throws {
        let run = try Program.run(
            ["noter", "-C", "club", "--today", "2026-01-20", "--member", "alice"] + arguments + ["Oser."],
            in: folder.path
        )
        #expect(run.status == 0, "\(run.errors)")
        #expect(try folder.text(of: "club/carnets/alice/S1.md").contains(expected))
    }

    @Test(
        "What makes no sense is refused",
        arguments: [
            ["--member", "zoe", "--kind", "ressenti", "x"], ["--member", "alice", "--kind", "humeur", "x"],
            ["--member", "alice", "--kind", "ressenti", " "], ["--kind", "ressenti", "x"],
            ["--member", "alice", "--kind", "ressenti", "--session", "S9", "x"],
        ]
    )
    func refusals(_ arguments: [String]) throws {
        let before = try FileTree.contents(of: folder.path)
        let run = try Program.run(["note", "-C", "club", "--today", "2026-01-20"] + arguments, in: folder.path)
        #expect(run.status == 2)
        #expect(try FileTree.contents(of: folder.path) == before)
    }
}
