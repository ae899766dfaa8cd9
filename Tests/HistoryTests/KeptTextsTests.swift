import TestSupport
import Testing

@testable import History

@Suite("Texts that are kept as what tells them from one another")
struct KeptTextsTests {
    @Test("All come out as they went in, whatever was changed and whichever page is next", arguments: 0..<40)
    func same(seed: UInt64) {
        var random = Damage(seed: seed)
        var pages: [[UInt8]] = Array(repeating: [], count: 3)
        var versions: [(page: Int, bytes: [UInt8]?)] = []
        for _ in 0..<60 {
            let page = Int.random(in: 0..<pages.count, using: &random)
            guard Int.random(in: 0..<8, using: &random) > 0 else {
                versions.append((page, nil))
                continue
            }
            // Few letters, so that what is put in is often like what it is put beside.
            let new = (0..<Int.random(in: 0..<600, using: &random)).map { _ in UInt8.random(in: 97...98, using: &random)
            }
            let places = (0..<2).map { _ in Int.random(in: 0...pages[page].count, using: &random) }.sorted()
            pages[page].replaceSubrange(places[0]..<places[1], with: new)
            versions.append((page, pages[page]))
        }
        var texts = KeptTexts()
        for version in versions { texts.append(version.bytes, of: version.page) }
        #expect(Array(texts) == versions.map(\.bytes))
        #expect(versions.contains { $0.bytes == nil })
    }

    @Test("What a page says again is kept once")
    func size() {
        let text = Array(Array(repeating: Array("- Écouter.\n".utf8), count: 100).joined())
        var texts = KeptTexts()
        for number in 0..<50 { texts.append(text + Array("\(number)".utf8) + text, of: number % 2) }
        #expect(texts.size < 2 * 2 * text.count + 50 * 4)
    }
}
