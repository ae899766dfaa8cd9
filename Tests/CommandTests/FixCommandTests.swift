import Foundation
import TestSupport
import Testing

@Suite("Fixes made by carnet check --fix")
struct FixCommandTests {
    private static let session = "club/seances/2026-02-12-S2.md"
    private static let entry = "club/carnets/alice/S2.md"
    private let folder: ScratchFolder

    init() throws {
        folder = try ScratchFolder([
            "club/groupe.md": """
            ---
            nom: Club
            langue: fr
            membres: {alice: Alice, bruno: Bruno, chloe: Chloé, david: David}
            charte: 2026-01-15
            ---
            Ce qui se dit ici reste ici.

            """,
            Self.session: """
            ---
            seance: S2
            date: 2026-02-12
            clieent: bruon
            ---
            # Titre

            ## 1. Exposé
            Une phrase, byte pour byte.  Deux espaces.

            ## 3. Contart
            > Aidez-moi.

            ## 5. Synthèse et plan d'action
            - [ ] Écrire (pour le 12 mars)
            - [ ] Lire

            """,
            Self.entry:
                "---\nseance: S2\nmembre: alcie\n---\n## Resentis\nSecret.\n\n## Enseignemants (groupe)\nDit.\n",
        ])
    }

    private func check(_ arguments: String...) throws -> ProgramRun {
        try Program.run(["check", "-C", "club", "--today", "2026-02-20"] + arguments, in: folder.path)
    }

    @Test("The safe ones: slips, dates, missing ids; each is said, with its place")
    func safe() throws {
        let run = try check("--fix")
        #expect(
            run.text.hasPrefix(
                """
                club/seances/2026-02-12-S2.md:4: Écrire « client » [cle-inconnue]
                club/seances/2026-02-12-S2.md:11: Écrire « Contrat » [titre-inconnu]
                club/seances/2026-02-12-S2.md:15: Écrire le numéro S2-A1 [action-sans-numero]
                club/seances/2026-02-12-S2.md:15: Écrire « 2026-03-12 » [date-sans-annee]
                club/seances/2026-02-12-S2.md:16: Écrire le numéro S2-A2 [action-sans-numero]
                club/seances/2026-02-12-S2.md:4: Écrire « bruno » [membre-inconnu]


                """
            ),
            "\(run.text)"
        )
        #expect(
            try folder.text(of: Self.session) == """
                ---
                seance: S2
                date: 2026-02-12
                client: bruno
                ---
                # Titre

                ## 1. Exposé
                Une phrase, byte pour byte.  Deux espaces.

                ## 3. Contrat
                > Aidez-moi.

                ## 5. Synthèse et plan d'action
                - [ ] S2-A1 Écrire (pour le 2026-03-12)
                - [ ] S2-A2 Lire

                """
        )
        #expect(run.text.contains("[action-sans-echeance]"), "what remains is said")
        let again = try check("--fix")
        #expect(!again.text.contains("Écrire « "))
    }

    @Test("A carnet is its author's to fix, and nobody's harvest is shared by a fix")
    func carnets() throws {
        let before = try folder.text(of: Self.entry)
        let run = try check("--fix")
        #expect(try folder.text(of: Self.entry) == before)
        #expect(run.errors.contains("--member"))
        #expect(!run.text.contains("Resentis") && !run.text.contains("Écrire « Ressentis »"))
        let own = try check("--fix", "--member", "alice")
        #expect(own.text.contains("club/carnets/alice/S2.md:5: Écrire « Ressentis » [titre-inconnu]"))
        let text = try folder.text(of: Self.entry)
        #expect(text.contains("## Ressentis\nSecret.") && text.contains("membre: alice"))
        #expect(text.contains("## Enseignemants (groupe)\n"), "that would share it")
        _ = try check("--fix", "--unsafe", "--member", "alice")
        #expect(try folder.text(of: Self.entry).contains("## Enseignements (groupe)\n"))
    }

    @Test("The others only when they are asked for")
    func unsafe() throws {
        _ = try check("--fix", "--unsafe")
        let text = try folder.text(of: Self.session)
        #expect(text.contains("## 2. Clarification\n\n## 3. Contrat\n"))
        #expect(text.contains("## 6. Apprentissages et feedback\n"))
    }

    @Test("--diff shows all of it and writes nothing")
    func diff() throws {
        let before = try FileTree.contents(of: folder.path)
        let run = try check("--fix", "--diff")
        #expect(run.text.contains("-clieent: bruon\n+client: bruno\n"))
        #expect(!run.text.contains("carnets"))
        #expect(try FileTree.contents(of: folder.path) == before)
        #expect(try check("--unsafe").status == 2)
        #expect(try check("--diff").status == 2)
    }

    @Test("Only in the files that were named")
    func paths() throws {
        try folder.write("---\nseance: S1\ndate: 2026-01-15\nclient: alcie\n---\n", to: "club/seances/2026-01-15-S1.md")
        _ = try Program.run(["check", "--fix", Self.session], in: folder.path)
        #expect(try folder.text(of: "club/seances/2026-01-15-S1.md").contains("alcie"))
        #expect(try folder.text(of: Self.session).contains("client: bruno"))
    }

    @Test("JSON stays JSON; what was done is said beside it")
    func json() throws {
        let run = try check("--fix", "--format", "json")
        #expect(try JSONSerialization.jsonObject(with: Data(run.output)) is [String: Any])
        #expect(run.errors.contains("Écrire « client »"))
    }

    @Test("A séance that is still to be written is not taken for another")
    func digits() throws {
        try folder.write("---\nseance: S3\nmembre: bruno\n---\n## Ressentis\nBien.\n", to: "club/carnets/bruno/S3.md")
        _ = try check("--fix", "--member", "bruno")
        #expect(try folder.text(of: "club/carnets/bruno/S3.md").contains("seance: S3"))
    }
}
