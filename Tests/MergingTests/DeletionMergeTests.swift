import Logbook
import Merging
import Testing

@Suite("What one side took away and the other changed")
struct DeletionMergeTests {
    private static let action = "- [ ] S4-A2 Écrire la note (pour le 2026-02-01)\n"
    private static let secondAction = MergeConflict.action(ActionID(session: SessionID("S4"), number: 2))

    @Test("An action is a conflict at its line; what nobody else wrote in goes")
    func actions() throws {
        let text = try TestMerge.united(
            [(Self.action, ""), ("- [x] S1-A1 — Fait.\n", "")],
            [("S4-A2 Écrire", "S4-A2 Relire")],
            conflicts: [Self.secondAction]
        )
        #expect(
            text.contains(
                """
                  - Premier pas : trouver son numéro.
                <<<<<<< ours : retiré
                =======
                - [ ] S4-A2 Relire la note (pour le 2026-02-01)
                >>>>>>> theirs : S4-A2, prévue

                ## 6.
                """
            )
        )
        #expect(!text.contains("S1-A1"))
    }

    @Test("So are a retour, a passage, an item with a new one below it, and a sub-item")
    func others() throws {
        let retour = MergeConflict.action(ActionID(session: SessionID("S1"), number: 1))
        let cases: [(gone: String, old: String, new: String, kept: String, MergeConflict)] = [
            ("- [x] S1-A1 — Fait.\n", "Fait", "Fait hier", "- [x] S1-A1 — Fait hier.", retour),
            ("Je commence lundi.\n\n", "lundi", "lundi soir", "Je commence lundi soir.", .passage),
            ("- Oser.\n", "- Oser.", "- Oser.\n  - Demander.", "- Oser.\n  - Demander.", .passage),
            (
                "  - Premier pas : trouver son numéro.\n", "trouver", "chercher",
                "  - Premier pas : chercher son numéro.", .passage
            ),
        ]
        for (gone, old, new, kept, conflict) in cases {
            let text = try TestMerge.united([(gone, "")], [(old, new)], conflicts: [conflict])
            #expect(text.contains("<<<<<<< ours : retiré\n=======\n\(kept)\n>>>>>>> theirs"), "\(text)")
            #expect(text.count(of: "<<<<<<<") == 1)
        }
    }

    @Test("A member of the group as well")
    func members() throws {
        let group = "---\nnom: Le cercle\nmembres:\n  tom: Tom Hall\n  grace: Grace Obi\n---\n"
        let text = try TestMerge.united(
            [("  tom: Tom Hall\n", "")],
            [("Tom Hall", "Tom Hall-Smith")],
            of: group,
            at: "groupe.md",
            conflicts: [.frontMatter]
        )
        #expect(text.contains("<<<<<<< ours : retiré\n=======\n  tom: Tom Hall-Smith\n>>>>>>> theirs\n  grace:"))
    }

    @Test("What was only laid out anew goes")
    func layout() throws {
        let text = try TestMerge.united(
            [("- Oser.\n", ""), ("Je commence lundi.\n\n", "")],
            [("- Oser.", "*  Oser."), ("commence lundi", "commence\nlundi")]
        )
        #expect(!text.contains("Oser") && !text.contains("lundi"))
    }

    @Test("What stands in the place of something that went is something else")
    func replaced() throws {
        let text = try TestMerge.united([("Je commence lundi.\n\n", "")], [("Je commence lundi.", "Rien de cela.")])
        #expect(text.contains("Rien de cela.") && !text.contains("lundi"))
    }
}
