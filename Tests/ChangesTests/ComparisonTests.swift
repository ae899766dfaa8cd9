import Changes
import Logbook
import Reading
import SourceText
import TestSupport
import Testing

@Suite("What differs between two states of a group")
struct ComparisonTests {
    private static let groupFile = """
        ---
        nom: Le cercle
        langue: fr
        membres:
          alice: Alice Martin
          bob: Bob Roux
        ---
        """

    private static let plan = """
        ---
        seance: S1
        date: 2026-01-15
        client: alice
        presents: [alice, bob]
        ---
        ## Contrat

        Je voudrais que vous m'aidiez à déléguer.

        ## Synthèse et plan d'action

        - [ ] S1-A1 Appeler Paul (pour le 2026-02-01)
        - [ ] S1-A2 Écrire à Jeanne
        """

    private static let later = """
        ---
        seance: S2
        date: 2026-02-12
        client: bob
        ---
        ## Retours

        - [/] S1-A1 (pour le 1er mars 2026) — Il était absent.
        """

    private static let base = [
        "groupe.md": groupFile, "seances/2026-01-15-S1.md": plan, "seances/2026-02-12-S2.md": later,
    ]

    private func changes(
        from old: [String: String] = base,
        to new: [String: String],
        for reader: String? = nil
    ) -> [Change] {
        let reader = reader.map { MemberID($0) }
        return Comparison(from: Facts(of: inlineGroup(old), for: reader), to: Facts(of: inlineGroup(new), for: reader))
            .changes
    }

    private func changes(in file: String, _ old: String, _ new: String) -> [Change] {
        var files = Self.base
        files[file] = files[file]?.replacing(old, with: new)
        #expect(files != Self.base, "« \(old) » is not in \(file)")
        return changes(to: files)
    }

    private let s1 = SessionID("S1")
    private var a1: ActionID { ActionID(session: s1, number: 1) }

    @Test(
        "Front matter says the same in another order, however long it is and whatever ends it",
        arguments: ["---", "..."]
    )
    func longFrontMatter(fence: String) {
        let keys = ["lieu: " + String(repeating: "x", count: 70_000), "date: 2026-01-15", "client: alice"]
        let page = { (keys: [String]) in
            [
                "groupe.md": Self.groupFile,
                "seances/S1.md": "---\nseance: S1\n\(keys.joined(separator: "\n"))\n\(fence)\nÀ voir.\n",
            ]
        }
        #expect(changes(from: page(keys), to: page(keys.reversed())) == [])
        #expect(changes(from: page(keys), to: page(Array(keys.dropLast()))) != [])
    }

    @Test("What is laid out otherwise has not changed")
    func layout() {
        let rewritten = [
            "group.md": """
            ---
            language: fr
            name: "Le cercle"
            members:
              bob: Bob Roux
              alice: { nom: Alice Martin }
            ---
            """,
            "sessions/S1.md": """
            ---
            présents:
              - bob
              - alice
            client: Alice Martin
            session: s1
            date: 15 janvier 2026
            ---
            Plan d'action
            -------------

            * [] s1–a2 — Écrire
              à Jeanne
            * [ ] **S1-A1** Appeler Paul (pour le 01/02/2026)

            Contrat :
            ---------

            Je voudrais que vous
            m'aidiez à déléguer.
            """,
            "seances/2026-02-12-S2.md": Self.later,
        ]
        let found = changes(to: rewritten)
        #expect(found.isEmpty, "\(found.map(\.kind))")
    }

