import Logbook
import Merging
import SourceText
import TestSupport
import Testing

@Suite("A heading that one side changed, and what the other wrote under it")
struct HeadingMergeTests {
    private static let page = """
        ---
        membre: alice
        seance: S4
        ---
        Avant tout.

        ## 1. Exposé

        Un mot.

        ### Ressentis

        Triste.

        ## 6. Apprentissages et feedback

        - Oser.

        """

    @Test("A harvest whose end one side shared, while the other wrote in it, waits alone")
    func split() throws {
        let whole = Self.page.replacing("Triste.", with: "Triste.\n\nCANARI.")
        let shared = ("CANARI.", "### Ressentis (groupe)\n\nCANARI.")
        let written = ("CANARI.", "CANARI, encore.")
        #expect(
            try TestMerge.united([shared], [written], of: whole, at: "carnets/alice/S4.md", conflicts: [.passage])
                == Self.page.replacing(
                    "### Ressentis\n\nTriste.\n",
                    with: """
                        <<<<<<< ours
                        ### Ressentis

                        Triste.

                        ### Ressentis (groupe)

                        CANARI.
                        =======
                        ### Ressentis

                        Triste.

                        CANARI, encore.
                        >>>>>>> theirs

                        """
                )
        )
    }

    @Test(
        "Where it said of which step a carnet speaks, it alone is a conflict",
        arguments: [
            ("Un mot.", "Un mot.\n\nUn autre."), ("Triste.", "Triste.\n\nUn peu."), ("Triste.", "Moins triste."),
        ]
    )
    func step(_ old: String, _ new: String) throws {
        let text = try TestMerge.united(
            [("1. Exposé", "1. Exposé d'Alice")],
            [(old, new)],
            of: Self.page,
            at: "carnets/alice/S4.md",
            conflicts: [.passage]
        )
        let signs = "<<<<<<< ours\n## 1. Exposé d'Alice\n=======\n## 1. Exposé\n>>>>>>> theirs"
        #expect(text == Self.page.replacing("## 1. Exposé", with: signs).replacing(old, with: new))
    }

    @Test("In a séance, and where the step is the same, there is none")
    func clean() throws {
        let text = try TestMerge.united(
            [("1. Exposé", "1. Exposé : la réorganisation")],
            [("Un mot.", "Un mot.\n\nUn autre.")],
            of: Self.page,
            at: "carnets/alice/S4.md"
        )
        #expect(text.contains("## 1. Exposé : la réorganisation\n\nUn mot.\n\nUn autre.\n\n### Ressentis"))
        let session = try TestMerge.united(
            [("5. Synthèse et plan d'action", "5. Ce que je ferai")],
            [("Je commence lundi.", "Je commence lundi.\n\nOu mardi.")]
        )
        #expect(session.contains("## 5. Ce que je ferai\n\nJe commence lundi.\n\nOu mardi.\n"))
    }

    @Test("Where retours would come under a heading that has none, people choose, from whichever side")
    func retours() throws {
        let path = "seances/2026-03-19-S6.md"
        let source = try #require(try TestMerge.club.get().files.first { $0.path == path })
        let told = "- [/] S5-A2 — Deux journées sur six, la gastro a décidé du reste."
        let text = try TestMerge.united(
            [("## Retours\n", "## Retours de Luc\n")],
            [(told, "\(told)\n- [x] S10-A1 — Fait.")],
            of: source[source.wholeRange],
            at: path,
            conflicts: [.passage]
        )
        #expect(text.contains("<<<<<<< ours\n## Retours de Luc\n=======\n## Retours\n>>>>>>> theirs\n"))
    }

    @Test("A harvest that became another leaves no empty heading behind, whatever the other side wrote in it")
    func renamed() throws {
        let whole = Self.page.replacing("Triste.", with: "Je me suis sentie bien seule ce soir-là.")
        let written = ("ce soir-là.", "ce soir-là. Et lasse.")
        let became = ("### Ressentis", "### Engagements")
        #expect(
            try TestMerge.united([became], [written], of: whole, at: "carnets/alice/S4.md")
                == whole.replacing(became.0, with: became.1).replacing(written.0, with: written.1)
        )
    }

    @Test("What nobody wrote under keeps the heading it was given")
    func others() throws {
        let text = try TestMerge.united(
            [("1. Exposé", "1. Exposé d'Alice"), ("6. Apprentissages et feedback", "6. Fin")],
            [("Un mot.", "Un mot.\n\nUn autre.")],
            of: Self.page,
            at: "carnets/alice/S4.md",
            conflicts: [.passage]
        )
        #expect(text.contains("\n\n## 6. Fin\n\n- Oser.\n"))
    }
}
