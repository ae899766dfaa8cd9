import Foundation
import TestSupport
import Testing

@Suite("From an empty folder to the first pages")
struct ScaffoldCommandTests {
    private static let french = ["LC_ALL": "fr_FR.UTF-8"]

    /// Runs `carnet` with answers on its standard input.
    private static func answered(_ arguments: String, with answers: String, in folder: String) throws -> ProgramRun {
        try Program.shell("printf '%b' '\(answers)' | LC_ALL=fr_FR.UTF-8 \"$carnet\" \(arguments)", in: folder)
    }

    private static func contents(_ folder: String) throws -> [String: [UInt8]] { try FileTree.contents(of: folder) }

    @Test("A group is made from flags, its first séance and pages follow, and check finds nothing")
    func story() throws {
        let scratch = try ScratchFolder()
        let root = scratch.path + "/atelier"
        let run = try Program.run(
            [
                "initialiser", "atelier", "--yes", "--lang", "fr", "--name", "Atelier", "--facilitator",
                "Claire Vasseur",
                "--member", "alice: Alice Martin", "--members", "Bob Durand, Chloé Roux,Alice Noir", "--dates",
                "12 février 2026, 2026-01-15 et 09/04/2026",
            ],
            in: scratch.path,
            environment: Self.french
        )
        #expect(run.status == 0, "\(run.errors)")
        let head = try scratch.text(of: "atelier/groupe.md")
        #expect(head.contains("alice: Alice Martin\n  bob: Bob Durand\n  chloe: Chloé Roux\n  alice-n: Alice Noir\n"))
        #expect(head.contains("seances: [2026-01-15, 2026-02-12, 2026-04-09]"))
        let today = ["--today", "2026-01-10"]
        for arguments in [
            ["nouvelle", "seance", "--client", "Bob", "--subject", "Dire: non"], ["nouveau", "carnet", "--all"],
            ["nouveau", "membre", "David Petit"], ["nouveau", "cycle", "--dates", "2026-09-10, 2026-10-08"],
            ["new", "session"], ["new", "entry", "s2", "--member", "david"], ["verifier", "--strict"],
        ] {
            let run = try Program.run(arguments + today, in: root, environment: Self.french)
            #expect(run.status == 0, "\(arguments): \(run.text)\(run.errors)")
        }
        let files = try Self.contents(root).keys
        for file in [
            "seances/2026-01-15-S1.md", "seances/2026-02-12-S2.md", "carnets/bob/S1.md", "carnets/david/S2.md",
            "carnets/david/.gitkeep", "GUIDE.md", ".gitignore", ".gitattributes", ".editorconfig",
        ] { #expect(files.contains(file), "\(file)") }
    }

    @Test("Answers come from standard input where there is no terminal, and its end takes the defaults")
    func answers() throws {
        let scratch = try ScratchFolder()
        let run = try Self.answered("init un", with: "Le groupe\\nen\\n\\nAlice Martin,Bob B\\n", in: scratch.path)
        #expect(run.status == 0, "\(run.errors)")
        let head = try scratch.text(of: "un/group.md")
        #expect(
            head.hasPrefix(
                "---\nname: Le groupe\nlanguage: en\nfacilitator:\nmembers:\n  alice: Alice Martin\n  bob: Bob B\nlogbook"
            )
        )
        let defaults = try Self.answered("init deux", with: "", in: scratch.path)
        #expect(defaults.status == 0)
        #expect(try scratch.text(of: "deux/groupe.md").hasPrefix("---\nnom: deux\nlangue: fr\n"))
        let bad = try Self.answered("init trois", with: "T\\nfr\\n\\n\\n2026-02-30\\n", in: scratch.path)
        #expect(bad.status == 2)
        #expect(bad.errors.contains("2026-02-30"))
        #expect(!FileManager.default.fileExists(atPath: scratch.path + "/trois"))
    }

    @Test("Nothing is ever overwritten")
    func overwriting() throws {
        let scratch = try ScratchFolder(["GUIDE.md": "à moi\n", ".gitignore": "secret\n"])
        let first = try Program.run(["init", "--yes", "--members", "Alice, Bob"], in: scratch.path)
        #expect(first.status == 0)
        #expect(first.text.contains("GUIDE.md, .gitignore"))
        #expect(try scratch.text(of: "GUIDE.md") == "à moi\n")
        let before = try Self.contents(scratch.path)
        for arguments in [["init", "--yes"], ["init", "below", "--yes"], ["init", "--dry-run", "--yes"]] {
            let again = try Program.run(arguments, in: scratch.path)
            #expect(again.status == 2)
            #expect(!again.errors.isEmpty)
        }
        #expect(try Self.contents(scratch.path) == before)
        #expect(try Program.run(["new", "session", "--date", "2026-01-15"], in: scratch.path).status == 0)
        #expect(try Program.run(["new", "entry", "--member", "alice"], in: scratch.path).status == 0)
        let written = try Self.contents(scratch.path)
        #expect(try Program.run(["new", "entry", "--member", "alice"], in: scratch.path).status == 2)
        #expect(try Program.run(["new", "member", "Carl", "--id", "Alice"], in: scratch.path).status == 2)
        #expect(try Program.run(["new", "entry"], in: scratch.path).status == 2)
        #expect(try Self.contents(scratch.path) == written)
    }

