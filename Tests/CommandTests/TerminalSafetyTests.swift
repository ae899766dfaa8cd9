import TestSupport
import Testing

@Suite("What a group's text can't do to its reader")
struct TerminalSafetyTests {
    private static let canary = "prive-canari-7431"

    private static func hostileGroup() throws -> ScratchFolder {
        try ScratchFolder([
            "groupe.md": "---\nnom: \"Groupe \\e[31m\"\nmembres:\n  alice: Alice\n  bruno: Bruno\n---\n",
            "seances/2026-01-15-S1.md": """
            ---
            seance: S1
            date: 2026-01-15
            client: alice
            presents: [alice, bruno]
            mystere\u{1B}[2J\u{202E}: \u{7}
            ---
            ## 5. Plan d'action
            - [ ] S1-A1 =HYPERLINK("http://example.org"), puis « x »\u{1B}]0;titre\u{7}
            - [ ] S1-A2 @bruno \u{9B}31m +1
            """,
            "carnets/alice/S1.md": """
            ---
            seance: S1
            membre: alice
            \(canary): oui
            ---
            ## Ressentis (\(canary))
            \(canary) S9-A9
            """,
        ])
    }

    @Test(
        "No control character and no turned direction reaches the terminal",
        arguments: [
            ["check"], ["check", "--format", "github"], ["check", "--format", "gitlab"], ["check", "--format", "json"],
            ["check", "--format", "sarif"],
            ["actions"], ["actions", "--format", "json"], ["actions", "--format", "markdown"], ["status"],
            ["actions", "--format", "ics"],
        ]
    )
    func controls(_ arguments: [String]) throws {
        let folder = try Self.hostileGroup()
        let run = try Program.run(arguments, in: folder.path)
        let allowed: Set<Unicode.Scalar> = ["\n", "\r"]
        let hazards = run.text.unicodeScalars.filter { scalar in
            !allowed.contains(scalar)
                && (scalar.properties.generalCategory == .control || (0x202A...0x202E).contains(scalar.value))
        }
        #expect(run.status < 2)
        #expect(!run.output.isEmpty)
        #expect(hazards.isEmpty)
    }

    @Test("Colour needs a terminal")
    func colour() throws {
        let sample = Repository.root + "/sample-logbooks/riverside-circle"
        let run = try Program.run(["check"], in: sample, environment: ["CLICOLOR_FORCE": "1", "TERM": "xterm"])
        #expect(!run.text.contains("\u{1B}"))
    }

    @Test("A terminal gets colour unless NO_COLOR is set")
    func terminal() throws {
        let folder = Repository.root + "/sample-logbooks/riverside-circle"
        let check = #""$carnet check --today 2026-04-01""#
        guard try Program.shell("script --version").text.contains("util-linux") else { return }
        let coloured = try Program.shell("TERM=xterm script -qec \(check) /dev/null", in: folder)
        #expect(coloured.text.contains("\u{1B}["))
        let plain = try Program.shell("NO_COLOR=1 TERM=xterm script -qec \(check) /dev/null", in: folder)
        #expect(!plain.text.contains("\u{1B}["))
    }

    @Test("A carnet is quoted to its author alone", arguments: ["text", "json", "sarif", "github", "gitlab"])
    func privacy(_ format: String) throws {
        let folder = try Self.hostileGroup()
        for reader in [[], ["--member", "bruno"]] {
            let run = try Program.run(["check", "--format", format] + reader, in: folder.path)
            #expect(run.text.contains("carnets/alice/S1.md"))
            #expect(!run.text.contains(Self.canary))
        }
        let own = try Program.run(["check", "--format", format, "--member", "alice"], in: folder.path)
        #expect(own.text.contains(Self.canary))
    }

    @Test("The place is given where the text isn't")
    func withheld() throws {
        let folder = try Self.hostileGroup()
        let run = try Program.run(["check", "carnets"], in: folder.path)
        #expect(run.text.contains("extrait non montré : carnet personnel"))
        #expect(run.text.contains("carnets/alice/S1.md:4:1:"))
    }
}
