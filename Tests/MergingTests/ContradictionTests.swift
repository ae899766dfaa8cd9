import Logbook
import Merging
import Testing

@Suite("What two people said that can't both be")
struct ContradictionTests {
    private static let action = MergeConflict.action(ActionID(session: SessionID("S2"), number: 1))
    private static let waiting = TestMerge.session.replacing("— Fait.", with: "— Fait.\n- [ ] S2-A1 <!-- Voir Paul -->")

    @Test("Two states of one action are one conflict, however many actions share a line; each with what is below it")
    func sharedLine() throws {
        let text = try TestMerge.united(
            [("— Fait.", "— Fait.\n- [x] S2-A1 — Vu.\n  - Appris : oser.")],
            [("— Fait.", "— Fait.\n- [-] S3-A1, S2-A1 — Plus besoin.\n  - Appris : renoncer.")],
            conflicts: [Self.action]
        )
        #expect(
            text.contains(
                """
                - [x] S1-A1 — Fait.
                <<<<<<< ours : S2-A1, faite
                - [x] S2-A1 — Vu.
                  - Appris : oser.
                =======
                - [-] S3-A1, S2-A1 — Plus besoin.
                  - Appris : renoncer.
                >>>>>>> theirs : S2-A1, abandonnée

                ## 5.
                """
            )
        )
    }

    @Test("The second state may stand on a line that was added, or in another section")
    func otherLine() throws {
        for (old, new) in [
            ("— Fait.", "— Fait.\n- [/] S2-A1 — En route."),
            ("## 5.", "## Retours\n\n- [/] S2-A1 — En route.\n\n## 5."),
        ] {
            let text = try TestMerge.united(
                [("- [ ] S2-A1 <!--", "- [x] S2-A1 — Vu. <!--")],
                [(old, new)],
                of: Self.waiting,
                conflicts: [Self.action]
            )
            #expect(
                text.contains(
                    """
                    <<<<<<< ours : S2-A1, faite
                    - [x] S2-A1 — Vu. <!-- Voir Paul -->
                    =======
                    - [/] S2-A1 — En route.
                    >>>>>>> theirs : S2-A1, en cours

                    """
                )
            )
        }
    }

    @Test("Retours of one action, below which each wrote something, go with their sides")
    func subItems() throws {
        let text = try TestMerge.united(
            [("— Fait.", "— Fait.\n- [x] S2-A1 — Vu.\n  - Appris : oser.")],
            [("— Fait.", "— Fait.\n- [>] S2-A1 — Absent.\n  - Appris : patienter.")],
            conflicts: [Self.action]
        )
        #expect(
            text.contains(
                "- [x] S2-A1 — Vu.\n  - Appris : oser.\n=======\n- [>] S2-A1 — Absent.\n  - Appris : patienter.\n>>>>>>>"
            )
        )
    }

    @Test("Two retours in lines that can't become one, of one state, are one conflict as well")
    func sameState() throws {
        let text = try TestMerge.united(
            [("— Fait.", "— Fait.\n- [x] S2-A1 — Vu.")],
            [("— Fait.", "— Fait.\n- [x] S2-A2, S2-A1 — Faites.")],
            conflicts: [Self.action]
        )
        #expect(text.contains("- [x] S2-A1 — Vu.\n=======\n- [x] S2-A2, S2-A1 — Faites.\n>>>>>>>"))
    }

    @Test("A later state that only one side tells, beside an old line, is no conflict")
    func later() throws {
        let base = TestMerge.session.replacing("— Fait.", with: "— Fait.\n- [/] S2-A1 — En route.")
        let text = try TestMerge.united(
            [("En route.", "En bonne route.")],
            [("En route.", "En route.\n- [x] S2-A1 — Vu.")],
            of: base
        )
        #expect(text.contains("- [/] S2-A1 — En bonne route.\n- [x] S2-A1 — Vu.\n"))
    }

    @Test("Whoever one side moves to those absent is absent, however the other writes their name")
    func presence() throws {
        let moved = [("[alice, bastien]", "[alice]\nabsents: [bastien]")]
        let text = try TestMerge.united(moved, [("bastien]", "Bastien Roux, carole]")])
        #expect(text.contains("presents: [alice, carole]\nabsents: [bastien]\n"))
        let base = TestMerge.session.replacing("[alice, bastien]", with: "\n  - alice\n  - bastien")
        let lines = try TestMerge.united(
            [("  - bastien\n", "absents: [bastien]\n")],
            [("  - bastien\n", "  - Bastien Roux\n  - carole\n")],
            of: base
        )
        #expect(lines.contains("  - alice\n  - carole\nabsents: [bastien]\n"))
    }

    @Test("Present for one and absent for the other is a conflict")
    func presentAndAbsent() throws {
        let text = try TestMerge.united(
            [("bastien]", "bastien, hakim]")],
            [("bastien]", "bastien]\nabsents: [hakim]")],
            conflicts: [.frontMatter]
        )
        #expect(
            text.contains(
                """
                <<<<<<< ours
                presents: [alice, bastien, hakim]
                =======
                presents: [alice, bastien]
                absents: [hakim]
                >>>>>>> theirs
                satisfaction:
                """
            )
        )
    }

    @Test("Marks that both sides hold are the same marks, those of one side are added; a mixture is for people")
    func marks() throws {
        for style in [["[", ", ", "]"], ["\n  - ", "\n  - ", ""]] {
            func list(_ marks: String) -> String {
                style[0] + marks.map(String.init).joined(separator: style[1]) + style[2] + "\n---"
            }
            let base = TestMerge.session.replacing("[4, 4]\n---", with: list("44"))
            for (ours, theirs, both) in [
                ("445", "445", "445"), ("445", "4453", "4453"), ("445", "443", "4435"), ("454", "4453", "4543"),
                ("4", "445", "45"),
            ] {
                let text = try TestMerge.united([(list("44"), list(ours))], [(list("44"), list(theirs))], of: base)
                #expect(text.contains(list(both)), "\(ours) \(theirs): \(text)")
            }
            let text = try TestMerge.united(
                [(list("44"), list("4452"))],
                [(list("44"), list("4453"))],
                of: base,
                conflicts: [.frontMatter]
            )
            #expect(text.contains("<<<<<<< ours\nsatisfaction:"))
        }
    }

    private static let group = """
        ---
        nom: Le cercle
        cycles:
          C1: { titre: Premier, seances: [2026-02-03, 2026-03-03] }
          C2:
            seances:
              - 2026-09-01
              - 2026-10-01
        ---
        """

    @Test("A planned day that both moved is one day: which, people say", arguments: ["2026-02-03", "2026-09-01"])
    func plannedDays(_ day: String) throws {
        let text = try TestMerge.united(
            [(day, "2026-12-04")],
            [(day, "2026-12-05")],
            of: Self.group,
            at: "groupe.md",
            conflicts: [.frontMatter]
        )
        #expect(text.contains("2026-12-04") && text.contains("2026-12-05"))
        let moved = try TestMerge.united(
            [(day, "2026-12-04")],
            [("2026-03-03", "2026-03-04"), ("2026-10-01", "2026-10-02")],
            of: Self.group,
            at: "groupe.md"
        )
        #expect(moved.contains("2026-12-04") && moved.contains("2026-03-04") && moved.contains("2026-10-02"))
        #expect(!moved.contains(day) && !moved.contains("2026-03-03") && !moved.contains("2026-10-01"))
    }

    @Test("A text of several lines in the front matter stands whole in a conflict")
    func blockScalars() throws {
        let base = TestMerge.session.replacing("client:", with: "sujet: |\n  Une ligne.\n\n  Deux lignes.\nclient:")
        let text = try TestMerge.united(
            [("Deux lignes", "Trois lignes")],
            [("Deux lignes", "Quatre lignes")],
            of: base,
            conflicts: [.frontMatter]
        )
        #expect(
            text.contains(
                """
                <<<<<<< ours
                sujet: |
                  Une ligne.

                  Trois lignes.
                =======
                sujet: |
                  Une ligne.

                  Quatre lignes.
                >>>>>>> theirs
                client:
                """
            )
        )
    }

    @Test("A list on one line for one side and on several for the other is the list of both")
    func listStyles() throws {
        let text = try TestMerge.united(
            [("[alice, bastien]", "\n  - alice\n  - bastien\n  - hakim")],
            [("bastien]", "carole]")]
        )
        #expect(text.contains("presents: [alice, carole, hakim]\n"))
    }

    @Test("Two rewordings of one passage are a conflict, however little they have in common")
    func passages() throws {
        let text = try TestMerge.united(
            [("Je commence lundi.", "Rien de cela.")],
            [("Je commence lundi.", "Tout autre chose arrive ici.")],
            conflicts: [.passage]
        )
        #expect(text.contains("<<<<<<< ours\nRien de cela.\n=======\nTout autre chose arrive ici.\n>>>>>>> theirs\n"))
    }

    @Test("A passage that one deleted and one that the other added beside it are two passages")
    func besides() throws {
        let text = try TestMerge.united(
            [("Je commence lundi.\n\n", "")],
            [("Je commence lundi.", "Un mot de plus.\n\nJe commence lundi.")]
        )
        #expect(text.count(of: "Un mot de plus.") == 1 && !text.contains("Je commence"))
    }
}
