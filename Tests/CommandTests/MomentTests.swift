import TestSupport
import Testing

/// What a day, a séance or a commit stands for, in histories that people really have.
@Suite("Moments of a history, by their names")
struct MomentTests {
    private static let page = "carnets/bob/S1.md"
    private static let harvest = "## Enseignements (groupe)\n\n- Écouter.\n"

    private func asOf(_ moment: String, _ group: CommittedGroup, in folder: String? = nil) throws -> ProgramRun {
        let arguments = ["report", "session", "S1", "--format", "markdown", "--out", "-", "--as-of", moment]
        return try group.carnet(arguments + (folder.map { ["-C", $0] } ?? []))
    }

    /// Alice's line on main; Bob's on another, written in time and pulled by her three weeks later.
    private func pulledLater() throws -> CommittedGroup {
        let group = try CommittedGroup()
        try group.commit(
            [
                "groupe.md": CommittedGroup.head,
                "seances/2026-01-15-S1.md": CommittedGroup.plan("- [ ] S1-A1 Appeler Paul"),
            ],
            on: "2026-01-10"
        )
        try group.git("switch -q -c bob")
        try group.commit([Self.page: Self.harvest], by: "Bob", on: "2026-01-15")
        try group.git("switch -q main")
        try group.git("commit -q --allow-empty -m attente", by: "Alice", on: "2026-02-01")
        try group.git("merge -q --no-ff -m tirer bob", by: "Alice", on: "2026-02-05")
        return group
    }

    @Test("A link to a page of the folder, once committed, is no change; a séance is found with a space in its name")
    func linksAndSpaces() throws {
        let group = try CommittedGroup.withLife()
        let page = CommittedGroup.followUps("- [x] S1-A2 — Elle a répondu.")
            .replacing("S2", with: "S3").replacing("2026-02-12", with: "2026-03-12")
        try group.commit(["archives/S3.md": page], on: "2026-03-12")
        try group.git("\nln -s ../archives/S3.md seances/2026-03-12-S3.md\n")
        #expect(try group.carnet(["diff"]).text.contains("S3 : séance du 12 mars 2026 ajoutée"))
        try group.commit([:], on: "2026-03-13")
        #expect(try group.carnet(["diff"]).text.isEmpty)
        #expect(try !group.carnet(["history"]).text.contains("Pas encore enregistré"))
        #expect(try group.carnet(["diff", "HEAD~1", "HEAD"]).text.contains("S3 : séance du 12 mars 2026 ajoutée"))
        // What is written behind the link is a change of the page.
        try group.scratch.write(page.replacing("[x]", with: "[-]"), to: "le groupe d'ici/archives/S3.md")
        #expect(try group.carnet(["diff"]).text.contains("faite → abandonnée"))
        for name in ["S 1", "s1", "s 1", "S1"] {
            #expect(try group.carnet(["history", name]).text.hasPrefix("Histoire de la séance S1\n"), "\(name)")
            #expect(try group.carnet(["diff", name, "HEAD"]).status == 0, "\(name)")
            let sheet = try group.carnet(["report", "session", name, "--out", "-", "--format", "markdown"])
            #expect(sheet.text.hasPrefix("# Fiche de séance S1\n"), "\(name): \(sheet.errors)")
        }
    }

    @Test("What others wrote in time is there, whoever pulled it later")
    func pulled() throws {
        let group = try pulledLater()
        for moment in ["2026-01-15", "S1", "2026-01-31"] {
            let run = try asOf(moment, group)
            #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
            #expect(run.text.contains("Écouter."), "\(moment)")
            #expect(try group.carnet(["diff", moment, "HEAD"]).output.isEmpty, "\(moment)")
        }
        #expect(try !asOf("2026-01-14", group).text.contains("Écouter."))
        #expect(try asOf("2026-02-05", group).text.contains("Écouter."))
    }

    @Test("Of lines that were not united yet the latest is shown, and it is said")
    func notUnited() throws {
        let group = try pulledLater()
        let between = try asOf("2026-02-02", group)
        let latest = try group.git("rev-parse --short=8 HEAD^1").prefix(8)
        #expect(between.status == 0 && between.errors.contains("2 lignes de travail"), "\(between.errors)")
        #expect(between.errors.contains(latest) && between.text.contains(latest), "\(between.errors)")
        let diff = try group.carnet(["diff", "2026-02-02"])
        #expect(diff.errors.contains("2 lignes de travail") && diff.text.contains("entrée S1"), "\(diff.text)")
        #expect(try group.carnet(["diff", "2026-02-02", "--lang", "en"]).errors.contains("2 lines of work"))
    }