    @Test(
        "What would be written is shown, and nothing is written",
        arguments: [
            ["new", "session", "--dry-run"], ["new", "entry", "S1", "--member", "bob", "--dry-run"],
            ["new", "cycle", "--dates", "2027-01-15", "--dry-run"], ["new", "member", "Zoé", "--dry-run"],
        ]
    )
    func dryRun(_ arguments: [String]) throws {
        let scratch = try ScratchFolder([
            "groupe.md": "---\nnom: G\nmembres: { alice: Alice, bob: Bob }\n---\n# Charte\n…\n",
            "seances/2026-01-15-S1.md": "---\nseance: S1\ndate: 2026-01-15\npresents: [alice, bob]\n---\n",
        ])
        let before = try Self.contents(scratch.path)
        let run = try Program.run(arguments, in: scratch.path)
        #expect(run.status == 0)
        #expect(run.text.contains("\n+"))
        #expect(try Self.contents(scratch.path) == before)
    }

    @Test(
        "Members that couldn't be told apart, or found again, are refused",
        arguments: [
            ["new", "member", "../../etc: Mal"], ["new", "member", "Zoé", "--id", "a/b"],
            ["new", "member", "Alice Martin"],
            ["init", "elsewhere", "--yes", "--members", "Ann Lee, ann lee, Bo"],
            ["init", "elsewhere", "--yes", "--member", "a/b: Ann"],
        ]
    )
    func members(_ arguments: [String]) throws {
        let scratch = try ScratchFolder(["g/groupe.md": "---\nnom: G\nmembres: { alice: Alice Martin }\n---\n"])
        let before = try Self.contents(scratch.path)
        let place = arguments[0] == "new" ? ["-C", "g"] : []
        #expect(try Program.run(arguments + place, in: scratch.path).status == 2)
        #expect(try Self.contents(scratch.path) == before)
    }

    @Test("A file that can't be read still has its number")
    func unreadableSession() throws {
        let scratch = try ScratchFolder(["groupe.md": "---\nnom: G\nmembres: { alice: Alice }\n---\n"])
        try FileTree.write("S\0e\0", to: scratch.path + "/seances/2026-11-01-S7.md")
        let run = try Program.run(["new", "session", "--date", "2026-12-10"], in: scratch.path)
        #expect(run.text.contains("S8"))
    }

    @Test("Whoever prepares everyone's pages reads nobody's engagements", arguments: [[], ["--dry-run"], ["--diff"]])
    func privacy(_ options: [String]) throws {
        let canary = "prive-canari-5120"
        let scratch = try ScratchFolder([
            "groupe.md": "---\nnom: G\nmembres: { alice: Alice, bob: Bob }\n---\n# Charte\n…\n",
            "seances/2026-01-15-S1.md": "---\nseance: S1\ndate: 2026-01-15\npresents: [alice, bob]\n---\n",
            "seances/2026-02-15-S2.md": "---\nseance: S2\ndate: 2026-02-15\npresents: [alice, bob]\n---\n",
            "carnets/bob/S1.md": "---\nseance: S1\nmembre: bob\n---\n## Engagements\n- [ ] \(canary)\n",
        ])
        let run = try Program.run(["new", "entry", "S2", "--all"] + options, in: scratch.path)
        #expect(run.status == 0)
        #expect(run.text.contains("carnets/bob/S2.md"))
        #expect(!(run.text + run.errors).contains(canary))
        let own = try Program.run(["new", "entry", "S2", "--member", "bob", "--dry-run"], in: scratch.path)
        #expect(own.text.contains(canary) == !options.isEmpty)
    }

    @Test("A folder that can't be made, a link that leads out: said, and nothing is left behind")
    func unusable() throws {
        let scratch = try ScratchFolder([
            "file": "x", "outside/.keep": "", "group/groupe.md": "---\nnom: G\nmembres: {a: A}\n---\n",
        ])
        #expect(try Program.run(["init", "file/below", "--yes"], in: scratch.path).status == 2)
        try FileManager.default.createSymbolicLink(
            atPath: scratch.path + "/group/seances",
            withDestinationPath: scratch.path + "/outside"
        )
        let run = try Program.run(["new", "session", "--date", "2026-01-15"], in: scratch.path + "/group")
        #expect(run.status == 2)
        #expect(try FileTree.names(in: scratch.path + "/outside") == [".keep"])
    }

