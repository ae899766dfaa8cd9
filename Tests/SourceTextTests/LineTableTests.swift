import SourceText
import Testing

@Suite struct LineTableTests {
    @Test(arguments: [
        ("a\nb\nc", [0, 2, 4]), ("a\r\nb\r\nc", [0, 3, 6]), ("a\rb\rc", [0, 2, 4]), ("a\n\rb\r\nc\r", [0, 2, 3, 6, 8]),
        ("", [0]),
    ])
    func everyLineEndCounts(text: String, starts: [Int]) {
        #expect(LineTable(Array(text.utf8)).starts == starts)
    }

    @Test func columnsCountScalars() {
        let source = SourceText(path: "a.md", text: "a\ne\u{301}té 🙂!")
        let lines = LineTable(source.bytes)
        #expect(source.position(of: source.bytes.count, in: lines) == Position(line: 2, column: 8))
        #expect(source.position(of: 10_000, in: lines) == Position(line: 2, column: 8))
    }
}
