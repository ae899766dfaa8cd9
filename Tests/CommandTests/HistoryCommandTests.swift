import TestSupport
import Testing

@Suite("What became of things, through commits and séances")
struct HistoryCommandTests {
    private static let plan = "seances/2026-01-15-S1.md"

    private func expectGolden(_ run: ProgramRun, _ name: String) throws {
        #expect(run.errors.isEmpty, "\(run.errors)")
        #expect(try Golden("commands/" + name).compare(Array(run.text.replacingCommitIDs.utf8)) == .same)
    }

    @Test("The life of an action, a member, a séance and the group, in four forms")
    func goldens() throws {
        let group = try CommittedGroup.withLife()
        try expectGolden(group.carnet(["history", "S1-A1"]), "history-action.fr.txt")
        try expectGolden(group.carnet(["history", "s1-a1", "--lang", "en", "--anonymous"]), "history-action.en.txt")
        try expectGolden(group.carnet(["historique", "bob"]), "history-member.txt")
        try expectGolden(group.carnet(["history", "S1"]), "history-session.txt")
        try expectGolden(group.carnet(["history"]), "history.txt")
        try expectGolden(group.carnet(["history", "--format", "json"]), "history.json")
        try expectGolden(group.carnet(["history", "S1-A1", "--format", "markdown"]), "history.md")
        try expectGolden(group.carnet(["history", "S1-A1", "--format", "html"]), "history.html")
        try expectGolden(group.carnet(["diff", "S1"]), "diff.fr.txt")
        try expectGolden(group.carnet(["diff", "S1", "--lang", "en"]), "diff.en.txt")
        try expectGolden(group.carnet(["diff", "S1", "--format", "json"]), "diff.json")
        try expectGolden(group.carnet(["diff", "S1", "--format", "markdown"]), "diff.md")
        try expectGolden(group.carnet(["diff", "S1", "--format", "html"]), "diff.html")
    }

    @Test("Whoever asks for nobody of the group gets one clear line, and git is not left alone meanwhile")
    func unknownReader() throws {
        let group = try CommittedGroup.withLife()
        for _ in 0..<40 {
            let run = try group.carnet(["history", "--member", "zénobie"])
            #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
        }
    }

    @Test("Anonymous means that no form names an author")
    func anonymous() throws {
        let group = try CommittedGroup()
        try group.commit(["groupe.md": CommittedGroup.head], by: "Zénobie", on: "2026-01-02")
        for format in ["text", "json", "html", "markdown"] {
            #expect(try group.carnet(["history", "--format", format]).text.contains("Zénobie"))
            #expect(try !group.carnet(["history", "--format", format, "--anonymous"]).text.contains("Zénobie"))
        }
    }

    @Test("Only what came since a day, a séance or a commit")
    func since() throws {
        let group = try CommittedGroup.withLife()
        let all = try group.carnet(["history"]).text
        #expect(all.contains("16 janvier") && all.contains("13 février"))
        for moment in ["2026-01-21", "20 janvier 2026", "S2", "HEAD~1", "main~2"] {
            let some = try group.carnet(["history", "--since", moment]).text
            #expect(!some.contains("16 janvier") && some.contains("13 février"), "\(moment)")
        }
        #expect(try group.carnet(["history", "--since", "nulle-part"]).status == 2)
    }

    @Test("Private words never show; their author may read their own")
    func privacy() throws {
        let group = try CommittedGroup.withLife()
        for format in ["text", "json", "html", "markdown"] {
            for command in [["history"], ["history", "bob"], ["diff", "HEAD~5"], ["history", "--member", "alice"]] {
                let text = try group.carnet(command + ["--format", format]).text
                #expect(text.contains("S1"))
                #expect(!text.contains("CANARI"))
            }
        }
        let own = try group.carnet(["history", "bob", "--member", "bob"])
        #expect(own.text.contains("CANARI-B"))
        for role in ["entry", "session", "group"] {
            let converted = try group.carnet(["textconv", "--as", role, "carnets/bob/S1.md"])
            #expect(!converted.text.contains("CANARI"))
        }
    }

