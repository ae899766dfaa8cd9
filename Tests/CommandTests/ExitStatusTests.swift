import TestSupport
import Testing

@Suite("How a command ends")
struct ExitStatusTests {
    private static let group = "---\nnom: Petit groupe\nmembres: { alice: Alice, bruno: Bruno }\n---\n"

    @Test("Nothing wrong ends with 0, errors with 1, and warnings with 1 where they count")
    func findings() throws {
        let folder = try ScratchFolder([
            "groupe.md": Self.group,
            "seances/2026-01-15-S1.md": "---\nseance: S1\ndate: 2026-01-15\nclient: alice\npresents: [bruno]\n---\n",
        ])
        #expect(try Program.run(["check"], in: folder.path).status == 1)
        let sample = Repository.root + "/sample-logbooks/riverside-circle"
        #expect(try Program.run(["check", "--today", "2026-04-01"], in: sample).status == 0)
        #expect(try Program.run(["check", "--today", "2026-04-01", "--strict"], in: sample).status == 1)
    }

    @Test(
        "Arguments that make no sense end with 2 and a word on standard error",
        arguments: [
            ["check", "--format", "xml"], ["check", "--nonsense"], ["nonsense"], ["explain"],
            ["explain", "contrat-abse"],
            ["actions", "--on", "2026-02-30"], ["check", "no-such-folder"], ["actions", "--owner", "nobody"],
            ["report", "session", "S99"], ["check", "-C", "no-such-folder"],
        ]
    )
    func usage(_ arguments: [String]) throws {
        let run = try Program.run(arguments, in: Repository.root + "/sample-logbooks/riverside-circle")
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(!run.errors.isEmpty)
    }

    @Test("A folder without a group is refused in the reader's language")
    func noGroup() throws {
        let folder = try ScratchFolder()
        let english = try Program.run(["check"], in: folder.path)
        #expect(english.status == 2)
        #expect(english.errors.contains("No group in “.”"))
        let french = try Program.run(["check"], in: folder.path, environment: ["LC_ALL": "fr_FR.UTF-8"])
        #expect(french.errors.contains("Pas de groupe dans « . »"))
    }

    @Test("A near miss is proposed")
    func nearMiss() throws {
        let folder = Repository.root + "/sample-logbooks/club-managers"
        // In the group's language, whatever the system's, unless another is asked for.
        #expect(try Program.run(["actions", "--owner", "natalie"], in: folder).errors.contains("« nathalie » ?"))
        #expect(try Program.run(["report", "session", "S44", "--lang", "en"], in: folder).errors.contains("“S4”?"))
        #expect(try Program.run(["explain", "missing-contrat"]).errors.contains("“missing-contract”?"))
    }

    @Test("A reader who goes away is no failure")
    func closedPipe() throws {
        let run = try Program.shell(#""$carnet" rules --format json | head -c 1 >/dev/null; exit "${PIPESTATUS[0]}""#)
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
    }

    @Test("An output that can't be written to ends with 2")
    func fullDisk() throws {
        let run = try Program.shell(#"[ -e /dev/full ] || exit 2; "$carnet" rules >/dev/full"#)
        #expect(run.status == 2)
    }

    @Test("Help and version are answers, in the reader's language")
    func help() throws {
        #expect(try Program.run(["--version"]).text == "0.1.0\n")
        let french = try Program.run(["help", "check"], environment: ["LANG": "fr_CH.UTF-8", "LC_ALL": ""])
        #expect(french.status == 0)
        #expect(french.text.hasPrefix("OBJET : Relit le groupe"))
        #expect(try Program.run(["check", "--help"]).text.hasPrefix("OVERVIEW: Reads the group"))
    }
}
