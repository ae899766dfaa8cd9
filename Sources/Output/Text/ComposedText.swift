/// Letters and their accents as one sign each: some systems write them apart, and git would take that for a change.
enum ComposedText {
    static func composing(_ text: String) -> String {
        // Accents that stand by themselves begin at U+0300; few texts hold any.
        guard text.utf8.contains(where: { $0 == 0xCC || $0 == 0xCD }) else { return text }
        return String(text.map { $0.unicodeScalars.count > 1 ? letters[$0] ?? $0 : $0 })
    }

    /// Each letter that Unicode has as one sign; two forms of it are one key.
    private static let letters: [Character: Character] = {
        let blocks: [ClosedRange<UInt32>] = [0xC0...0x24F, 0x1E00...0x1EFF]
        let signs = blocks.joined().compactMap(Unicode.Scalar.init).map(Character.init)
        return Dictionary(signs.map { ($0, $0) }) { first, _ in first }
    }()
}