    @Test("What its author took back is not quoted any more")
    func takenBack() throws {
        let group = try CommittedGroup.withLife()
        let page = "carnets/bob/S1.md"
        let text = try group.text(of: page)
        try group.commit(
            [page: text.replacing("- Se taire.", with: "- Se taire.\n- CANARI-A")],
            by: "Bob",
            on: "2026-03-01"
        )
        #expect(try group.carnet(["history", "bob"]).text.contains("CANARI-A"))
        try group.commit([page: text], by: "Bob", on: "2026-03-02")
        for format in ["text", "json", "html", "markdown"] {
            let told = try group.carnet(["history", "bob", "--format", format]).text
            #expect(told.contains("Se taire.") && !told.contains("CANARI"), "\(format)")
        }
    }

    @Test("What a page's front matter says beside a name and a number is its author's alone")
    func frontMatterIsPrivate() throws {
        let group = try CommittedGroup.withLife()
        let page = "\n---\n## Enseignements (groupe)\n\n- Dire.\n"
        try group.commit(
            [
                "carnets/alice/S7.md": "---\nseance: CANARI-A" + page,
                "carnets/alice/lancement.md": "---\nseance: CANARI" + page,
                "carnets/bob/S8.md": "---\nmembre: CANARI B" + page,
                "carnets/bob/S9.md": "---\nmembre: canari\nseance: canari-9" + page,
            ],
            on: "2026-03-01"
        )
        for format in ["text", "json", "html", "markdown"] {
            for command in [["history"], ["diff", "HEAD~1"], ["history", "bob"]] {
                let run = try group.carnet(command + ["--format", format])
                #expect(!run.text.uppercased().contains("CANARI"), "\(command) \(format)")
            }
        }
        let told = try group.carnet(["diff", "HEAD~1"]).text
        #expect(told.contains("entrée S7") && told.contains("entrée lancement"), "\(told)")
        for page in ["carnets/alice/S7.md", "carnets/bob/S8.md", "carnets/bob/S9.md"] {
            #expect(try !group.carnet(["textconv", page]).text.uppercased().contains("CANARI"))
        }
    }

    @Test("Where several groups share a repository, nobody is taken for a namesake in another")
    func namesakes() throws {
        let page = "---\nmembre: alice\nseance: S1\n---\n## Ressentis\n\nCANARI\n"
        let scratch = try ScratchFolder([
            "un/groupe.md": CommittedGroup.head, "deux/groupe.md": CommittedGroup.head, "page.md": page,
        ])
        let arguments = ["textconv", "--as", "entry", "--member", "alice"]
        #expect(try !Program.run(arguments + ["page.md"], in: scratch.path).text.contains("CANARI"))
        #expect(try Program.run(arguments + ["../page.md"], in: scratch.path + "/un").text.contains("CANARI"))
    }

    @Test("A host's file is not written through a link that leaves the repository")
    func linkedHost() throws {
        let group = try CommittedGroup.withLife()
        try group.git("\nmkdir -p ../ailleurs .github\nln -s ../../ailleurs .github/workflows\n")
        let run = try group.carnet(["new", "ci", "github"])
        #expect(run.status == 2 && !run.errors.isEmpty)
        #expect(try FileTree.names(in: group.scratch.path + "/ailleurs").isEmpty)
    }

    @Test("A host's file names each document once, and says where git is wanting")
    func hostFile() throws {
        let group = try CommittedGroup.withLife()
        let named = ["--publish", "S1", "--publish", "cycle", "--publish", "s1"]
        let run = try group.carnet(["new", "ci", "gitlab"] + named)
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        let text = try group.text(of: ".gitlab-ci.yml")
        #expect(text.ranges(of: "carnet report session").count == 1 && text.contains("carnet report cycle"))
        try group.git("rm -rf .git .gitlab-ci.yml\n")
        let alone = try group.carnet(["new", "ci", "gitlab"])
        #expect(alone.status == 0 && alone.errors.contains("pas encore sous git"), "\(alone.errors)")
        let without = try group.carnet(["new", "ci", "github"], environment: ["PATH": "/nonexistent"])
        #expect(without.status == 0 && without.errors.contains("pas installé"), "\(without.errors)")
    }

