import TestSupport
import Testing

/// A group's folder that lay elsewhere in its repository: its history follows it there, and says so.
@Suite("Folders that move inside their repository")
struct MovedFolderTests {
    private static let page = "carnets/bob/S1.md"

    /// - Parameter folders: where the group lies before and after, empty or ending in `/`.
    private func moved(from before: String, to after: String) throws -> CommittedGroup {
        let group = try CommittedGroup()
        let files = [
            "groupe.md": CommittedGroup.head,
            "seances/2026-01-15-S1.md": CommittedGroup.plan("- [ ] S1-A1 Appeler Paul"),
            Self.page: "## Ressentis\n\nCANARI\n",
        ]
        let old = files.map { (before + $0.key, Optional($0.value)) }
        try group.commit(Dictionary(uniqueKeysWithValues: old), by: "Alice", on: "2026-01-16")
        var all = Dictionary(uniqueKeysWithValues: old.map { ($0.0, String?.none) })
        // What moves may change on the way.
        for (file, text) in files { all[after + file] = file == "groupe.md" ? text + "\nUne charte.\n" : text }
        try group.commit(all, by: "Bob", on: "2026-02-13")
        return group
    }

    @Test("history, diff and documents say since when the folder is there, and where it was")
    func said() throws {
        for (before, after, place) in [
            ("un dossier/g/", "g/", "dans « un dossier/g »"), ("", "g/", "à la racine du dépôt"),
            ("vieux/", "", "dans « vieux »"),
        ] {
            let group = try moved(from: before, to: after)
            let here = ["-C", after.isEmpty ? "." : after]
            let commit = try group.git("rev-parse --short=8 HEAD").prefix(8)
            let history = try group.carnet(["history"] + here)
            #expect(history.status == 0, "\(history.errors)")
            #expect(history.errors.contains("\(commit), du 13 février 2026"), "\(history.errors)")
            #expect(history.errors.contains(place) && !history.errors.contains("CANARI"), "\(history.errors)")
            let told = history.text.split(separator: "\n")
            #expect(told.first == "16 janvier 2026 · Alice · \(try group.git("rev-parse --short=8 HEAD~1").prefix(8))")
            #expect(told.suffix(2).last == "  groupe : charte reformulée", "\(history.text)")
            #expect(told.count { $0.contains("S1-A1 Appeler Paul : décidée en S1") } == 1)
            #expect(try group.carnet(["history", "--since", "HEAD~1"] + here).text.contains("charte"))
            #expect(try group.carnet(["diff", "HEAD"] + here).errors.isEmpty)
            for moment in ["HEAD~1", "2026-01-20"] {
                let diff = try group.carnet(["diff", moment] + here)
                #expect(diff.status == 0 && diff.errors.contains(place), "\(moment): \(diff.errors)")
                #expect(diff.text == "groupe : charte reformulée\n", "\(moment): \(diff.text)")
                let report = try group.carnet(
                    ["report", "cycle", "--format", "markdown", "--out", "-", "--as-of", moment] + here
                )
                #expect(report.status == 0 && report.errors.contains(place), "\(moment): \(report.errors)")
                #expect(report.text.contains("Appeler Paul") && !report.text.contains("CANARI"), "\(report.text)")
            }
            let english = try group.carnet(["history", "--lang", "en"] + here)
            #expect(english.errors.contains("is here only since the commit"), "\(english.errors)")
        }
    }

    @Test("A folder that moved twice is followed all the way, beside a merge too")
    func movedTwiceAndMerged() throws {
        let group = try moved(from: "a/", to: "b/")
        try group.git(
            "\nmkdir c\ngit mv b/groupe.md b/seances b/carnets c\ngit commit -q -m 'encore'\n",
            on: "2026-02-20"
        )
        let twice = try group.carnet(["history", "-C", "c"])
        #expect(twice.text.hasPrefix("16 janvier 2026 · Alice"), "\(twice.text)")
        #expect(twice.text.contains("13 février 2026 · Bob") && !twice.text.contains("20 février"), "\(twice.text)")
        #expect(try group.carnet(["history", "-C", "c", "--since", "HEAD~2"]).text.hasPrefix("13 février 2026"))
        #expect(twice.errors.contains("dans « b »") && twice.errors.contains("L'histoire l'y suit."), "\(twice.errors)")
        try group.git(
            "\ngit switch -q -c autre HEAD~1\nmkdir d\ngit mv b/groupe.md b/seances b/carnets d\n"
                + "git commit -q -m 'ailleurs'\ngit switch -q -c rien HEAD~1\ngit commit -q --allow-empty -m rien\n"
                + "git merge -q --no-edit autre\n",
            on: "2026-02-21"
        )
        let merged = try group.carnet(["history", "-C", "d"])
        #expect(merged.status == 0 && merged.errors.contains("dans « b »"), "\(merged.errors)")
        #expect(merged.text.hasPrefix("16 janvier 2026 · Alice"), "\(merged.text)")
    }