    @Test("A computer whose clock was wrong hides nothing that came before")
    func skewedClock() throws {
        let group = try pulledLater()
        try group.commit([Self.page: Self.harvest + "- Ralentir.\n"], by: "Bob", on: "2026-01-20")
        let run = try asOf("2026-01-21", group)
        #expect(run.text.contains("Ralentir.") && run.errors.isEmpty, "\(run.errors)")
    }

    @Test("Below the top of a repository, what others do elsewhere takes no part")
    func belowTheTop() throws {
        let group = try CommittedGroup()
        try group.git("commit -q --allow-empty -m rien", on: "2026-01-01")
        try group.commit(["ailleurs.md": "un\n"], on: "2026-01-02")
        try group.commit(
            [
                "cercle/groupe.md": CommittedGroup.head,
                "cercle/seances/2026-01-15-S1.md": CommittedGroup.plan("- [ ] S1-A1 Appeler Paul"),
            ],
            on: "2026-01-10"
        )
        try group.git("switch -q -c autre")
        try group.commit(["ailleurs.md": "deux\n"], on: "2026-01-12")
        try group.git("switch -q main")
        try group.commit(["cercle/" + Self.page: Self.harvest], by: "Bob", on: "2026-01-11")
        try group.git("merge -q --no-ff -m tirer autre", by: "Alice", on: "2026-02-05")
        let run = try asOf("2026-01-15", group, in: "cercle")
        #expect(run.status == 0 && run.errors.isEmpty && run.text.contains("Écouter."), "\(run.errors)")
        for moment in ["2026-01-05", "main~2^", "HEAD~3"] {
            let early = try asOf(moment, group, in: "cercle")
            #expect(early.status == 2 && early.output.isEmpty && !early.errors.isEmpty, "\(moment): \(early.errors)")
        }
        #expect(try asOf("HEAD~3", group, in: "cercle").errors.contains("ne contient rien du groupe"))
        #expect(try group.carnet(["diff", "HEAD~3", "HEAD", "-C", "cercle"]).text.contains("S1-A1 Appeler Paul"))
    }

    @Test("A copy without its beginnings doesn't take them for nothing")
    func shallow() throws {
        let group = try CommittedGroup.withLife()
        let whole = try asOf("2026-02-13", group)
        try group.git("clone -q --no-local --depth 2 . ../court")
        for command in [
            ["diff", "S1"], ["diff", "HEAD~4"], ["report", "cycle", "--out", "-", "--as-of", "2026-01-16"],
        ] {
            let run = try group.carnet(command + ["-C", "../court"])
            #expect(run.status == 2 && run.output.isEmpty, "\(command): \(run.text)")
            #expect(run.errors.contains("git fetch --unshallow"), "\(command): \(run.errors)")
        }
        #expect(try asOf("2026-02-13", group, in: "../court").output == whole.output)
        #expect(try group.carnet(["diff", "HEAD~1", "-C", "../court"]).text.contains("S1-A1"))
        try group.git("-C ../court fetch -q --unshallow")
        #expect(try group.carnet(["diff", "S1", "-C", "../court"]).status == 0)
    }

    @Test("What was written before a day, and rebased after it, came since, for history as for diff")
    func rebased() throws {
        let group = try CommittedGroup.withLife()
        try group.scratch.write(Self.harvest + "- Ralentir.\n", to: "le groupe d'ici/" + Self.page)
        try group.git(
            "\nexport GIT_AUTHOR_DATE=2026-02-14T20:00:00+0200\ngit commit -q -a -m tard\n",
            by: "Bob",
            on: "2026-03-20"
        )
        for moment in ["2026-03-01", "2026-03-19"] {
            #expect(try group.carnet(["diff", moment]).text.contains("entrée S1"))
            let told = try group.carnet(["history", "--since", moment]).text
            #expect(told.hasPrefix("14 février 2026 · Bob") && told.contains("entrée S1"), "\(told)")
        }
        #expect(try group.carnet(["history", "--since", "2026-03-21"]).output.isEmpty)
    }

