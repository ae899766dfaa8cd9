import SourceText
import TestSupport
import Testing

/// A file is decoded alike, whether another version of it is known or not.
@Suite("Decoding a version of a known text")
struct DecodingTests {
    private static let scraps: [[UInt8]] =
        ["a", "é", "’", "🙂", "e\u{301}", "\n", "\0", "longue ligne sans accent"].map { Array($0.utf8) }
        + [[0xC3], [0xA9], [0xE2, 0x80], [0x80, 0x80, 0x80, 0x80, 0x80], [0xF0, 0x9F], [0xFF], []]

    private func isDecodedAlike(_ bytes: [UInt8], knowing known: SourceText) -> Bool {
        let alone = SourceText(path: "a.md", decoding: bytes)
        let other = SourceText(
            path: "a.md",
            decoding: bytes,
            knowing: known,
            CommonEnds(of: known.bytes, bytes)
        )
        return alone.bytes == other.bytes && alone.encoding == other.encoding
    }

    @Test("Bytes changed, put in and taken out anywhere, also inside a letter", arguments: 0..<40 as Range<UInt64>)
    func edited(seed: UInt64) {
        var random = Damage(seed: seed)
        var encodings: Set<SourceEncoding> = []
        for _ in 0..<200 {
            let words = (0..<Int.random(in: 1...120, using: &random)).map { _ in
                ["naïve ", "déjà 🙂 ", "plain words here ", "« dit-elle » ", "\n"].randomElement(using: &random) ?? ""
            }
            let known = SourceText(path: "a.md", text: words.joined())
            var bytes = known.bytes
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let start = Int.random(in: 0...bytes.count, using: &random)
                let end = min(bytes.count, start + Int.random(in: 0...3, using: &random))
                bytes.replaceSubrange(start..<end, with: Self.scraps.randomElement(using: &random) ?? [])
            }
            encodings.insert(SourceText(path: "a.md", decoding: bytes).encoding)
            #expect(isDecodedAlike(bytes, knowing: known), "\(bytes)")
        }
        #expect(encodings.isSuperset(of: [.utf8, .windows1252]))
    }

    @Test("Every cut of a text, and every byte that is taken out")
    func cut() {
        let text = SourceText(path: "a.md", text: String(repeating: "é’🙂a", count: 60))
        for place in text.bytes.indices {
            var bytes = text.bytes
            bytes.remove(at: place)
            #expect(isDecodedAlike(bytes, knowing: text))
            #expect(isDecodedAlike(Array(text.bytes[..<place]), knowing: text))
            #expect(isDecodedAlike(Array(text.bytes[place...]), knowing: text))
            bytes = text.bytes
            bytes[place] ^= 0x40
            #expect(isDecodedAlike(bytes, knowing: text))
        }
    }
}
