import LanguageServer
import Testing

@Suite("The text of an open document")
struct TextBufferTests {
    /// A document as the protocol describes it, without any cleverness: lines and the units in them.
    private struct Reference {
        var text: [Unicode.Scalar] = []

        /// Scalar index of a position.
        func index(of position: LSP.Position, in encoding: PositionEncoding) -> Int {
            var index = 0
            var line = 0
            while line < position.line {
                guard index < text.count else { return text.count }
                let scalar = text[index]
                index += 1
                if scalar == "\r", index < text.count, text[index] == "\n" { index += 1 }
                if scalar == "\r" || scalar == "\n" { line += 1 }
            }
            var units = 0
            while index < text.count, text[index] != "\r", text[index] != "\n" {
                units += Self.width(of: text[index], in: encoding)
                if units > position.character { break }
                index += 1
            }
            return index
        }

        static func width(of scalar: Unicode.Scalar, in encoding: PositionEncoding) -> Int {
            switch encoding {
            case .utf8: UTF8.width(scalar)
            case .utf16: UTF16.width(scalar)
            case .utf32: 1
            }
        }

        mutating func replace(_ range: LSP.Range, with new: String, in encoding: PositionEncoding) {
            let start = index(of: range.start, in: encoding)
            let end = max(start, index(of: range.end, in: encoding))
            text.replaceSubrange(start..<end, with: Array(new.unicodeScalars))
        }

        var string: String {
            var view = String.UnicodeScalarView()
            view += text
            return String(view)
        }
    }

    private static let scraps = [
        "a", "é", "e\u{301}", "\n", "\r", "\r\n", "😀", "👨‍👩‍👧", "- [x] S1-A1\n", "", "---\n", "\u{FEFF}", "  ", "«\u{A0}»",
        "\n\n\n", "x\ry\nz",
    ]

    @Test("Ten thousand random edits leave the text of a plain reference", arguments: PositionEncoding.allCases)
    func randomEdits(_ encoding: PositionEncoding) {
        var random = SystemRandomNumberGenerator()
        var buffer = TextBuffer("---\nseance: S1\n---\n")
        var reference = Reference(text: Array(buffer.text.unicodeScalars))
        for number in 0..<10_000 {
            let (line, character) = (Int.random(in: 0...12, using: &random), Int.random(in: 0...9, using: &random))
            let start = LSP.Position(line: line, character: character)
            let end = LSP.Position(
                line: line + (Int.random(in: 0..<4, using: &random) == 0 ? 1 : 0),
                character: Int.random(in: 0...12, using: &random)
            )
            // A text that grows without end would only make the test slow.
            let isLong = buffer.bytes.count > 400
            let scrap = isLong ? "" : Self.scraps.randomElement(using: &random) ?? ""
            let range = LSP.Range(start: start, end: end)
            buffer.replace(range, with: scrap, in: encoding)
            reference.replace(range, with: scrap, in: encoding)
            guard Array(buffer.bytes) == Array(reference.string.utf8) else {
                Issue.record("edit \(number): \(range) \(scrap.debugDescription) gives \(buffer.text.debugDescription)")
                return
            }
            guard buffer.isTrueToItself(in: encoding) else {
                Issue.record("edit \(number): lines of \(buffer.text.debugDescription)")
                return
            }
        }
    }

    @Test("Positions that are nowhere are held inside")
    func outside() {
        let buffer = TextBuffer("ab\r\ncé😀\n")
        #expect(buffer.offset(of: LSP.Position(line: 0, character: 99), in: .utf16) == 2)
        #expect(buffer.offset(of: LSP.Position(line: 9, character: 0), in: .utf16) == buffer.bytes.count)
        #expect(buffer.offset(of: LSP.Position(line: -1, character: -5), in: .utf16) == 0)
        // Inside a surrogate pair: taken back to its beginning.
        #expect(buffer.offset(of: LSP.Position(line: 1, character: 3), in: .utf16) == 7)
        #expect(buffer.position(of: 11, in: .utf16) == LSP.Position(line: 1, character: 4))
        #expect(buffer.position(of: 11, in: .utf8) == LSP.Position(line: 1, character: 7))
    }
}

extension TextBuffer {
    /// Whether its lines are those of the same text taken anew.
    fileprivate func isTrueToItself(in encoding: PositionEncoding) -> Bool {
        let anew = TextBuffer(text)
        return stride(from: 0, through: bytes.count, by: 7).allSatisfy {
            position(of: $0, in: .utf8) == anew.position(of: $0, in: .utf8)
        }
    }
}