    @Test("Without a history, --since is said to be of no use")
    func sinceWithoutHistory() throws {
        let group = try CommittedGroup.withLife()
        try group.git("rm -rf .git\n")
        let run = try group.carnet(["history", "--since", "2026-02-01"])
        #expect(run.status == 0 && run.errors.contains("« 2026-02-01 »") && run.text.contains("S1-A1"))
        #expect(try !group.carnet(["history"]).errors.contains("tout est montré"))
    }

    @Test("A séance goes by all the names that people write it under")
    func spelledSessions() throws {
        let group = try CommittedGroup.withLife()
        let (diff, history) = (try group.carnet(["diff", "S1"]), try group.carnet(["history", "S2"]))
        #expect(diff.text.contains("S1-A1") && history.text.contains("S2"))
        for name in ["1", "séance 1", "Session 1", "s1"] {
            #expect(try group.carnet(["diff", name]).output == diff.output, "\(name)")
            #expect(try asOf(name, group).output == asOf("S1", group).output, "\(name)")
            let other = name.replacing("1", with: "2")
            #expect(try group.carnet(["history", other]).output == history.output, "\(other)")
        }
        try group.commit(["seances/2026-02-12-S2.md": nil], on: "2026-03-01")
        #expect(try group.carnet(["history", "session 2"]).text.contains("retirée"))
        #expect(try group.carnet(["diff", "9"]).status == 2)
    }

    @Test("A séance without a date is no moment, and is said to be there")
    func undated() throws {
        let group = try CommittedGroup.withLife()
        try group.scratch.write("---\nseance: S7\nclient: bob\n---\n", to: "le groupe d'ici/seances/S7.md")
        for command in [["diff", "S7"], ["history", "--since", "s7"], ["report", "cycle", "--as-of", "S7"]] {
            let run = try group.carnet(command)
            #expect(run.status == 2 && run.errors.contains("S7 n'a pas de date"), "\(run.errors)")
        }
    }

    @Test("A copy without the text of old pages says so, and fetches nothing by itself")
    func partial() throws {
        let group = try CommittedGroup.withLife()
        try group.git(
            "git config uploadpack.allowFilter true\ngit clone -q --no-local --filter=blob:none . ../partiel\n"
        )
        for command in [["history"], ["diff", "HEAD~3"], ["report", "cycle", "--out", "-", "--as-of", "HEAD~1"]] {
            let run = try group.carnet(command + ["-C", "../partiel"])
            #expect(run.status == 2 && run.errors.contains("git fetch --refetch --no-filter"), "\(run.errors)")
        }
        for command in [["check"], ["check", "--staged"], ["report", "cycle", "--out", "-"]] {
            #expect(try group.carnet(command + ["-C", "../partiel"]).status < 2)
        }
        try group.git("-C ../partiel fetch -q --refetch --no-filter")
        #expect(try group.carnet(["history", "-C", "../partiel"]).output == group.carnet(["history"]).output)
    }

    @Test("What a copy's history begins with was there already, and is nobody's work of that day")
    func shallowHistory() throws {
        let group = try CommittedGroup.withLife()
        try group.git("clone -q --no-local --depth 2 . ../court")
        let told = try group.carnet(["history", "-C", "../court"]).text
        #expect(told.hasPrefix("Déjà là\n"), "\(told)")
        #expect(told.contains("\n13 février 2026 · Alice · ") && !told.contains("Bob ·"), "\(told)")
        let json = try group.carnet(["history", "--format", "json", "-C", "../court"]).text
        #expect(json.contains("\"origin\": \"inherited\"") && !json.contains("\"author\": \"Bob\""), "\(json)")
        let whole = try group.carnet(["history"]).text
        #expect(!whole.contains("Déjà là"))
        // A branch of that name makes no copy of the repository.
        try group.git("clone -q --no-local --depth 99 . ../long && git -C ../long branch grafted HEAD~5")
        #expect(try group.carnet(["history", "-C", "../long"]).text == whole)
    }

    @Test("In a copy without its beginnings a review has no rhythm, rather than a false one")
    func shallowRhythm() throws {
        let group = try CommittedGroup.withLife()
        try group.git("clone -q --no-local --depth 2 . ../court")
        for moment in [[], ["--as-of", "HEAD"]] {
            let arguments = ["report", "cycle", "--out", "-"] + moment
            #expect(try group.carnet(arguments).text.contains("id=\"rhythm\""))
            let run = try group.carnet(arguments + ["-C", "../court"])
            #expect(run.status == 0 && !run.text.contains("id=\"rhythm\""))
            #expect(run.errors.contains("git fetch --unshallow"), "\(run.errors)")
        }
    }
}
