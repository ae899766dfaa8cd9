import Editing
import Formatting
import Reading
import SourceText
import Testing

@Suite("How files are stored")
struct StorageTests {
    private static let text = "---\nseance: S1\ndate: 2026-01-15\n---\n## 1. Exposé\nDéjà « vu » : l’été œuvre.\n"

    private func bytes(_ outcome: Formatted) -> [UInt8]? {
        switch outcome {
        case .changed(let change): change.bytes
        case .unchanged, .leftAlone: nil
        }
    }

    private func obstacle(_ outcome: Formatted) -> Obstacle? {
        switch outcome {
        case .leftAlone(let obstacle): obstacle
        case .unchanged, .changed: nil
        }
    }

    @Test("Every encoding and line end becomes UTF-8 and LF", arguments: LineEnd.allCases)
    func toStandard(_ lineEnd: LineEnd) throws {
        let text = lineEnd.replacingAll(in: Array(Self.text.utf8))
        for encoding in [SourceEncoding.utf8WithMark, .utf16LittleEndian, .utf16BigEndian, .windows1252] {
            #expect(bytes(try SingleFile.format(try encoding.encoded(text))) == Array(Self.text.utf8))
        }
    }

    @Test(
        "Every style is kept to, and stays",
        arguments: [SourceEncoding.utf8, .utf8WithMark, .utf16LittleEndian, .utf16BigEndian, .windows1252],
        LineEnd.allCases
    )
    func toStyle(_ encoding: SourceEncoding, _ lineEnd: LineEnd) throws {
        let style = TextStyle(encoding: encoding, lineEnd: lineEnd)
        let expected = try encoding.encoded(lineEnd.replacingAll(in: Array(Self.text.utf8)))
        let outcome = try SingleFile.format(Array((Self.text + "\n").utf8), as: style)
        #expect(bytes(outcome) == expected)
        #expect(bytes(try SingleFile.format(expected, as: style)) == nil)
    }

    @Test("A character that the encoding lacks is worth more than the encoding")
    func lackingCharacter() throws {
        let text = Self.text + "日本\n"
        let outcome = try SingleFile.format(
            Array((text + "\n").utf8),
            as: TextStyle(encoding: .windows1252, lineEnd: .lf)
        )
        #expect(bytes(outcome) == Array(text.utf8))
    }

    @Test("Damaged characters are not made to last")
    func damaged() throws {
        // One byte of Windows-1252 pasted into UTF-8 makes the whole file read as Windows-1252.
        let mixed = Array(Self.text.utf8) + [0xE9, 0x0A]
        let halved = Array(try SourceEncoding.utf16LittleEndian.encoded(Array(Self.text.utf8)).dropLast())
        for bytes in [mixed, halved] {
            guard case .damagedText? = obstacle(try SingleFile.format(bytes)) else {
                Issue.record("formatted")
                continue
            }
        }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        #expect(bytes(try SingleFile.format(mark + mark + Self.text.utf8)) == nil)
    }

    @Test("An editor's text keeps its line ends, and gets edits alone")
    func inEditor() throws {
        let text = Self.text.replacing("1. Exposé", with: "expose").replacing("\n", with: "\r\n")
        guard case .changed(let change) = try SingleFile.format(Array(text.utf8), as: .inEditor) else {
            Issue.record("not changed")
            return
        }
        #expect(change.edits.map(\.replacement) == ["## 1. Exposé"])
        #expect(change.storage == nil)
        #expect(change.bytes == Array(Self.text.replacing("\n", with: "\r\n").utf8))
    }

    @Test("Spaces and the last line stay where the style says so")
    func otherStyles() throws {
        var style = TextStyle.standard
        style.lastLine = .open
        style.lineEndSpaces = .kept
        let outcome = try SingleFile.format(Array((Self.text + "Mot \nMot\n\n").utf8), as: style)
        #expect(bytes(outcome) == Array((Self.text + "Mot \nMot").utf8))
    }
}
