import Output
import Testing

@Suite("Text that a terminal shows")
struct VisibleTextTests {
    /// As the Unicode database has them: control characters, line and paragraph separators, and whatever turns the
    /// direction of writing or can't be seen as a tag.
    private static func isHazard(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: scalar.properties.isBidiControl || (0xE0000...0xE007F).contains(scalar.value)
        }
    }

    @Test("nothing but what steers it is named instead, wherever it stands")
    func hazards() throws {
        for value in Array(0...0x3000) + Array(0xE0000...0xE0100) as [UInt32] {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let hex = String(value, radix: 16, uppercase: true)
            let name = "<U+\(String(repeating: "0", count: max(0, 4 - hex.count)))\(hex)>"
            for (before, after) in [("", ""), ("é « ", "·’"), ("a", "\u{A0}")] {
                let shown = VisibleText.escaping("\(before)\(scalar)\(after)")
                #expect(shown == before + (Self.isHazard(scalar) ? name : String(scalar)) + after)
            }
        }
    }
}
