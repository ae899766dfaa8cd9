import TestSupport
import Testing

/// A short name passes to somebody else in one commit, and the pages in another.
@Suite("Short names that are handed on before their pages, or after")
struct HandedOnPagesTests {
    private static let head = CommittedGroup.head.replacing(
        "alice: Alice Martin",
        with: "alice: Aline Neuve\n  alicem: Alice Martin"
    )
    private static let move = "\ngit mv carnets/alice carnets/alicem\nsed -i 's/alice/alicem/' carnets/alicem/*.md\n"

    private static func page(_ words: String) -> String {
        "---\nseance: S1\nmembre: alice\n---\n## Ressentis\n\n\(words)\n\n## Enseignements (groupe)\n\n- Attendre un peu.\n"
    }

    private static func begun() throws -> CommittedGroup {
        let group = try CommittedGroup()
        try group.commit(
            [
                "groupe.md": CommittedGroup.head,
                "seances/2026-01-15-S1.md": CommittedGroup.plan("- [ ] S1-A1 Appeler Paul"),
                "carnets/alice/S1.md": page("CANARI-ALICE ne dort pas bien depuis lundi."),
            ],
            on: "2026-01-16"
        )
        return group
    }

    private func document(_ member: String, _ group: CommittedGroup, asOf moment: String? = nil) throws -> ProgramRun {
        let asOf = moment.map { ["--as-of", $0] } ?? []
        return try group.carnet(["report", "member", member, "--format", "markdown", "--out", "-"] + asOf)
    }

    /// That somebody is shown a page of their own, or that it is shown to nobody else.
    private func expect(
        _ member: String,
        _ canary: String,
        _ isShown: Bool,
        _ group: CommittedGroup,
        asOf moment: String? = nil
    ) throws {
        let run = try document(member, group, asOf: moment)
        #expect(run.text.contains(canary) == isShown, "\(member) \(moment ?? ""): \(run.text)\(run.errors)")
    }

    @Test("A short name that was nobody's for a while is another's before, in documents, comparisons and the history")
    func gap() throws {
        let group = try Self.begun()
        try group.commit(["carnets/alice/S1.md": Self.page("CANARI-ALICE ne dort plus du tout.")], on: "2026-01-17")
        let nobody = CommittedGroup.head.replacing("  alice: Alice Martin\n", with: "")
        #expect(nobody != CommittedGroup.head)
        try group.commit(["groupe.md": nobody], on: "2026-01-18")
        let aline = CommittedGroup.head.replacing("alice: Alice Martin", with: "alice: Aline Neuve")
        try group.commit(["groupe.md": aline], on: "2026-01-19")
        for moment in [nil, "HEAD~1", "HEAD~2"] { try expect("alice", "CANARI", false, group, asOf: moment) }
        for arguments in [["diff", "HEAD~3", "HEAD~2"], ["diff", "HEAD~2", "HEAD"], ["history"]] {
            let told = try group.carnet(arguments + ["--member", "alice"])
            #expect(!told.text.contains("privé") && told.errors.contains("raconté à personne"), "\(told.text)")
        }
    }

    @Test("A page of a few words that is taken away and put back, or copied, stays its writer's")
    func fewWords() throws {
        let group = try Self.begun()
        let short = "---\nseance: S1\n---\n## Ressentis\n\nCANARI-COURT épuisée.\n"
        try group.commit(["carnets/alice/S1.md": short], on: "2026-01-16")
        try group.commit(["groupe.md": Self.head], on: "2026-01-17")
        try group.git("rm -q carnets/alice/S1.md")
        try group.commit([:], on: "2026-01-18")
        try group.commit(["carnets/alice/S1.md": short], on: "2026-01-19")
        try expect("alice", "CANARI", false, group)
        try group.scratch.write(short, to: "le groupe d'ici/carnets/alice/S1-copie.md")
        try expect("alice", "CANARI", false, group)
    }

    @Test("Where the history has a hole, no words of a carnet are quoted")
    func hole() throws {
        let group = try Self.begun()
        try group.commit(["groupe.md": Self.head], on: "2026-01-17")
        try group.scratch.write(
            Self.page("CANARI-ALICE dort.\n\n## Engagements\n\n- [ ] Dormir (pour le 15/05/2026)"),
            to: "le groupe d'ici/carnets/alice/S1.md"
        )
        let lost = try group.git("rev-parse HEAD~1:./groupe.md").prefix { !$0.isNewline }
        try group.git("\nrm -f .git/objects/\(lost.prefix(2))/\(lost.dropFirst(2))\n")
        for command in [["fmt", "--diff"], ["check"]] {
            let run = try group.carnet(command + ["--member", "alice"])
            #expect(run.errors.contains("raconté à personne"), "\(run)")
            #expect(!run.text.contains("CANARI"), "\(run.text)")
        }
        let format = try group.carnet(["fmt", "--check", "--member", "alice"])
        #expect(!format.errors.contains("raconté à personne"), "\(format)")
    }

