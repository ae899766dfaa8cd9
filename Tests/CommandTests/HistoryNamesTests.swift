import TestSupport
import Testing

@Suite("What a history calls things, and in which order it tells of them")
struct HistoryNamesTests {
    @Test("Somebody is found under a name they had")
    func formerName() throws {
        let group = try CommittedGroup.withLife()
        try group.commit(["groupe.md": CommittedGroup.head.replacing("Bob Roux", with: "Bob Leroux")], on: "2026-03-01")
        let life = try group.carnet(["history", "bob"]).text
        #expect(life.contains("s'appelait « Bob Roux »") && life.hasPrefix("Histoire de Bob Leroux\n"))
        #expect(try group.carnet(["history", "Bob Roux"]).text == life)
        #expect(try group.carnet(["history", "bob roux"]).text == life)
    }

    @Test("A group's file that goes and comes back takes nobody's pages with it")
    func withoutHead() throws {
        let group = try CommittedGroup.withLife()
        try group.commit(["groupe.md": nil], on: "2026-03-01")
        try group.commit(["groupe.md": CommittedGroup.head], on: "2026-03-02")
        let gone = try group.carnet(["diff", "HEAD~2", "HEAD~1"]).text
        #expect(
            gone == "groupe : retiré\nmembre Alice Martin : quitte le groupe\nmembre Bob Roux : quitte le groupe\n"
        )
        let back = try group.carnet(["diff", "HEAD~1", "HEAD"]).text
        #expect(
            back
                == "groupe : créé\nmembre Alice Martin : entre dans le groupe\nmembre Bob Roux : entre dans le groupe\n"
        )
    }

    @Test("A page that neither the group nor a folder gives a name is an unknown author's")
    func unknownAuthor() throws {
        let group = try CommittedGroup.withLife()
        let page = "---\nseance: S1\nmembre: zoe\n---\n## Enseignements (groupe)\n\n- Dire.\n"
        try group.commit(["carnets/S1.md": page, "carnets/zoe/S1.md": page], on: "2026-03-01")
        let told = try group.carnet(["diff", "HEAD~1"]).text
        #expect(told == "auteur inconnu : entrée S1 ajoutée\nzoe : entrée S1 ajoutée\n", "\(told)")
    }

    @Test("What pages say of two people who exchange their short names is told by history and diff alike")
    func exchangedNames() throws {
        let group = try CommittedGroup.withLife()
        let head = CommittedGroup.head.replacing("alice: Alice Martin", with: "alice: Bob Roux")
            .replacing("bob: Bob Roux", with: "bob: Alice Martin")
        try group.commit(["groupe.md": head], on: "2026-03-01")
        let told = try group.carnet(["diff", "HEAD~1", "HEAD"]).text
        #expect(told.contains("S1 : client Alice Martin → Bob Roux"), "\(told)")
        #expect(told.contains("Alice Martin : entrée S1, jusqu'ici celle de Bob Roux"), "\(told)")
        let history = try group.carnet(["history", "--since", "2026-03-01"]).text.split(separator: "\n").dropFirst()
        #expect(history.map { String($0.dropFirst(2)) } == told.split(separator: "\n").map(String.init), "\(history)")
    }

    @Test("Pages that come to be somebody else's by a short name are told, whether their author stays or leaves")
    func pagesHandedOn() throws {
        let group = try CommittedGroup.withLife()
        let head = CommittedGroup.head.replacing("alice: Alice Martin", with: "bob: Alice Martin")
            .replacing("  bob: Bob Roux\n", with: "")
        try group.commit(["groupe.md": head], on: "2026-03-01")
        let line = "Alice Martin : entrée S1, jusqu'ici celle de Bob Roux"
        let diff = try group.carnet(["diff", "HEAD~1"]).text
        #expect(diff.split(separator: "\n").contains { $0 == line }, "\(diff)")
        let history = try group.carnet(["history", "--since", "2026-03-01"]).text
        #expect(history.contains("  \(line)\n"), "\(history)")
        let english = try group.carnet(["diff", "HEAD~1", "--lang", "en", "--format", "json"]).text
        #expect(english.contains("Bob Roux's until now") && english.contains(#""change": "owner""#), "\(english)")
        // Where hers comes to lie beside his, for she is still found under her first name, his is gone.
        try group.git("reset -q --hard HEAD~1")
        try group.commit(["carnets/alice/S1.md": "## Enseignements (groupe)\n\n- Dire.\n"], on: "2026-02-20")
        try group.commit(["groupe.md": head], on: "2026-03-01")
        let united = try group.carnet(["diff", "HEAD~1"]).text
        #expect(united.contains("\nBob Roux : entrée S1 retirée\n"), "\(united)")
        // Moved along, they stay whose they were.
        try group.git("reset -q --hard HEAD~1")
        let swapped = CommittedGroup.head.replacing("alice: Alice Martin", with: "alice: Bob Roux")
            .replacing("bob: Bob Roux", with: "bob: Alice Martin")
        try group.git("\ngit mv carnets/alice c\ngit mv carnets/bob carnets/alice\ngit mv c carnets/bob\n")
        try group.commit(["groupe.md": swapped], on: "2026-03-02")
        for arguments in [["diff", "HEAD~1"], ["history", "--since", "2026-03-02"]] {
            let told = try group.carnet(arguments).text
            #expect(told.contains("nom court bob → alice") && !told.contains("entrée"), "\(told)")
        }
    }

    @Test("Which other names somebody has or has no more is told")
    func otherNames() throws {
        let group = try CommittedGroup.withLife()
        let alias = CommittedGroup.head.replacing("bob: Bob Roux", with: "bob: { nom: Bob Roux, alias: [Bobby] }")
        try group.commit(["groupe.md": alias], on: "2026-03-01")
        #expect(
            try group.carnet(["diff", "HEAD~1", "HEAD"]).text == "membre Bob Roux : autres noms : « Bobby » en plus\n"
        )
        #expect(
            try group.carnet(["diff", "HEAD", "HEAD~1"]).text == "membre Bob Roux : autres noms : « Bobby » en moins\n"
        )
    }

    @Test("git is shown every setting of the group, labels and hours, whatever form accents are written in")
    func textConversion() throws {
        let group = try CommittedGroup.withLife()
        func shown(_ page: String, _ file: String, _ text: String) throws -> String {
            try group.scratch.write(text, to: "le groupe d'ici/" + file)
            return try group.carnet(["textconv", "--as", page, file]).text
        }
        let head = CommittedGroup.head.replacing("Le cercle", with: "Le café")
        let plain = try shown("group", "groupe.md", head)
        #expect(try shown("group", "groupe.md", head.replacing("é", with: "e\u{301}")).utf8.elementsEqual(plain.utf8))
        let set = head.replacing("langue: fr", with: "langue: fr\nregles: { missing-contract: non }\ncarnet: par étape")
        let lines = try shown("group", "groupe.md", set)
        #expect(
            lines.contains("\nrègle missing-contract : non\n") && lines.contains("\ncarnet : par étape\n"),
            "\(lines)"
        )
        let plan = CommittedGroup.plan("- [ ] S1-A1 Appeler Paul\n  - Obstacle : le temps.")
            .replacing("client:", with: "duree: 150\nclient:")
        let session = try shown("session", "seances/2026-01-15-S1.md", plan)
        #expect(session.contains("\n  Obstacle : le temps.\n") && session.contains("\ndurée : 2 h 30\n"), "\(session)")
        let entry = try shown("entry", "S1.md", "---\nseance: S1\n---\n## Enseignements (groupe)\n\n- Écouter.\n")
        #expect(entry.hasPrefix("carnet : S1\n"), "\(entry)")
    }

    @Test("A line without a box is a note; a séance's time is told in hours")
    func noteAndDuration() throws {
        let group = try CommittedGroup.withLife()
        let page = CommittedGroup.followUps("- S1-A2 — Elle n'a pas répondu.")
        try group.commit(
            ["seances/2026-02-12-S2.md": page.replacing("client: bob", with: "client: bob\nduree: 150")],
            on: "2026-03-01"
        )
        let told = try group.carnet(["diff", "HEAD~1", "HEAD"]).text
        #expect(told.contains("S2 : durée 2 h 30\n"), "\(told)")
        #expect(told.contains("S1-A2 Écrire à Jeanne : note en S2\n"), "\(told)")
        #expect(told.contains("retour de S2 retiré ; reportée → prévue\n"), "\(told)")
    }

    @Test("What was learned is told as that")
    func learned() throws {
        let group = try CommittedGroup.withLife()
        let followUp = "- [x] S1-A1 — Paul est venu.\n  - Appris : demander suffit."
        try group.commit(["seances/2026-02-12-S2.md": CommittedGroup.followUps(followUp)], on: "2026-03-01")
        let french = try group.carnet(["history", "S1-A1"]).text
        #expect(french.contains("    « Paul est venu. »\n    Appris : « demander suffit. »\n"), "\(french)")
        let english = try group.carnet(["history", "S1-A1", "--lang", "en", "--format", "markdown"]).text
        #expect(english.contains("  > Paul est venu.\n  >\n  > Learned: demander suffit.\n"), "\(english)")
        #expect(
            try group.carnet(["textconv", "--as", "session", "seances/2026-02-12-S2.md"]).text.contains("Appris : d")
        )
    }

    @Test("Several lines are told day by day, and no commit before those it was made from")
    func days() throws {
        let group = try CommittedGroup()
        let plan = "seances/2026-01-15-S1.md"
        let text = CommittedGroup.plan("- [ ] S1-A1 Appeler Paul")
        try group.commit(["groupe.md": CommittedGroup.head, plan: text], on: "2026-01-16")
        try group.git("switch -q -c autre")
        try group.commit(["carnets/bob/S1.md": "## Enseignements (groupe)\n\n- Ralentir.\n"], on: "2026-01-18")
        try group.commit(["carnets/bob/S2.md": "## Enseignements (groupe)\n\n- Dire.\n"], on: "2026-01-10")
        try group.commit(["carnets/bob/S3.md": "## Enseignements (groupe)\n\n- Oser.\n"], on: "2026-01-22")
        try group.git("switch -q main")
        try group.commit([plan: text.replacing("Appeler", with: "Voir")], on: "2026-01-17")
        try group.commit([plan: text.replacing("Appeler", with: "Croiser")], on: "2026-01-20")
        try group.git("merge -q --no-edit autre", on: "2026-01-23")
        let told = try group.carnet(["history"]).text.split(separator: "\n").filter { !$0.hasPrefix(" ") }
        #expect(
            told.map { $0.prefix(10) } == [
                "16 janvier", "17 janvier", "18 janvier", "10 janvier", "20 janvier", "22 janvier",
            ]
        )
    }

    @Test("Two moments of the past are compared in the names of then; what is said of one page is said of it once")
    func past() throws {
        let group = try CommittedGroup.withLife()
        let plan = "seances/2026-01-15-S1.md"
        let text = try group.text(of: plan)
        try group.commit(
            [
                plan: text + "- [ ] S1-A3 Respirer\n",
                "groupe.md": CommittedGroup.head.replacing("Bob Roux", with: "Bob Leroux"),
                "carnets/bob/S1.md":
                    "## Enseignements (bilan)\n\n- Écouter.\n- Se taire.\n\n## Progrès (groupe)\n\n- Un.\n",
            ],
            on: "2026-03-01"
        )
        try group.commit(
            [
                plan: text, "carnets/bob/S1.md": nil, "carnets/rob/S1.md": "## Progrès (groupe)\n\n- Un.\n",
                "groupe.md": CommittedGroup.head.replacing("bob: Bob Roux", with: "rob: Bob Leroux"),
            ],
            on: "2026-03-02"
        )
        #expect(
            try group.carnet(["diff", "HEAD~2", "HEAD~1"]).text == """
                membre Bob Leroux : s'appelait « Bob Roux »
                S1-A3 Respirer : décidée en S1
                Bob Leroux : entrée S1, enseignements : groupe → bilan ; progrès : partage davantage

                """
        )
        #expect(try group.carnet(["diff", "HEAD~1"]).text.contains("membre Bob Leroux : nom court bob → rob\n"))
        #expect(try group.carnet(["diff", "HEAD~1", "--lang", "en"]).text.contains(": short name bob → rob\n"))
    }
}