    /// The lines of a history that tell of an action, each behind what heads it.
    private func told(of action: String, _ history: ProgramRun) -> [String] {
        var (head, told) = ("", [] as [String])
        for line in history.text.split(separator: "\n") {
            if !line.hasPrefix(" ") { head = line.split(separator: " · ").dropLast().joined(separator: " · ") }
            if line.hasPrefix("  " + action) { told.append("\(head) | \(line.split(separator: ": ").last ?? "")") }
        }
        return told
    }

    @Test("What was written beside a move, on another branch, is told of whoever wrote it, whichever way it was merged")
    func writtenBeside() throws {
        for (here, other) in [("main", "plan"), ("plan", "main")] {
            let group = try moved(from: "a/", to: "b/")
            try group.git("switch -q -c plan HEAD~1")
            try group.commit(
                [
                    "a/seances/2026-01-15-S1.md": CommittedGroup.plan(
                        "- [ ] S1-A1 Appeler Paul",
                        "- [ ] S1-A2 Lui écrire"
                    )
                ],
                by: "Chloé",
                on: "2026-02-10"
            )
            try group.git("switch -q \(here)")
            try group.git("merge -q --no-edit \(other)", by: "David", on: "2026-02-14")
            let history = try group.carnet(["history", "-C", "b"])
            #expect(told(of: "S1-A2", history) == ["10 février 2026 · Chloé | décidée en S1"], "\(history.text)")
            #expect(!history.text.contains("David") && !history.text.contains("retirée"), "\(history.text)")
            #expect(history.errors.contains("du 13 février 2026 ; il était dans « a »"), "\(history.errors)")
            // On the evening of Chloé's work nobody had moved anything yet.
            let diff = try group.carnet(["diff", "2026-02-10", "-C", "b"])
            #expect(diff.text == "groupe : charte reformulée\n", "\(diff.text)")
            #expect(try group.carnet(["diff", "plan", "main", "-C", "b"]).status == 0)
        }
    }

    @Test("Where git can't tell whether the folder moved, it is said, and nothing is told as if it hadn't")
    func unknown() throws {
        let group = try moved(from: "a/", to: "b/")
        let tree = try group.git("rev-parse HEAD~1:a").prefix { $0 != "\n" }
        try group.git("\nrm -f .git/objects/\(tree.prefix(2))/\(tree.dropFirst(2))\n")
        for arguments in [["history"], ["diff", "HEAD~1"], ["report", "cycle", "--as-of", "2026-01-20"]] {
            let run = try group.carnet(arguments + ["-C", "b"])
            #expect(run.status == 2 && run.output.isEmpty, "\(arguments): \(run.text)")
            #expect(run.errors.contains("Il manque une partie de l'historique"), "\(arguments): \(run.errors)")
        }
        #expect(try group.carnet(["diff", "-C", "b"]).status == 0)
    }

    @Test("A folder that goes back to its old place lost nothing on the way")
    func movedBack() throws {
        let group = try moved(from: "a/", to: "b/")
        try group.commit(
            ["b/seances/2026-01-15-S1.md": CommittedGroup.plan("- [ ] S1-A1 Appeler Paul", "- [ ] S1-A2 Lui écrire")],
            by: "Chloé",
            on: "2026-02-14"
        )
        try group.git(
            "\nmkdir -p a\ngit mv b/groupe.md b/seances b/carnets a\ngit commit -q -m retour\n",
            on: "2026-02-20"
        )
        let history = try group.carnet(["history", "-C", "a"])
        #expect(told(of: "S1-A1", history) == ["16 janvier 2026 · Alice | décidée en S1"], "\(history.text)")
        #expect(told(of: "S1-A2", history) == ["14 février 2026 · Chloé | décidée en S1"], "\(history.text)")
        #expect(!history.text.contains("retirée") && !history.text.contains("20 février"), "\(history.text)")
        #expect(history.errors.contains("du 20 février 2026 ; il était dans « b »"), "\(history.errors)")
        for arguments in [["history"], ["history", "--since", "2026-02-19"]] {
            let said = try group.carnet(arguments + ["-C", "a"]).errors
            #expect(said.contains("est de nouveau ici depuis") && !said.contains("n'est ici que"), "\(said)")
        }
        let english = try group.carnet(["history", "-C", "a", "--lang", "en"]).errors
        #expect(english.contains("is here again since the commit"), "\(english)")
        #expect(try group.carnet(["diff", "HEAD~2", "-C", "a"]).text.hasPrefix("S1-A2 Lui écrire : décidée"))
        #expect(try group.carnet(["diff", "2026-02-13", "-C", "a"]).text.hasPrefix("S1-A2 Lui écrire : décidée"))
    }