    @Test("A séance under another id keeps its past, and so do its actions")
    func renamed() throws {
        let group = try CommittedGroup.withLife()
        try group.git("mv '\(Self.plan)' seances/2026-01-15-S01.md")
        let text = try group.text(of: "seances/2026-01-15-S01.md").replacing("S1", with: "S01")
        let heard = try group.text(of: "seances/2026-02-12-S2.md").replacing("S1-A1", with: "S01-A1")
        try group.commit(
            ["seances/2026-01-15-S01.md": text, "seances/2026-02-12-S2.md": heard],
            on: "2026-03-01"
        )
        let life = try group.carnet(["history", "S01-A1"]).text
        #expect(life.contains("décidée en S1") && life.contains("s'appelait S1-A1") && life.contains("Voir Paul"))
        #expect(try group.carnet(["history", "S1-A1"]).text == life)
        #expect(try group.carnet(["history", "S01"]).text.contains("16 janvier 2026"))
    }

    @Test("Two branches that say the same say it once; a merge tells what it changed itself")
    func branches() throws {
        let group = try CommittedGroup.withLife()
        let action = "- [ ] S1-A3 Prendre l'air"
        let plan = try group.text(of: Self.plan)
        try group.git("switch -q -c autre")
        try group.commit([Self.plan: plan + action + "\n"], by: "Bob", on: "2026-02-20")
        try group.commit(["carnets/alice/S1.md": "## Enseignements (groupe)\n\n- Ralentir.\n"], on: "2026-02-21")
        try group.git("switch -q main")
        try group.git("cherry-pick autre~1", by: "Alice", on: "2026-02-22")
        try group.git("merge -q --no-ff --no-commit autre", by: "Alice", on: "2026-02-23")
        try group.commit(
            [Self.plan: (plan + action + "\n").replacing("[ ] S1-A3", with: "[/] S1-A3")],
            by: "Alice",
            on: "2026-02-23"
        )
        let life = try group.carnet(["history", "S1-A3"]).text
        #expect(life.split(separator: "\n").count { $0.contains("décidée") } == 1, "\(life)")
        #expect(life.contains("23 février 2026 · Alice") && life.contains("prévue → en cours"))
        #expect(try group.carnet(["history", "alice"]).text.contains("entrée S1 ajoutée"))
        #expect(try group.carnet(["diff"]).output.isEmpty)
    }

