import Editing
import SourceText
import Testing

@Suite("Edits of a text")
struct EditApplicationTests {
    private static func edit(_ lower: Int, _ upper: Int, _ text: String) -> Edit {
        Edit(Place(FileID(0), SourceRange(lower, upper)), text)
    }

    private static func result(_ text: String, _ edits: [Edit]) throws -> String {
        String(decoding: try SourceText(path: "S1.md", text: text).applying(edits), as: UTF8.self)
    }

    @Test("In any order, insertions at one place in the order given")
    func order() throws {
        let edits = [Self.edit(4, 5, "V"), Self.edit(0, 1, "A"), Self.edit(2, 2, "1"), Self.edit(2, 2, "2")]
        #expect(try Self.result("ab cde", edits) == "Ab12 cVe")
    }

    @Test("An overlap is refused, and so is a place outside the text")
    func conflicts() {
        #expect(throws: EditConflict.self) { try Self.result("abcdef", [Self.edit(0, 3, ""), Self.edit(2, 4, "")]) }
        #expect(throws: EditConflict.self) { try Self.result("abc", [Self.edit(2, 4, "")]) }
    }

    @Test("New lines end as the file's do", arguments: ["\n", "\r\n", "\r"])
    func lineEnds(_ end: String) throws {
        let text = ["un", "deux", ""].joined(separator: end)
        let at = text.utf8.count
        #expect(
            try Self.result(text, [Self.edit(at, at, "trois\nquatre\n")])
                == ["un", "deux", "trois", "quatre", ""].joined(separator: end)
        )
    }
}