    @Test("A comment says nothing, wherever it came, went or was reworded")
    func comments() {
        let page = """
            ---
            seance: S1
            ---
            ## Enseignements (groupe)
            Écouter.

            - Se taire
            """
        let files = Self.base.merging(["carnets/alice/S1.md": page]) { $1 }
        let places = [
            ("seances/2026-01-15-S1.md", "## Contrat\n", "## Contrat\n<!-- La demande -->\n"),
            ("seances/2026-01-15-S1.md", "déléguer.", "déléguer. <!-- à <i>relire</i> -->"),
            ("seances/2026-01-15-S1.md", "déléguer.", "déléguer. <!-- ceci --> <!-- cela -->"),
            ("seances/2026-01-15-S1.md", "déléguer.", "déléguer.\n\n<!--> <!---> <!-- ceci -->"),
            ("seances/2026-01-15-S1.md", "que vous", "que <!-- tous -->vous"),
            ("seances/2026-01-15-S1.md", "## Contrat\n", "<!--\nun mot\n\net un autre\n-->\n\n## Contrat\n"),
            ("seances/2026-01-15-S1.md", "d'action\n", "d'action\n<!-- Un verbe, une échéance -->\n"),
            ("seances/2026-02-12-S2.md", "## Retours\n", "## Accueil\n<!-- Un mot -->\n\n## Retours\n"),
            ("groupe.md", "bob: Bob Roux\n---", "bob: Bob Roux\n---\n<!-- La charte -->\n"),
            ("carnets/alice/S1.md", "(groupe)\n", "(groupe)\n<!-- Sur le sujet -->\n"),
            ("carnets/alice/S1.md", "Écouter.\n", "Écouter.\n\n<!-- Sur le sujet -->\n"),
            ("carnets/alice/S1.md", "- Se taire", "- Se taire <!-- vraiment -->\n\n  <!-- oui -->"),
            ("carnets/alice/S1.md", "- Se taire", "- Se taire\n- <!-- une idée -->\n-\n"),
            ("carnets/alice/S1.md", "- Se taire", "- Se taire\n  - <!-- une idée -->"),
            ("carnets/alice/S1.md", "Écouter.\n", "Écouter.\n\n> <!-- un\n> mot -->\n"),
            ("seances/2026-01-15-S1.md", "Appeler Paul", "Appeler <!-- vite --> Paul"),
            ("seances/2026-01-15-S1.md", "Appeler Paul", "Appeler Paul <!-- vite --> <!-- bien -->"),
            ("seances/2026-01-15-S1.md", "Appeler Paul", "Appeler  Paul"),
            ("seances/2026-01-15-S1.md", "S1-A1 ", "<!-- vite --> **S1-A1** <!-- un --> <!-- deux --> "),
            ("seances/2026-01-15-S1.md", "à Jeanne", "à Jeanne\n  - <!-- quoi -->\n  - Premier pas : <!-- quoi -->"),
            ("seances/2026-02-12-S2.md", "absent.", "absent.\n  > <!-- quoi -->\n\n  - Appris : <!-- quoi -->"),
        ]
        for (file, old, new) in places {
            var commented = files
            commented[file] = files[file]?.replacing(old, with: new)
            #expect(commented != files, "« \(old) » is not in \(file)")
            #expect(changes(from: files, to: commented).map(\.kind) == [], "\(new)")
            #expect(changes(from: commented, to: files).map(\.kind) == [], "\(new)")
            let reworded = commented.mapValues { $0.replacing("<!--", with: "<!-- mieux : ") }
            #expect(changes(from: commented, to: reworded).map(\.kind) == [], "\(new)")
        }
    }

    @Test("What stood beside a comment that gave way to words is told, and the comment isn't")
    func commentThatGaveWay() {
        let prepared = Self.base.merging([
            "carnets/alice/S1.md": "## Progrès (groupe)\n<!-- Ce que je fais -->\nÉcouter.\n"
        ]) { $1 }
        let written = prepared.mapValues { $0.replacing("<!-- Ce que je fais -->", with: "Se taire.\n") }
        guard case .entry(.harvest(_, let shift))? = changes(from: prepared, to: written).first?.kind else {
            Issue.record("what came is not told")
            return
        }
        #expect(shift.tendency == .more && shift.added == ["Se taire."], "\(shift)")
        // On the line of a comment that ends a block of HTML, an editor shows words.
        for line in ["<!-- n --> visible un", "<!--\nn\n--> visible un", "<!--> visible un", "<pre>\nun</pre>"] {
            let shown = prepared.mapValues { $0.replacing("<!-- Ce que je fais -->", with: line + "\n") }
            #expect(!changes(from: prepared, to: shown).isEmpty, "\(line)")
            let other = shown.mapValues { text in
                text.replacing("visible un", with: "visible deux").replacing("un</", with: "x</")
            }
            #expect(!changes(from: shown, to: other).isEmpty, "\(line)")
        }
        let code = written.mapValues { $0.replacing("Se taire.", with: "`<!-- ceci -->`") }
        #expect(!changes(from: prepared, to: code).isEmpty)
    }

    @Test("What is told of words with a comment in them is told without it")
    func quotedBesideAComment() {
        let prepared = Self.base.merging(["carnets/alice/S1.md": "## Progrès (groupe)\n\nÉcouter.\n"]) { $1 }
        let written = prepared.mapValues {
            $0.replacing("Écouter.", with: "Écouter.\n\nSe <!-- ou\npas --> taire. <!-- non --> `<!-- oui -->`")
        }
        guard case .entry(.harvest(_, let shift))? = changes(from: prepared, to: written).first?.kind else {
            Issue.record("what came is not told")
            return
        }
        #expect(shift.added == ["Se taire. `<!-- oui -->`"], "\(shift)")
        let heard = changes(
            in: "seances/2026-02-12-S2.md",
            "Il était absent.",
            "Il était <!-- très --> présent.\n  - Appris : attendre <!-- un peu -->"
        )
        guard case .action(.heardOtherwise(let followUp))? = heard.first?.kind else {
            Issue.record("what was heard is not told: \(heard)")
            return
        }
        #expect(followUp.note == "Il était présent." && followUp.learned == "attendre")
        let passage = Passage("Un <!-- a --> mot.\n\n- <!-- b -->\n- deux <!-- c -->\n\n> <!-- d -->\n")
        #expect(passage.lines == ["Un mot.", "deux"])
    }

