import Foundation
import TestSupport
import Testing

@Suite("What the commands print")
struct CommandGoldenTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let golden: String
        let arguments: [String]
        var status: Int32 = 0

        var testDescription: String { golden }
    }

    static let cases = checks + actions + others

    private static let french = ["-C", "club-managers", "--today", "2026-06-15"]
    private static let english = ["-C", "riverside-circle", "--today", "2026-04-01"]

    private static let checks = [
        Case(golden: "check.fr.txt", arguments: ["check"] + french),
        Case(golden: "check.en.txt", arguments: ["check", "--lang", "en"] + french),
        Case(golden: "check-strict.txt", arguments: ["check", "--strict"] + english, status: 1),
        Case(golden: "check-path.txt", arguments: ["check", "--today", "2026-04-01", "riverside-circle/sessions"]),
        Case(golden: "check.json", arguments: ["check", "--format", "json"] + english),
        Case(golden: "check.github.txt", arguments: ["check", "--format", "github"] + english),
        Case(golden: "check.gitlab.json", arguments: ["check", "--format", "gitlab"] + english),
    ]

    private static let actions = [
        Case(golden: "actions.fr.txt", arguments: ["actions"] + french),
        Case(golden: "actions.en.txt", arguments: ["actions"] + english),
        Case(golden: "actions-open.txt", arguments: ["actions", "--open"] + french),
        Case(golden: "actions-on.txt", arguments: ["actions", "--on", "2026-01-20"] + french),
        Case(golden: "actions-owner.txt", arguments: ["actions", "--owner", "Nath"] + french),
        Case(golden: "actions.json", arguments: ["actions", "--session", "S3", "--format", "json"] + french),
        Case(golden: "actions.csv", arguments: ["actions", "--format", "csv"] + french),
        Case(golden: "actions.ics", arguments: ["actions", "--format", "ics"] + french),
        Case(golden: "actions.md", arguments: ["actions", "--format", "markdown"] + english),
    ]

    private static let others = [
        Case(golden: "status.fr.txt", arguments: ["status"] + french),
        Case(golden: "status.en.txt", arguments: ["status"] + english),
        Case(golden: "fmt-check.en.txt", arguments: ["fmt", "--check", "-C", "riverside-circle"], status: 1),
        Case(golden: "fmt-diff.txt", arguments: ["fmt", "--diff", "-C", "riverside-circle"]),
        Case(
            golden: "fmt-diff-member.txt",
            arguments: ["fmt", "--diff", "--member", "alice", "club-managers/carnets/alice"]
        ),
        Case(golden: "explain.fr.txt", arguments: ["expliquer", "contrat-absent", "--lang", "fr"]),
        Case(golden: "explain.en.txt", arguments: ["explain", "contrat-absent"]),
    ]

    @Test("A command prints what was recorded", arguments: cases)
    func golden(_ command: Case) throws {
        // Whether the samples lie in a repository is no part of what was recorded.
        let run = try Program.run(
            command.arguments,
            in: Repository.root + "/sample-logbooks",
            environment: ["PATH": "/nonexistent"]
        )
        #expect(run.status == command.status)
        #expect(run.errors.isEmpty)
        #expect(try Golden("commands/" + command.golden).compare(run.output) == .same)
    }

    @Test("SARIF's results are what was recorded, whatever rules are described before them")
    func sarif() throws {
        let folder = Repository.root + "/sample-logbooks"
        let run = try Program.run(["check", "--format", "sarif"] + Self.english, in: folder)
        let start = try #require(run.text.range(of: "\"results\""))
        let results = run.text[start.lowerBound...].replacing(#/"ruleIndex": \d+/#, with: "\"ruleIndex\": …")
        #expect(try Golden("commands/check.sarif.txt").compare(Array(results.utf8)) == .same)
    }

    @Test("Every rule stands on a line of its own, in its language's order", arguments: ["fr", "en"])
    func rules(_ language: String) throws {
        let lines = try Program.run(["rules", "--lang", language]).text.split(separator: "\n")
        let codes = lines.compactMap { $0.split(separator: " ").first }
        let pages = try FileManager.default.contentsOfDirectory(atPath: Repository.root + "/Sources/Checks/Rules")
        #expect(codes.count == pages.count)
        #expect(codes == codes.sorted())
    }

    @Test("A narrow terminal is never overrun", arguments: [40, 72, 80, 120])
    func width(_ columns: Int) throws {
        let folder = Repository.root + "/sample-logbooks/riverside-circle"
        let run = try Program.run(["actions"], in: folder, environment: ["COLUMNS": String(columns)])
        let table = run.text.split(separator: "\n").dropLast()
        #expect(!table.isEmpty)
        #expect(table.allSatisfy { $0.count <= columns })
    }
}