    @Test("A template of the group's own is used; a broken one is said at its place")
    func templates() throws {
        let scratch = try ScratchFolder([
            "groupe.md": "---\nnom: G\nmembres: { alice: Alice, bob: Bob }\n---\n",
            "modeles/steps.fr.md.mustache": "{{% CONTENT_TYPE: TEXT}}\n## 1. Exposé\nÀ notre façon.\n",
            "modeles/entry.fr.md.mustache": "{{#open}}",
        ])
        #expect(try Program.run(["new", "session", "--date", "2026-01-15"], in: scratch.path).status == 0)
        #expect(try scratch.text(of: "seances/2026-01-15-S1.md").contains("À notre façon."))
        let broken = try Program.run(["new", "entry", "--all"], in: scratch.path)
        #expect(broken.status == 2)
        #expect(broken.errors.contains("modeles/entry.fr.md.mustache:1"))
    }

    @Test("A prepared séance completes with done, and its reports show no guidance")
    func completed() throws {
        let scratch = try ScratchFolder(sample: "club-managers")
        let folder = scratch.path + "/club-managers"
        let today = ["--today", "2026-11-20"]
        #expect(try Program.run(["new", "session", "--date", "2026-11-20"] + today, in: folder).status == 0)
        let path = try #require(FileTree.names(in: folder + "/seances").last)
        let prepared = try scratch.text(of: "club-managers/seances/" + path)
        let id = try #require(prepared.firstMatch(of: #/- \[ \] (S\d+-A\d+) <!--/#)?.1)
        let done = try Program.run(["faire", String(id), "--note", "Tout va bien."] + today, in: folder)
        #expect(done.status == 0, "\(done.errors)")
        let after = try scratch.text(of: "club-managers/seances/" + path)
        #expect(after.contains("[x] \(id)") && after.contains("Tout va bien."))
        #expect(after.components(separatedBy: "] \(id)").count == 2)
        let session = path.split(separator: "-").last?.split(separator: ".").first.map(String.init) ?? ""
        for format in ["html", "markdown", "json"] {
            let report = try Program.run(
                ["report", "session", session, "--format", format, "--out", "-"] + today,
                in: folder
            )
            #expect(report.status == 0)
            #expect(!report.text.contains("<!--") && !report.text.contains("Le client raconte"))
        }
    }

    @Test(
        "The folder comes under git, or a kind word says why not; the files are there all the same",
        arguments: [
            ("[user]\nname = A\nemail = a@example.org\n", "/usr/bin:/bin", "sous git"),
            ("[user]\nuseConfigOnly = true\n", "/usr/bin:/bin", "git config --global user.name"),
            ("", "/nowhere", "pas installé"),
        ]
    )
    func git(_ configuration: String, _ path: String, _ word: String) throws {
        let scratch = try ScratchFolder([".gitconfig": configuration])
        let environment = ["HOME": scratch.path, "PATH": path, "GIT_DIR": scratch.path + "/elsewhere"]
        let arguments = ["init", "un", "--yes", "--lang", "fr", "--git", "--members", "Alice, Bob"]
        let run = try Program.run(arguments, in: scratch.path, environment: environment)
        #expect(run.status == 0)
        #expect(run.text.contains(word), "\(run.text)")
        #expect(try scratch.text(of: "un/groupe.md").contains("alice: Alice"))
        guard configuration.contains("email") else { return }
        let log = try Program.shell("git -C un log --oneline --name-only; git -C un status --short", in: scratch.path)
        #expect(log.text.contains("groupe.md") && log.text.contains("carnets/bob/.gitkeep"))
        let english = ["LC_ALL": "en_US.UTF-8"].merging(environment) { $1 }
        let other = ["init", "trois", "--yes", "--lang", "fr", "--git"]
        #expect(try Program.run(other, in: scratch.path, environment: english).status == 0)
        let first = try Program.shell("git -C trois log --format=%s", in: scratch.path)
        #expect(first.text == "Le dossier du groupe\n", "\(first)")
        #expect(!log.text.contains("??"))
        let beside = try Program.run(["init", "un/../deux", "--yes"], in: scratch.path, environment: environment)
        #expect(beside.status == 0, "\(beside.errors)")
        let inside = try Program.shell(
            "git init -q big && cd big && LC_ALL=fr_FR.UTF-8 \"$carnet\" init sub --yes --git && git status --short",
            in: scratch.path
        )
        #expect(inside.text.contains("déjà à un dépôt") && inside.text.contains("?? sub/"))
    }
}