    @Test("Where a link leads that is nowhere shows nowhere, and three texts of one meaning are equal two by two")
    func references() {
        let texts = ["Écouter.", "Écouter.\n\n[r]: http://u", "Écouter. <!-- c -->"]
        let pages = texts.map { text in
            Self.base.merging(["carnets/alice/S1.md": "## Progrès (groupe)\n\n\(text)\n"]) { $1 }
        }
        for first in pages { for second in pages { #expect(changes(from: first, to: second).isEmpty) } }
    }

    @Test("A plan's changes are told one by one")
    func plan() {
        let file = "seances/2026-01-15-S1.md"
        #expect(
            changes(in: file, "[ ] S1-A1 Appeler Paul (pour le 2026-02-01)", "[/] S1-A1 Voir Paul (pour le 2026-02-03)")
                .map(\.kind)
                == [
                    .action(.title(Shift(from: "Appeler Paul", to: "Voir Paul"))),
                    .action(.state(Shift(from: .planned, to: .inProgress))),
                    // A later séance gave another date since.
                    .action(
                        .plannedDue(
                            Shift(
                                from: CalendarDate(year: 2026, month: 2, day: 1),
                                to: CalendarDate(year: 2026, month: 2, day: 3)
                            )
                        )
                    ),
                    // What a later séance heard began from another state.
                ]
        )
        #expect(
            changes(in: file, "- [ ] S1-A2 Écrire à Jeanne", "").map { ($0.subject) }
                == [.action(ActionID(session: s1, number: 2))]
        )
        #expect(
            changes(in: file, "presents: [alice, bob]", "presents: [alice]").map(\.kind)
                == [.session(.present(Turnover(added: [], removed: [MemberID("bob")])))]
        )
        #expect(changes(in: file, "à déléguer", "à dire non").map(\.kind) == [.session(.step(.contract))])
    }

    @Test("A retour says where its action stood before")
    func followUp() {
        let found = changes(in: "seances/2026-02-12-S2.md", "## Retours\n", "## Retours\n\n- [x] S1-A2 — Fait.\n")
        guard case .action(.heard(let heard))? = found.first?.kind, found.count == 1 else {
            Issue.record("the retour is not told, or not alone: \(found.map(\.kind))")
            return
        }
        #expect(heard.session == SessionID("S2") && heard.date == CalendarDate(year: 2026, month: 2, day: 12))
        #expect(heard.state?.from == .planned && heard.state?.to == .done && heard.due == nil)
        #expect(heard.note == "Fait.")
        #expect(found.first?.related.contains(.session(SessionID("S2"))) == true)
        #expect(found.first?.related.contains(.member(MemberID("alice"))) == true)
    }

    @Test("A retour that is written otherwise stands beside what it said; a séance's date moves no action")
    func followUpRewritten() {
        let later = Self.later.replacing("## Retours\n", with: "## Retours\n\n- [x] S1-A1 — Fait.\n")
        func kinds(_ old: String, _ new: String) -> [Change.Kind] {
            let path = "seances/2026-02-12-S2.md"
            let files = ["groupe.md": Self.groupFile, "seances/2026-01-15-S1.md": Self.plan]
            return changes(
                from: files.merging([path: later]) { $1 },
                to: files.merging([path: later.replacing(old, with: new)]) { $1 }
            )
            .map(\.kind)
        }
        func shift(_ kinds: [Change.Kind]) -> HeardFollowUp.StateShift?? {
            guard case .action(.heardOtherwise(let heard))? = kinds.first, kinds.count == 1 else { return nil }
            return heard.state
        }
        let reworded = shift(kinds("Fait.", "Fait, et bien fait.")) ?? nil
        #expect(reworded?.from == .done && reworded?.to == .done)
        let corrected = shift(kinds("[x] S1-A1", "[/] S1-A1")) ?? nil
        #expect(corrected?.from == .done && corrected?.to == .inProgress)
        let moved = kinds("date: 2026-02-12", "date: 2026-02-13")
        #expect(moved.count == 1)
        if case .session(.date)? = moved.first {} else { Issue.record("\(moved)") }
    }

    @Test("Two Unicode forms of one text are one text")
    func unicodeForms() {
        let apart = [
            "groupe.md": Self.groupFile.replacing("é", with: "e\u{301}"),
            "seances/2026-01-15-S1.md": Self.plan.replacing("é", with: "e\u{301}"),
            "seances/2026-02-12-S2.md": Self.later.replacing("é", with: "e\u{301}"),
        ]
        #expect(changes(to: apart).isEmpty)
    }

    @Test("A séance under another name is the séance it was, with its actions and retours")
    func renamedSession() {
        let renamed = [
            "groupe.md": Self.groupFile,
            "seances/2026-01-15-S01.md": Self.plan.replacing("S1", with: "S01"),
            "seances/2026-02-12-S2.md": Self.later.replacing("S1-A1", with: "S01-A1"),
        ]
        let found = changes(to: renamed)
        #expect(
            found.map(\.kind) == [
                .renamed(from: .session(s1)), .renamed(from: .action(a1)),
                .renamed(from: .action(ActionID(session: s1, number: 2))),
            ]
        )
    }

    @Test("An action with another number, a member with another short name")
    func renamedOthers() {
        #expect(
            changes(in: "seances/2026-01-15-S1.md", "S1-A2", "S1-A7").map(\.kind)
                == [.renamed(from: .action(ActionID(session: s1, number: 2)))]
        )
        var files = Self.base.mapValues { $0.replacing("alice", with: "ali") }
        files["groupe.md"] = files["groupe.md"]?.replacing("alice:", with: "ali:")
        #expect(changes(to: files).map(\.kind) == [.renamed(from: .member(MemberID("alice")))])
    }

    @Test("Members, cycles and the charter")
    func group() {
        let found = changes(in: "groupe.md", "  bob: Bob Roux\n", "  chloe: Chloé Nguyen\n")
        #expect(found.map(\.subject) == [.member(MemberID("bob")), .member(MemberID("chloe"))])
        #expect(found.map(\.kind) == [.removed, .added])
        #expect(changes(in: "groupe.md", "nom: Le cercle", "nom: Le club").count == 1)
    }

    @Test("Of a carnet, only what is shared is known; its author knows all of it")
    func privacy() {
        let page = """
            ## Enseignements (groupe)

            - Écouter.

            ## Ressentis

            - CANARI-A
            """
        let old = Self.base.merging(["carnets/alice/S1.md": page]) { $1 }
        let new = Self.base.merging([
            "carnets/alice/S1.md": page.replacing("CANARI-A", with: "CANARI-B") + "\n- [ ] CANARI-C\n"
        ]) { $1 }
        #expect(changes(from: old, to: new).isEmpty)
        #expect(changes(from: old, to: new, for: "bob").isEmpty)
        #expect(changes(from: old, to: new, for: "alice").count == 1)
        for reader in [nil, MemberID("bob")] {
            #expect(!"\(Facts(of: inlineGroup(new), for: reader))".contains("CANARI"))
        }
        let shared = new.mapValues { $0.replacing("## Ressentis", with: "## Ressentis (groupe)") }
        guard case .entry(.harvest(_, let shift))? = changes(from: old, to: shared).first?.kind else {
            Issue.record("what came to be shared is not told")
            return
        }
        #expect(shift.added.contains("CANARI-B"))
    }

    @Test("Somebody's page in somebody else's folder belongs to neither")
    func foreignPage() {
        let page = "---\nmembre: alice\n---\n## Ressentis\n\nCANARI\n"
        let files = Self.base.merging(["carnets/bob/S1.md": page]) { $1 }
        for reader in ["alice", "bob"] {
            #expect(!"\(Facts(of: inlineGroup(files), for: MemberID(reader)))".contains("CANARI"))
        }
    }

    @Test("Pages of somebody who leaves stay what their folder is called")
    func leaver() {
        let page = "---\nseance: S1\nmembre: bob\n---\n## Enseignements (groupe)\n\nÉcouter.\n"
        let old = Self.base.merging(["carnets/bob/S1.md": page]) { $1 }
        var new = old
        new["groupe.md"] = Self.groupFile.replacing("\n  bob: Bob Roux", with: "")
        let found = changes(from: old, to: new)
        #expect(found.map(\.subject) == [.member(MemberID("bob"))], "\(found)")
    }

    @Test("An empty box before a comment that comes, or changes, says nothing new")
    func hints() {
        let path = "seances/2026-01-15-S1.md"
        let noAction = Self.plan.split(separator: "- [ ]", maxSplits: 1).first.map(String.init) ?? ""
        for plan in [Self.plan, noAction] {
            let hinted = plan + "\n\n- [ ] <!-- un indice -->\n"
            for (old, new) in [(plan, hinted), (hinted, plan), (hinted, hinted.replacing("un indice", with: "autre"))] {
                let (before, after) = (Self.base.merging([path: old]) { $1 }, Self.base.merging([path: new]) { $1 })
                #expect(changes(from: before, to: after).map(\.kind) == [])
            }
        }
    }
}
