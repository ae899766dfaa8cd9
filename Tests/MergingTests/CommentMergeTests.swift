import Logbook
import Merging
import Testing

@Suite("Comments in merged pages")
struct CommentMergeTests {
    @Test("A comment at the end of a line that is united stays there, and so do those of both")
    func endOfLine() throws {
        let one = try TestMerge.united(
            [("bastien]", "bastien, hakim] # hakim en retard")],
            [("[alice, bastien]", "[alice, bastien, carole]")]
        )
        #expect(one.contains("presents: [alice, bastien, carole, hakim] # hakim en retard\n"))
        let both = try TestMerge.united(
            [("bastien]", "bastien, hakim] # hakim en retard")],
            [("bastien]", "bastien, carole] # carole à distance")]
        )
        #expect(
            both.contains("presents: [alice, bastien, carole, hakim] # carole à distance # hakim en retard\n")
        )
    }

    @Test("Two other comments in the place of one are a conflict")
    func rewritten() throws {
        let base = TestMerge.session.replacing("bastien]", with: "bastien] # à revoir")
        let text = try TestMerge.united(
            [("bastien] # à revoir", "bastien, hakim] # relu par Claire")],
            [("bastien] # à revoir", "bastien, carole] # vu par Denis")],
            of: base,
            conflicts: [.frontMatter]
        )
        #expect(text.contains("# relu par Claire\n=======\n") && text.contains("# vu par Denis\n>>>>>>>"))
    }

    @Test("What one side wrote above a line comes once, also where the other took it over and went on")
    func takenOver() throws {
        let comment = ("client:", "# relu par Claire\nclient:")
        let further = try TestMerge.united([comment], [comment, ("date:", "statut: close\ndate:")])
        #expect(further.contains("statut: close\ndate: 2026-01-15\n# relu par Claire\nclient: alice\n"))
        #expect(further.count(of: "# relu par Claire") == 1)
        let elsewhere = try TestMerge.united(
            [comment],
            [("date: 2026-01-15\n", "# relu par Claire\n"), ("presents:", "date: 2026-01-15\npresents:")]
        )
        #expect(elsewhere.count(of: "# relu par Claire") == 1)
    }

    @Test("Comments of both above one line come once each, however often they meet")
    func neighbours() throws {
        let text = try TestMerge.united([("client:", "# vu\nclient:")], [("client:", "# relu\nclient:")])
        #expect(text.contains("date: 2026-01-15\n# relu\n# vu\nclient: alice\n"))
    }

    @Test("Two retours that become one keep the comments of both")
    func retours() throws {
        let text = try TestMerge.united(
            [("— Fait.", "— Fait.\n- [x] S2-A1 — Paul a dit oui. <!-- à vérifier -->")],
            [("— Fait.", "— Fait.\n- [x] S2-A1 — C'est signé. <!-- par mail -->")]
        )
        #expect(
            text.contains("- [x] S2-A1 — C'est signé. <!-- par mail -->\n  - Paul a dit oui. <!-- à vérifier -->\n")
        )
    }

    @Test("The reminder of a prepared retour is said once")
    func reminders() throws {
        let base = TestMerge.session.replacing("— Fait.", with: "— Fait.\n- [ ] S2-A1 <!-- Voir Paul -->")
        let text = try TestMerge.united(
            [("- [ ] S2-A1 <!--", "- [x] S2-A1 — C'est signé. <!--")],
            [("- [ ] S2-A1 <!--", "- [x] S2-A1 — Paul a dit oui. <!--")],
            of: base
        )
        #expect(text.contains("- [x] S2-A1 — C'est signé. <!-- Voir Paul -->\n  - Paul a dit oui.\n"))
    }
}

extension String {
    func count(of part: String) -> Int { ranges(of: part).count }
}
