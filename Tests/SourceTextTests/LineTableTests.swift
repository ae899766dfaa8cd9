import SourceText
import TestSupport
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

    @Test("Beside another version of its text it is the same, however long the lines are", arguments: 0..<16)
    func besideAnother(seed: Int) {
        var random = Damage(seed: UInt64(seed))
        var bytes: [UInt8] = []
        for _ in 0..<32 {
            let before = bytes
            let lengths = [0, 1, 1023, 2047, 4095, 4096, 4097, 9000]
            let line = [UInt8](repeating: UInt8(ascii: "a"), count: lengths.randomElement(using: &random) ?? 0)
            let end = ["\n", "\n", "\r\n", "\r", "é", ""].randomElement(using: &random) ?? ""
            let start = Int.random(in: 0...bytes.count, using: &random)
            let removed = Int.random(in: 0...[8, bytes.count][Int.random(in: 0...1, using: &random)], using: &random)
            bytes.replaceSubrange(start..<min(start + removed, bytes.count), with: line + end.utf8)
            let ends = CommonEnds(of: before, bytes)
            let beside = LineTable(bytes, knowing: LineTable(before), ends)
            #expect("\(beside)" == "\(LineTable(bytes))")
        }
    }
}