    @Test("What is asked of a commit that is yet to come is read where the folder went there")
    func movedElsewhere() throws {
        let group = try moved(from: "a/", to: "b/")
        try group.git("switch -q -c ancien HEAD~1")
        let diff = try group.carnet(["diff", "HEAD", "main", "-C", "a"])
        #expect(diff.text == "groupe : charte reformulée\n", "\(diff.text)")
        #expect(diff.errors.contains("dans « b »"), "\(diff.errors)")
    }

    @Test("A page that another group takes over, and a group beside others that move with it, mislead nobody")
    func neighbours() throws {
        let group = try moved(from: "x/a/", to: "x/b/")
        // Another group lies beside it; both move at once, and some of their pages say the same.
        var files: [String: String?] = ["x/a/groupe.md": CommittedGroup.head.replacing("Le cercle", with: "L'autre")]
        files["x/a/seances/2026-01-15-S1.md"] = CommittedGroup.plan("- [ ] S1-A1 Appeler Paul")
        files["x/a/carnets/bob/S2.md"] = "## Ressentis\n\nCANARI-2\n"
        try group.commit(files, by: "Zoé", on: "2026-02-15")
        try group.git("\ngit mv x y\ngit commit -q -m 'tous deux'\n", on: "2026-02-20")
        let (first, second) = (try group.carnet(["history", "-C", "y/b"]), try group.carnet(["history", "-C", "y/a"]))
        #expect(first.errors.contains("dans « x/b »") && second.errors.contains("dans « x/a »"), "\(second.errors)")
        #expect(first.text.hasPrefix("16 janvier 2026 · Alice") && !first.text.contains("Zoé"), "\(first.text)")
        #expect(second.text.contains("15 février 2026 · Zoé"), "\(second.text)")
        try group.git(
            "\nmkdir -p z/seances\ncp y/a/groupe.md z\ngit mv y/a/seances/2026-01-15-S1.md z/seances\ngit add -A\n"
                + "git commit -q -m 'une page'\n",
            by: "David",
            on: "2026-02-21"
        )
        let third = try group.carnet(["history", "-C", "z"])
        #expect(third.text.hasPrefix("21 février 2026 · David") && third.errors.isEmpty, "\(third.text)\(third.errors)")
    }

    @Test("After a pull that moves the folder, the digest says what was written, and no more", arguments: ["", "un/"])
    func digest(place: String) throws {
        let shared = try CommittedGroup()
        let files = [
            place + "groupe.md": CommittedGroup.head,
            place + "seances/2026-01-15-S1.md": CommittedGroup.plan("- [ ] S1-A1 Appeler Paul"),
        ]
        try shared.commit(files, by: "Alice", on: "2026-01-16")
        try shared.git("\ngit clone -q . ../chez-bob\n\"$carnet\" setup-git -C ../chez-bob/\(place) >/dev/null\n")
        try shared.git(
            "\nmkdir g\ngit mv \(place)groupe.md \(place)seances g\ngit commit -q -m range\n",
            on: "2026-02-13"
        )
        try shared.commit(
            ["g/seances/2026-01-15-S1.md": CommittedGroup.plan("- [x] S1-A1 Appeler Paul")],
            by: "Alice",
            on: "2026-02-14"
        )
        let pulled = try shared.git("\ncd ../chez-bob\ngit pull -q --no-edit 2>&1\n")
        #expect(pulled.contains("\n  ./g/\n"), "\(pulled)")
        #expect(pulled.contains("S1-A1 Appeler Paul : prévue → faite"), "\(pulled)")
        #expect(!pulled.contains("ajout") && !pulled.contains("entre dans le groupe"), "\(pulled)")
    }

    @Test("A group that began where it is, and one made after another's, are told without a word of that")
    func notMoved() throws {
        let group = try moved(from: "vieux/", to: "g/")
        try group.git("\ncp -r g autre\ngit add -A\ngit commit -q -m copie\n", on: "2026-02-14")
        #expect(try group.carnet(["history", "-C", "autre"]).errors.isEmpty)
        #expect(try CommittedGroup.withLife().carnet(["history"]).errors.isEmpty)
    }
}
