import Logbook
import Merging
import Testing

@Suite("What one side moved and the other changed")
struct MoveMergeTests {
    private static let base = TestMerge.session.replacing(
        "- Oser.\n",
        with: "- Oser.\n- Attendre un peu avant de répondre.\n  - Trois jours.\n\nUn mot de la fin.\n"
    )
    private static let item = "- Attendre un peu avant de répondre.\n  - Trois jours.\n"

    private func merged(_ ours: [(String, String)], _ theirs: [(String, String)]) throws -> String {
        try TestMerge.united(ours, theirs, of: Self.base)
    }

    @Test("An item in another section stands there once, as it was changed, with what is below it")
    func otherSection() throws {
        let text = try merged(
            [(Self.item, ""), ("Je commence lundi.\n", Self.item + "\nJe commence lundi.\n")],
            [("de répondre", "de lui répondre"), ("Trois jours.", "Trois jours.\n  - Ou quatre.")]
        )
        #expect(
            text.contains(
                "- Attendre un peu avant de lui répondre.\n  - Trois jours.\n  - Ou quatre.\n\nJe commence lundi.\n"
            )
        )
        #expect(text.count(of: "Attendre") == 1 && text.count(of: "Trois jours.") == 1)
    }

    @Test("In a section of its own as well")
    func newSection() throws {
        let text = try merged(
            [(Self.item, ""), ("## 6.", "## Pour plus tard\n\n\(Self.item)\n## 6.")],
            [("de répondre", "de lui répondre")]
        )
        #expect(text.contains("## Pour plus tard\n\n- Attendre un peu avant de lui répondre.\n  - Trois jours.\n"))
        #expect(text.count(of: "Attendre") == 1)
    }

    @Test("An action and a passage as well")
    func actionsAndPassages() throws {
        let action = "- [ ] S4-A2 Écrire la note (pour le 2026-02-01)\n"
        let end = "Un mot de la fin.\n"
        let text = try merged(
            [(action, ""), ("Je commence lundi.\n\n", ""), (end, "\(end)\nJe commence lundi.\n\n\(action)")],
            [("Écrire la note", "Écrire la note à la main"), ("Je commence lundi", "Je commence mardi")]
        )
        #expect(text.count(of: "S4-A2") == 1 && text.count(of: "Je commence") == 1)
        #expect(
            text.hasSuffix("\(end)\nJe commence mardi.\n\n- [ ] S4-A2 Écrire la note à la main (pour le 2026-02-01)\n")
        )
    }

    @Test("Moved and reworded by one and reworded by the other it is one conflict where it went")
    func rewordedTwice() throws {
        let text = try TestMerge.united(
            [
                (Self.item, ""),
                ("Je commence lundi.\n", "\(Self.item.replacing("un peu", with: "un jour"))\nJe commence lundi.\n"),
            ],
            [("avant de répondre", "avant de leur répondre")],
            of: Self.base,
            conflicts: [.passage]
        )
        #expect(text.count(of: "Attendre") == 2 && text.count(of: "<<<<<<<") == 1)
        #expect(
            text.contains(
                "<<<<<<< ours\n- Attendre un jour avant de répondre.\n=======\n- Attendre un peu avant de leur"
            )
        )
    }

    @Test("Moved to two places it stands in one of them")
    func twoPlaces() throws {
        let text = try merged(
            [(Self.item, ""), ("Je commence lundi.\n", Self.item + "\nJe commence lundi.\n")],
            [(Self.item, ""), ("## 5.", "\(Self.item)\n## 5.")]
        )
        #expect(text.count(of: "Attendre") == 1 && text.count(of: "Trois jours.") == 1)
    }

    @Test("What one took over from the other and moved stands once, also beside something like it")
    func takenOver() throws {
        let item = "- Une phrase que tous deux ont reçue.\n"
        let text = try merged(
            [("- Oser.\n", "- Oser.\n\(item)")],
            [("Je commence lundi.\n", "\(item)\nJe commence lundi.\n")]
        )
        #expect(text.count(of: "tous deux ont reçue") == 1)
        let like = try merged(
            [("- Attendre un peu avant de répondre.", "- Attendre un jour avant de répondre.")],
            [("- Attendre un peu", "- Attendre un jour avant de répondre.\n- Attendre un peu")]
        )
        #expect(like.count(of: "un jour avant") == 1)
    }

    @Test("Deeper than before it is a conflict, for the other's words have no place there")
    func deeper() throws {
        let text = try TestMerge.united(
            [
                (Self.item, ""),
                ("  - Premier pas", "  - Attendre un peu avant de répondre.\n    - Trois jours.\n  - Premier pas"),
            ],
            [("de répondre", "de lui répondre")],
            of: Self.base,
            conflicts: [.passage]
        )
        #expect(text.contains("<<<<<<< ours\n  - Attendre un peu avant de répondre."))
        #expect(text.contains("=======\n- Attendre un peu avant de lui répondre.") && text.count(of: "Attendre") == 2)
    }

    @Test("Where something that one side took away waits for a person, the headings above it stay")
    func headings() throws {
        let base = """
            ---
            membre: alice
            seance: S4
            ---
            ## 1. Exposé

            Un mot.

            ## 4. Consultation

            ### Enseignements (groupe)

            - Une chose.
            - Deux choses.

            ### Ressentis

            Légère.

            """
        let start = try #require(base.firstRange(of: "## 4."))
        let text = try TestMerge.united(
            [(String(base[start.lowerBound...]), "")],
            [("Deux choses", "Deux belles choses")],
            of: base,
            at: "carnets/alice/S4.md",
            conflicts: [.passage]
        )
        #expect(
            text.hasSuffix(
                """
                Un mot.

                ## 4. Consultation

                ### Enseignements (groupe)

                <<<<<<< ours : retiré
                =======
                - Deux belles choses.
                >>>>>>> theirs

                """
            )
        )
    }

    @Test("What comes to be read by others isn't changed there by somebody who wrote in private")
    func privacy() throws {
        let base =
            "---\nmembre: alice\nseance: S4\n---\n## Ressentis\n\n- Je dors mal.\n- Une chose.\n\n## Progrès (groupe)\n\n- Oser.\n"
        let ours = base.replacing("- Je dors mal.\n", with: "").replacing("- Oser.", with: "- Oser.\n- Je dors mal.")
        let theirs = base.replacing("Je dors mal.", with: "Je dors mal depuis CANARI.")
        for (first, second) in [(ours, theirs), (theirs, ours)] {
            let merged = try TestMerge.merged("carnets/alice/S4.md", base: base, ours: first, theirs: second)
            let shared = merged.text.split(separator: "## Progrès (groupe)").last ?? ""
            #expect(!merged.conflicts.isEmpty || !shared.contains("CANARI"), "\(merged.text)")
        }
    }
}
