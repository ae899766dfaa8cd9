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
            let diff = try group.carnet(["diff", "HEAD~1"] + here)
            #expect(diff.status == 0 && diff.errors.contains(place), "\(diff.errors)")
            #expect(try group.carnet(["diff", "HEAD"] + here).errors.isEmpty)
            for moment in ["HEAD~1", "2026-01-20"] {
                let report = try group.carnet(["report", "cycle", "--out", "-", "--as-of", moment] + here)
                #expect(report.status == 2 && report.errors.contains(place), "\(moment): \(report.errors)")
            }
            let english = try group.carnet(["history", "--lang", "en"] + here)
            #expect(english.errors.contains("is here only since the commit"), "\(english.errors)")
        }
    }

    @Test("A folder that moved twice is followed all the way; after a merge, the command that shows the rest is said")
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
    }

    @Test("A group that began where it is, and one made after another's, are told without a word of that")
    func notMoved() throws {
        let group = try moved(from: "vieux/", to: "g/")
        try group.git("\ncp -r g autre\ngit add -A\ngit commit -q -m copie\n", on: "2026-02-14")
        #expect(try group.carnet(["history", "-C", "autre"]).errors.isEmpty)
        #expect(try CommittedGroup.withLife().carnet(["history"]).errors.isEmpty)
    }
}
