import Foundation
import TestSupport
import Testing

@Suite("The merge driver, called as git calls it")
struct MergeDriverCommandTests {
    private static let head = "---\nnom: Le cercle\nlangue: fr\nmembres:\n  alice: Alice Martin\n  bob: Bob Roux\n---\n"
    private static let page = "carnets/alice/S1.md"

    private struct Merged {
        let run: ProgramRun
        let bytes: [UInt8]

        var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    private func merge(
        _ base: [UInt8],
        _ ours: [UInt8],
        _ theirs: [UInt8],
        at path: String = page,
        environment: [String: String] = ["PATH": "/usr/bin:/bin"]
    ) throws -> Merged {
        let scratch = try ScratchFolder(["groupe.md": Self.head])
        for (name, bytes) in [("base", base), ("ours", ours), ("theirs", theirs)] {
            try Data(bytes).write(to: URL(filePath: scratch.path + "/" + name))
        }
        let run = try Program.run(
            ["merge-driver", "--", "base", "ours", "theirs", "7", path],
            in: scratch.path,
            environment: environment
        )
        let found = try FileTree.names(in: scratch.path)
        #expect(found == ["base", "groupe.md", "ours", "theirs"], "\(found)")
        return Merged(run: run, bytes: Array(try Data(contentsOf: URL(filePath: scratch.path + "/ours"))))
    }

    private func merge(_ base: String, _ ours: String, _ theirs: String, at path: String = page) throws -> Merged {
        try merge(Array(base.utf8), Array(ours.utf8), Array(theirs.utf8), at: path)
    }

    @Test("What both harvested is there, and nothing is said of it")
    func united() throws {
        let base = "## Ressentis\n\n- CANARI-A\n"
        let merged = try merge(base, base + "- CANARI-B\n", base + "- CANARI-C\n")
        #expect(merged.run.status == 0 && merged.run.errors.isEmpty && merged.run.output.isEmpty)
        #expect(merged.text == base + "- CANARI-B\n- CANARI-C\n")
    }

    @Test("A conflict ends with 1 and a line that quotes nothing")
    func conflict() throws {
        let base = "## Ressentis\n\nCANARI-A\n"
        let merged = try merge(base, "## Ressentis\n\nCANARI-B\n", "## Ressentis\n\nCANARI-C\n")
        #expect(merged.run.status == 1 && merged.run.output.isEmpty)
        #expect(merged.run.errors.contains("Deux versions") && merged.run.errors.contains(Self.page))
        #expect(!merged.run.errors.contains("CANARI"))
        #expect(
            merged.text.contains("CANARI-B") && merged.text.contains("CANARI-C") && merged.text.contains("<<<<<<< ")
        )
    }

    @Test(
        "What one side added in private stays private where the other shared the heading, wherever the group moves",
        arguments: [page, "club/\(page)", "sessions/\(page)", "carnets/\(page)", "a/b/c/d/e/Logbook/S1.md"]
    )
    func widened(path: String) throws {
        let base = "## Ressentis\n\n- Un.\n"
        let merged = try merge(base, "## Ressentis (groupe)\n\n- Un.\n", base + "- CANARI\n", at: path)
        let shared = merged.text.split(separator: "## ").filter { $0.hasPrefix("Ressentis (groupe)") }
        #expect(merged.text.contains("CANARI") && shared.count == 1)
        #expect(shared.allSatisfy { !$0.contains("CANARI") }, "\(merged.text)")
    }

    @Test(
        "What is no page, or can't be read, goes to git's own merge",
        arguments: ["notes.txt", "../ailleurs/seances/S1.md", "-rf", "carnets/alice/S1\nsuite.md", ""]
    )
    func others(_ path: String) throws {
        let base = "un\ndeux\ntrois\nquatre\ncinq\n"
        let merged = try merge(base, base.replacing("un", with: "UN"), base.replacing("cinq", with: "CINQ"), at: path)
        #expect(merged.run.status == 0, "\(merged.run.errors)")
        #expect(merged.text == "UN\ndeux\ntrois\nquatre\nCINQ\n")
    }