    @Test("What is not committed yet is told last; what only looks otherwise is not told")
    func uncommitted() throws {
        let group = try CommittedGroup.withLife()
        #expect(try group.carnet(["diff"]).output.isEmpty)
        let plan = try group.text(of: Self.plan)
        try group.scratch.write(plan.replacing("- [ ]", with: "*   []") + "\n\n", to: "le groupe d'ici/" + Self.plan)
        let looks = try group.carnet(["diff", "--exit-code"])
        #expect(looks.output.isEmpty && looks.status == 0)
        #expect(try !group.carnet(["history"]).text.contains("Pas encore enregistré"))
        try group.scratch.write(plan.replacing("- [ ] S1-A2", with: "- [x] S1-A2"), to: "le groupe d'ici/" + Self.plan)
        let changed = try group.carnet(["diff", "--exit-code"])
        #expect(changed.text == "S1-A2 Écrire à Jeanne : prévue → faite\n" && changed.status == 1)
        #expect(
            try group.carnet(["history", "S1-A2"]).text.contains("Pas encore enregistré\n  S1-A2 : prévue → faite")
        )
    }

    @Test("git diff and git difftool speak the method's words")
    func drivers() throws {
        let group = try CommittedGroup.withLife()
        let plan = try group.text(of: Self.plan)
        let moved = plan.replacing("- [ ] S1-A2", with: "*    [x] S1-A2").replacing(
            "Une équipe fatiguée",
            with: "Une équipe\nfatiguée"
        )
        try group.scratch.write(moved, to: "le groupe d'ici/" + Self.plan)
        try group.scratch.write("## Ressentis\n\nCANARI-C\n", to: "le groupe d'ici/carnets/bob/S1.md")
        let shown = try group.git(
            """
            git config diff.seance.textconv "'$carnet' textconv --lang fr --as session"
            git config diff.page.textconv "'$carnet' textconv --lang fr"
            printf 'seances/* diff=seance\\ncarnets/** diff=page\\n' > .git/info/attributes
            git diff
            git difftool -y -x "'$carnet' diff --lang fr --files" -- seances
            GIT_EXTERNAL_DIFF=
            """
        )
        #expect(
            shown.contains("-S1-A2 : Écrire à Jeanne ; prévue") && shown.contains("+S1-A2 : Écrire à Jeanne ; faite")
        )
        #expect(shown.contains("S1-A2 Écrire à Jeanne : prévue → faite\n"))
        #expect(!shown.contains("équipe\n-") && !shown.contains("-Une équipe"))
        #expect(shown.contains("-Écouter.") && !shown.contains("CANARI"))
    }

    @Test("What git can compare, two folders can: a page that came or went included")
    func files() throws {
        let group = try CommittedGroup.withLife()
        let came = try group.carnet(["diff", "--files", "/dev/null", "seances/2026-02-12-S2.md"])
        #expect(came.text.contains("S2 : séance du 12 février 2026 ajoutée"))
        #expect(came.text.contains("prévue → reportée, échéance 1er février 2026 → 1er mars 2026 (retour de S2)"))
        let went = try group.carnet([
            "diff", "--files", "carnets/bob/S1.md", "/dev/null", "--path", "carnets/bob/S1.md",
        ])
        #expect(went.text == "Bob Roux : entrée S1 retirée\n")
        let tool = try group.git(
            """
            git config difftool.carnet.cmd "'$carnet' diff --lang fr --files \\"\\$LOCAL\\" \\"\\$REMOTE\\""
            git difftool -y -d --tool carnet HEAD~1
            """
        )
        #expect(tool.contains("prévue → reportée, échéance 1er février 2026 → 1er mars 2026 (retour de S2)"))
        // git calls from the top, where there may be other groups.
        let neighbour = try ScratchFolder([
            "un/groupe.md": CommittedGroup.head, "deux/groupe.md": CommittedGroup.head,
            "avant": CommittedGroup.head.replacing("Le cercle", with: "Le rond"),
        ])
        let pair = ["diff", "--files", "avant", "deux/groupe.md", "--path", "deux/groupe.md"]
        let between = try Program.run(pair, in: neighbour.path)
        #expect(between.status == 0 && between.text.contains("Le rond"), "\(between.errors)")
        #expect(try group.carnet(["diff", "--files", "nulle-part", "groupe.md"]).status == 2)
        #expect(try group.carnet(["diff", "--files", "groupe.md"]).status == 2)
    }

    @Test("An unknown thing is answered with the nearest one")
    func unknown() throws {
        let group = try CommittedGroup.withLife()
        let run = try group.carnet(["history", "S1-A9"])
        #expect(run.status == 2 && run.errors.contains("S1-A1"))
    }

    @Test("Two moments in one word are to be written apart")
    func joinedMoments() throws {
        let group = try CommittedGroup.withLife()
        let run = try group.carnet(["diff", "HEAD~1..HEAD"])
        #expect(run.status == 2 && run.errors.contains("écrivez-les à part"), "\(run.errors)")
        let unknown = try group.carnet(["diff", "nulle-part"])
        #expect(unknown.status == 2 && unknown.errors.contains("ni une date"), "\(unknown.errors)")
    }

    @Test("A host that carnet doesn't know is answered with those it does, in one language")
    func unknownHost() throws {
        let group = try CommittedGroup.withLife()
        let run = try group.carnet(["new", "ci", "nulle-part"], environment: ["LC_ALL": "fr_FR.UTF-8"])
        #expect(run.errors.contains("Choisissez parmi 'github', 'gitlab' ou 'forgejo'"), "\(run.errors)")
    }
}

extension String {
    /// Ids of commits hang on the version of git; the goldens hold a word in their place.
    var replacingCommitIDs: String {
        split(separator: " · ", omittingEmptySubsequences: false).map { part in
            part.prefix(8).allSatisfy(\.isHexDigit) && part.count >= 8 ? "COMMIT" + part.dropFirst(8) : String(part)
        }
        .joined(separator: " · ")
        .split(separator: "\"commit\": \"", omittingEmptySubsequences: false).enumerated().map { index, part in
            index == 0 ? String(part) : "COMMIT" + part.dropFirst(8)
        }
        .joined(separator: "\"commit\": \"")
    }
}
