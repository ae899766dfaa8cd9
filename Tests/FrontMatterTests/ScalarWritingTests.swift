import FrontMatter
import SourceText
import Testing

@Suite("Scalars that are written read back as themselves")
struct ScalarWritingTests {
    static let texts = [
        "alice", "Alice Martin", "2026-04-09", "no", "~", "null", "08", "12:30", "a: b", "a, b", "[a]", "{a}", "#a",
        "a #b",
        "- a", "? a", "*a*", "&a", "Note : *urgent* & fini", "l'été", "\"dit-elle\"", "'", "\\", "100 %", "%a",
        "@bruno",
        "`x`", "|", ">", "!", "a\nb", "---", "…", "🎯 Cap", "é: è", "", " a ", "key", "list", "last", "<<", "=", "a:",
        ": a", "\u{85}x", "\t", "a, &b", "[*c]",
    ]

    @Test("As a value, in a block and in a list", arguments: texts)
    func value(_ text: String) {
        let scalar = FrontMatter.scalar(text)
        let source = SourceText(path: "", text: "---\nsujet: \(scalar)\nliste: [\(scalar), x]\n---\n")
        let read = FrontMatter(of: source, lines: LineTable(source.bytes))
        #expect(read.problems.isEmpty)
        #expect(read.pairs.count == 2)
        if case .scalar(let value)? = read.pairs.first?.value { #expect(value.text == text) } else { Issue.record() }
        guard case .sequence(let items, _)? = read.pairs.last?.value, case .scalar(let item)? = items.first else {
            Issue.record("no list")
            return
        }
        #expect(items.count == 2 && item.text == text)
    }

    @Test(
        "What needs no quotes gets none",
        arguments: ["alice", "Alice Martin", "2026-04-09", "l'été", "100 %", "🎯 Cap"]
    )
    func plain(_ text: String) { #expect(FrontMatter.scalar(text) == text) }
}