    @Test("An error of the rules that neither side has is no clean merge")
    func errors() throws {
        let base = """
            ---
            seance: S1
            date: 2026-01-15
            client: alice
            facilitateur: Ana
            statut: brouillon
            presents: [alice, bob]
            ---
            ## 1. Exposé

            Un mot.

            """
        let away = base.replacing("presents: [alice, bob]", with: "presents: [alice]\nabsents: [bob]")
        let other = base.replacing("client: alice", with: "client: bob")
        for (ours, theirs) in [(away, other), (other, away)] {
            let merged = try merge(base, ours, theirs, at: "seances/2026-01-15-S1.md")
            #expect(merged.run.status == 1, "\(merged.text)")
            #expect(merged.text.contains("client: bob") && merged.text.contains("absents: [bob]"))
            #expect(merged.text.hasSuffix(">>>>>>> qui arrive\n---\n## 1. Exposé\n\nUn mot.\n"), "\(merged.text)")
        }
    }

    @Test("A carnet too large to be looked at is left to people; a séance's lines are merged")
    func large() throws {
        let rest = String(repeating: "\n- Une ligne de plus, parmi beaucoup d'autres.", count: 50_000)
        let base = "## Ressentis\n\nUn.\n\nDeux.\n\nTrois.\n\nQuatre.\n\n## Progrès\n\(rest)\n"
        let (wide, written) = (
            base.replacing("## Ressentis", with: "## Ressentis (groupe)"),
            base.replacing("Quatre.", with: "Quatre.\n\nCANARI")
        )
        for (ours, theirs) in [(wide, written), (written, wide)] {
            let merged = try merge(base, ours, theirs)
            #expect(merged.run.status == 1 && merged.run.errors.contains("Deux versions"))
            let lines = merged.text.split(separator: "\n")
            #expect(lines.count { $0.hasPrefix("<<<<<<< ") } == 2 && lines.contains("CANARI"))
            let session = try merge(base, ours, theirs, at: "seances/S1.md")
            #expect(session.run.status == 0 && session.text.contains("CANARI"))
        }
        // Where both sides wrote the same there is nothing to decide, and no sign to look for.
        let same = try merge(base, written, written)
        #expect(same.run.status == 0 && same.run.errors.isEmpty && same.text == written)
    }

    @Test("Bytes that are no text, and no git to ask: the file in place keeps what it had, and the exit says so")
    func failures() throws {
        let binary = try merge([0, 1, 2], [0, 1, 3], [0, 9, 2])
        #expect(binary.run.status == 1 || binary.run.status == 2)
        #expect(binary.bytes.starts(with: [0, 1, 3]) || !binary.bytes.isEmpty)
        let ours = "Une phrase très longue.\n"
        let (base, theirs) = (ours.replacing("très", with: "bien"), ours.replacing("très", with: "assez"))
        let merged = try merge(
            Array(base.utf8),
            Array(ours.utf8),
            Array(theirs.utf8),
            environment: ["PATH": "/nonexistent"]
        )
        #expect(merged.run.status == 1)
        #expect(merged.text.contains("très") && merged.text.contains("assez"))
    }

    @Test("Where a version can't be looked at, both sides are left to people, and nothing comes together unseen")
    func missing() throws {
        let sides = ["ours": "## Ressentis\n\nUn.\n", "theirs": "## Ressentis (groupe)\n\nUn.\n"]
        let scratch = try ScratchFolder(["groupe.md": Self.head].merging(sides) { first, _ in first })
        let run = try Program.run(
            ["merge-driver", "--lang", "fr", "nulle-part", "ours", "theirs", "7", Self.page],
            in: scratch.path,
            environment: ["PATH": "/usr/bin:/bin"]
        )
        #expect(run.status == 1 && run.errors.contains("nulle-part") && run.errors.contains("Deux versions"))
        #expect(
            try scratch.text(of: "ours") == """
                <<<<<<< déjà ici
                ## Ressentis
                =======
                ## Ressentis (groupe)
                >>>>>>> qui arrive

                Un.

                """
        )
    }

    @Test(
        "What can't even be left to people ends above 128, so that git takes it for no conflict in the file",
        arguments: [["nulle-part", "ours", "nulle-part", "7", page], ["base", "ours"], []]
    )
    func failing(_ arguments: [String]) throws {
        let scratch = try ScratchFolder(["groupe.md": Self.head, "ours": "a\n"])
        for name in ["merge-driver", "fusionner"] {
            let run = try Program.run(
                [name] + arguments,
                in: scratch.path,
                environment: ["PATH": "/usr/bin:/bin"]
            )
            #expect(run.status == 129 && !run.errors.isEmpty)
            #expect(try scratch.text(of: "ours") == "a\n")
        }
    }
}
