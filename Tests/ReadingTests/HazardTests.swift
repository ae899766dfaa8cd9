import Foundation
import Logbook
import Reading
import SourceText
import TestSupport
import Testing

/// Texts made to exhaust a parser's stack or patience, read from disk as people's files are: on small thread stacks.
@Suite struct HazardTests {
    struct Hazard: CustomTestStringConvertible, Sendable {
        let name: String
        let text: @Sendable () -> String
        var testDescription: String { name }

        init(_ name: String, _ text: @autoclosure @escaping @Sendable () -> String) {
            self.name = name
            self.text = text
        }
    }

    static func repeated(_ part: String, _ count: Int) -> String { String(repeating: part, count: count) }

    static let bodies = [
        Hazard("quotes in quotes", repeated(">", 100_000)),
        Hazard("lists in lists", repeated("- ", 100_000) + "a"),
        Hazard("open brackets", repeated("[", 39_000)),
        Hazard("brackets past the limit", repeated("[", 100_000)),
        Hazard("images without end", repeated("![[]()", 100_000)),
        Hazard("emphasis without end", repeated("**a*b", 40_000)),
        Hazard("comments without end", repeated("<!--", 50_000)),
        Hazard("sections of character data without end", repeated("<![CDATA[", 20_000)),
        Hazard("links without end", repeated("[a](<b", 13_000)),
        Hazard("one line", repeated("mot ", 250_000)),
        Hazard("headings", repeated("# a\n", 100_000)),
        Hazard("code spans of every length", (1...600).map { "e" + repeated("`", $0) }.joined()),
        Hazard("definitions", (0..<30_000).map { "[\($0)]: u\n" }.joined()),
        Hazard("ids", "## 5. Plan d'action\n" + repeated("S1-A1 ", 50_000)),
        Hazard("due phrases", "## 5. Plan d'action\n- [ ] " + repeated("pour le 9 ", 20_000)),
        Hazard("owners", "## 5. Plan d'action\n- [ ] " + repeated("@a ", 30_000)),
        Hazard("headings of one step", repeated("## Exposé\n", 40_000)),
        Hazard("actions", "## 5. Plan d'action\n" + repeated("- [ ] x\n", 20_000)),
    ]

    static let frontMatters = [
        Hazard("brackets in brackets", "client: " + repeated("[", 30_000)),
        Hazard("braces in braces", "client: " + repeated("{a: ", 15_000)),
        Hazard("lists in lists", repeated("- ", 30_000) + "a"),
        Hazard("keys in keys", (0..<300).map { repeated(" ", $0) + "a:\n" }.joined()),
        Hazard(
            "aliases of aliases",
            (1...30).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined().replacingOccurrences(
                of: "*a0",
                with: "x"
            )
        ),
        Hazard("an alias as key", "a: &a [x, x]\n? *a\n: b"),
        Hazard("one key a thousand times", repeated("client: alice\n", 1000)),
        Hazard("more than is read", repeated("# rien\n", 20_000)),
        Hazard("a tag before an anchor", "a: !!seq &a [x]\nb: *a"),
    ]

    private func read(_ text: String) throws -> Group {
        let folder = FileManager.default.temporaryDirectory.path + "/carnet-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for place in ["seances", "carnets/alice"] {
            try FileManager.default.createDirectory(
                atPath: folder + "/" + place,
                withIntermediateDirectories: true
            )
        }
        let group = "---\nnom: G\nmembres: { alice: Alice, bruno: Bruno }\n---\n"
        try group.write(toFile: folder + "/groupe.md", atomically: false, encoding: .utf8)
        try text.write(toFile: folder + "/seances/2026-01-15-S1.md", atomically: false, encoding: .utf8)
        try text.write(toFile: folder + "/carnets/alice/S1.md", atomically: false, encoding: .utf8)
        return try GroupFolder(path: folder).read()
    }

    @Test(.timeLimit(.minutes(1)), arguments: bodies) func bodiesAreReadInBoundedTime(hazard: Hazard) throws {
        let group = try read("---\nseance: S1\ndate: 2026-01-15\n---\n" + hazard.text() + "\n")
        #expect(group.files.count == 3)
        for irregularity in group.irregularities {
            #expect(group[irregularity.place.file].wholeRange.contains(irregularity.place.range))
        }
    }

    @Test(.timeLimit(.minutes(1)), arguments: frontMatters)
    func frontMattersAreRefusedWithAReason(hazard: Hazard) throws {
        let group = try read("---\n" + hazard.text() + "\n---\n## 1. Exposé\nTexte.\n")
        #expect(group.files.count == 3)
        #expect(group.irregularities.contains { $0.place.file == FileID(2) })
        // What stands below is read all the same.
        #expect(group.sessions.first?.consultations.first?.section(.presentation)?.isEmpty == false)
    }
}