    @Test("A copy without its beginnings tells nobody what is private")
    func withoutBeginnings() throws {
        let group = try Self.begun()
        try group.commit(["groupe.md": Self.head], on: "2026-01-17")
        try group.git("rev-parse HEAD > .git/shallow")
        try group.scratch.write(
            Self.page("CANARI-ALICE ne dort plus bien depuis lundi."),
            to: "le groupe d'ici/carnets/alice/S1.md"
        )
        let told = try group.carnet(["diff", "--member", "alice"])
        #expect(!told.text.contains("privé"), "\(told.text)")
        #expect(told.errors.contains("raconté à personne"), "\(told.errors)")
        let shown = try group.carnet(["textconv", "carnets/alice/S1.md", "--member", "alice"]).text
        #expect(!shown.contains("CANARI"), "\(shown)")
    }

    @Test("Between the two, a page is shown to none but its writer: in documents, comparisons and git diff")
    func namesFirst() throws {
        let group = try Self.begun()
        try group.commit(["groupe.md": Self.head], on: "2026-01-17")
        let refused = try document("alice", group)
        #expect(!refused.text.contains("CANARI") && refused.status == 0, "\(refused.text)")
        #expect(refused.errors.contains("dont des pages sont encore là (S1)"), "\(refused.errors)")
        let told = try group.carnet(["diff", "HEAD~1", "--member", "alice"])
        #expect(!told.text.contains("privé") && told.errors.contains("raconté à personne"), "\(told.text)")
        for arguments in [
            ["textconv", "carnets/alice/S1.md"], ["diff", "--files", "/dev/null", "carnets/alice/S1.md"],
        ] {
            let shown = try group.carnet(arguments + ["--member", "alice"]).text
            #expect(!shown.isEmpty && !shown.contains("CANARI") && !shown.contains("rivé"), "\(shown)")
        }
        // How its dates are written would be shown with its words.
        try group.scratch.write(
            Self.page("CANARI-ALICE dort.\n\n## Engagements\n\n- [ ] Dormir (pour le 15/05/2026)"),
            to: "le groupe d'ici/carnets/alice/S1.md"
        )
        let format = try group.carnet(["fmt", "--diff", "--member", "alice"])
        #expect(format.errors.contains("« alice » a été celui de quelqu'un d'autre"), "\(format.errors)")
        #expect(format.errors.contains("différences non montrées"), "\(format.text)\(format.errors)")
        #expect(!format.text.contains("CANARI"), "\(format.text)")
        try group.git("checkout -q carnets")
        // Whoever has them yet adds to them, and then they move.
        let longer = Self.page("CANARI-ALICE ne dort pas bien depuis lundi.\n\nCANARI-PLUS en a parlé hier.")
        try group.commit(["carnets/alice/S1.md": longer], on: "2026-01-18")
        try expect("alice", "CANARI", false, group)
        try group.git(Self.move)
        try expect("alice", "CANARI", false, group)
        try expect("alicem", "CANARI-PLUS", true, group)
        try group.commit([:], on: "2026-01-19")
        for moment in ["HEAD~1", "HEAD~2"] { try expect("alice", "CANARI", false, group, asOf: moment) }
        try expect("alicem", "CANARI-PLUS", true, group)
        // What she writes herself is hers, under the same path.
        try group.commit(["carnets/alice/S1.md": Self.page("CANARI-ALINE commence.")], on: "2026-01-20")
        try expect("alice", "CANARI-ALINE", true, group)
        try expect("alicem", "CANARI-ALINE", false, group)
        #expect(try document("alice", group).errors.isEmpty)
        #expect(
            try group.carnet(["diff", "HEAD~1", "--member", "alice"]).text.contains("Aline Neuve : entrée S1 ajoutée")
        )
    }

    @Test("Whoever has another short name by now is told what everybody is, and of what is private in their own")
    func told() throws {
        let group = try Self.begun()
        try group.commit(["groupe.md": Self.head], on: "2026-01-17")
        try group.git(Self.move)
        try group.commit([:], on: "2026-01-18")
        try group.commit(["carnets/alice/S1.md": Self.page("CANARI-ALINE commence.")], on: "2026-01-19")
        let all = try group.carnet(["diff", "HEAD~3", "HEAD"]).text
        #expect(!all.contains("Alice Martin : entrée"), "\(all)")
        #expect(try group.carnet(["diff", "HEAD~3", "HEAD", "--member", "alicem"]).text == all)
        let longer = Self.page("CANARI-ALICE ne dort pas bien depuis lundi.\n\nEncore.").replacing(
            "alice",
            with: "alicem"
        )
        try group.commit(["carnets/alicem/S1.md": longer], on: "2026-01-20")
        let own = try group.carnet(["diff", "HEAD~4", "HEAD", "--member", "alicem"]).text
        #expect(own.contains("Alice Martin : entrée S1, ressentis (privé) : ajout"), "\(own)")
    }

    @Test("Of a day before, whoever had the name has their document, and whoever got it learns why they have none")
    func dayBefore() throws {
        let group = try Self.begun()
        try group.git(Self.move)
        try group.commit(["groupe.md": Self.head], on: "2026-01-17")
        try expect("alicem", "CANARI-ALICE", true, group, asOf: "2026-01-16")
        let refused = try document("alice", group, asOf: "2026-01-16")
        #expect(refused.status == 2 && refused.output.isEmpty)
        let french =
            "Aline Neuve n'était pas encore du groupe : le nom court « alice » était alors celui d'Alice Martin"
        #expect(refused.errors.contains(french), "\(refused.errors)")
    }

    @Test(
        "Where the history has holes, a comparison tells nobody what is private, no document is made, and both say so"
    )
    func holes() throws {
        let group = try Self.begun()
        try group.commit(["groupe.md": CommittedGroup.head + "\nPlus.\n"], on: "2026-01-17")
        try group.scratch.write(Self.page("CANARI-ALICE dort."), to: "le groupe d'ici/carnets/alice/S1.md")
        #expect(try group.carnet(["diff", "--member", "alice"]).text.contains("privé"))
        try group.git(
            """

            blob=$(git rev-parse HEAD~1:groupe.md)
            rm -f ".git/objects/$(printf %.2s $blob)/$(printf %s $blob | cut -c3-)"
            """
        )
        let told = try group.carnet(["diff", "--member", "alice"])
        #expect(
            told.status == 0 && !told.text.contains("privé") && told.errors.contains("raconté à personne"),
            "\(told)"
        )
        let document = try document("alice", group)
        #expect(document.status == 2 && document.output.isEmpty, "\(document)")
        #expect(document.errors.contains("Il manque une partie"), "\(document)")
    }

    @Test("A name that is handed on in the files, and not committed yet, is no other")
    func uncommitted() throws {
        let group = try Self.begun()
        try group.scratch.write(Self.head, to: "le groupe d'ici/groupe.md")
        try expect("alice", "CANARI", false, group)
        #expect(try !group.carnet(["diff", "--member", "alice"]).text.contains("privé"))
        try group.git(Self.move)
        try group.git("reset -q")
        try group.scratch.write(Self.page("CANARI-ALINE commence."), to: "le groupe d'ici/carnets/alice/S1.md")
        try expect("alice", "CANARI-ALINE", true, group)
        try expect("alice", "CANARI-ALICE", false, group)
        try expect("alicem", "CANARI-ALICE", true, group)
    }

    @Test("A name that is given back in the files alone opens no page of its former bearer")
    func givenBack() throws {
        let group = try Self.begun()
        try group.commit(["groupe.md": Self.head], on: "2026-01-17")
        let back = CommittedGroup.head
        try group.scratch.write(back, to: "le groupe d'ici/groupe.md")
        for moment in [nil, "HEAD", "HEAD~1"] { try expect("alice", "CANARI", false, group, asOf: moment) }
        let edited = Self.page("CANARI-ALICE ne dort pas bien depuis mardi.")
        try group.scratch.write(edited, to: "le groupe d'ici/carnets/alice/S1.md")
        try expect("alice", "CANARI", false, group)
        for arguments in [["diff"], ["diff", "HEAD~1"]] {
            let told = try group.carnet(arguments + ["--member", "alice"])
            #expect(!told.text.contains("privé") && told.errors.contains("raconté à personne"), "\(told)")
        }
        // Whom the group knew all along keeps what is theirs.
        try group.commit([:], on: "2026-01-18")
        try expect("alice", "CANARI", true, group)
    }

    @Test("Where the pages go first, what is written in their place is for whoever gets the name")
    func pagesFirst() throws {
        let group = try Self.begun()
        try group.git(Self.move)
        try group.commit(["carnets/alice/S1.md": Self.page("CANARI-ALINE commence.")], on: "2026-01-17")
        try group.commit(["groupe.md": Self.head], on: "2026-01-18")
        for member in ["alice", "alicem"] { try expect(member, "CANARI", false, group, asOf: "HEAD~1") }
        try expect("alice", "CANARI-ALINE", true, group)
        try expect("alicem", "CANARI-ALICE", true, group)
        try expect("alicem", "CANARI-ALINE", false, group)
    }

    @Test("A page that was deleted and comes back, or comes as a copy, is its writer's as before")
    func restored() throws {
        let group = try Self.begun()
        try group.commit(["groupe.md": Self.head], on: "2026-01-17")
        try group.commit(["carnets/alice/S1.md": nil], on: "2026-01-18")
        try group.git("revert --no-edit HEAD", on: "2026-01-19")
        try expect("alice", "CANARI", false, group)
        try group.git(Self.move)
        try group.commit([:], on: "2026-01-20")
        try group.git("checkout -q HEAD~1 -- carnets/alice/S1.md")
        try expect("alice", "CANARI", false, group)
        try group.commit([:], on: "2026-01-21")
        try expect("alice", "CANARI", false, group)
        try expect("alicem", "CANARI", true, group)
    }

    @Test("A page that was prepared as everybody's are is for whom it was prepared")
    func prepared() throws {
        let group = try CommittedGroup()
        let plan = CommittedGroup.plan("- [ ] S1-A1 Appeler Paul")
        try group.commit(["groupe.md": CommittedGroup.head, "seances/2026-01-15-S1.md": plan], on: "2026-01-16")
        let prepare = ["new", "entry", "S1", "--member", "alice"]
        #expect(try group.carnet(prepare).status == 0)
        try group.commit([:], on: "2026-01-17")
        try group.git(Self.move)
        try group.commit(["groupe.md": Self.head], on: "2026-01-18")
        #expect(try group.carnet(prepare).status == 0)
        let empty = try group.text(of: "carnets/alice/S1.md")
        try group.commit([:], on: "2026-01-19")
        let page = empty.replacing("## Ressentis\n", with: "## Ressentis\n\nCANARI-ALINE\n")
        try group.commit(["carnets/alice/S1.md": page], on: "2026-01-20")
        try expect("alice", "CANARI-ALINE", true, group)
        try expect("alicem", "CANARI-ALINE", false, group)
    }

    @Test("Two who exchange their pages first, then their names, see none of the other's in between")
    func exchanged() throws {
        let group = try Self.begun()
        let bobs = Self.page("CANARI-BOB pense à autre chose.").replacing("alice", with: "bob")
        try group.commit(["carnets/bob/S1.md": bobs], on: "2026-01-17")
        try group.git(
            """

            git mv carnets/alice c; git mv carnets/bob carnets/alice; git mv c carnets/bob
            sed -i s/bob/alice/ carnets/alice/*; sed -i s/alice/bob/ carnets/bob/*
            """
        )
        try group.commit([:], on: "2026-01-18")
        let head = CommittedGroup.head.replacing("Alice Martin", with: "X").replacing("Bob Roux", with: "Alice Martin")
            .replacing("X", with: "Bob Roux")
        try group.commit(["groupe.md": head], on: "2026-01-19")
        for member in ["alice", "bob"] { try expect(member, "CANARI", false, group, asOf: "HEAD~1") }
        try expect("alice", "CANARI-BOB", true, group)
        try expect("bob", "CANARI-ALICE", true, group)
        try expect("bob", "CANARI-ALICE", true, group, asOf: "HEAD~2")
    }

    @Test("A page that another branch wrote on stays its writer's in the merge")
    func merged() throws {
        let group = try Self.begun()
        try group.git("checkout -q -b autre")
        let longer = Self.page("CANARI-ALICE ne dort pas bien depuis lundi.\n\nCANARI-PLUS en a parlé hier.")
        try group.commit(["carnets/alice/S1.md": longer], on: "2026-01-17")
        try group.git("checkout -q main")
        try group.commit(["groupe.md": Self.head], on: "2026-01-18")
        try group.git("merge -q --no-edit autre", on: "2026-01-19")
        try expect("alice", "CANARI", false, group)
        try expect("alice", "CANARI", false, group, asOf: "HEAD")
    }
}
