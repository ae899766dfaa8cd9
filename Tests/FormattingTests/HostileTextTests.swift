import Formatting
import Testing

@Suite("Hostile texts are formatted in bounded time, or left alone")
struct HostileTextTests {
    private static let texts: [(name: String, text: String)] = [
        ("headings of one step", String(repeating: "## expose :\n", count: 10_000)),
        ("boxes", "## plan d'action\n" + String(repeating: "- [X]Faire \n", count: 5_000)),
        ("ids", "## retours\n- [X] " + String(repeating: "s1-a1, ", count: 20_000)),
        ("quotes", String(repeating: "> ", count: 50_000) + "a \n"),
        ("items", String(repeating: "- ", count: 20_000) + "a \n"),
        ("spaces", String(repeating: " ", count: 500_000) + "\na\n"),
        ("lines", String(repeating: "a \n", count: 50_000)),
        ("underlined headings", String(repeating: "a\n=\n", count: 20_000)),
        ("blank lines", String(repeating: " \n", count: 100_000)),
    ]

    @Test("Each within a minute, on any machine", .timeLimit(.minutes(1)), arguments: texts.map(\.name))
    func time(_ name: String) throws {
        let text = "---\nSeance: S1\ndate: 2026-01-15\n---\n" + (Self.texts.first { $0.name == name }?.text ?? "")
        if case .unchanged = try SingleFile.format(Array(text.utf8)) { Issue.record("unchanged") }
    }
}
