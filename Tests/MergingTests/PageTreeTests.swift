import Logbook
import Merging
import Reading
import SourceText
import TestSupport
import Testing

@Suite("A page as a tree")
struct PageTreeTests {
    @Test(
        "All its stretches one after the other are the page",
        arguments: ["club-managers", "riverside-circle", "to-correct"]
    )
    func lossless(_ sample: String) throws {
        let group = try Repository.sample(sample)
        let reader = PageReader(group)
        var pages = 0
        for source in group.files {
            guard let page = reader.read(source, file: FileID(0)) else { continue }
            #expect(PageTree(page).bytes == source.bytes, "\(source.path)")
            pages += 1
        }
        #expect(pages > 8)
    }

    @Test("Of a damaged page as well", arguments: 0..<8)
    func damaged(_ part: UInt64) throws {
        let group = try Repository.sample("club-managers")
        let reader = PageReader(group)
        var pages = 0
        for seed in part * 100..<(part + 1) * 100 {
            var random = Damage(seed: seed)
            let source = try #require(group.files.randomElement(using: &random))
            let damaged = SourceText(path: source.path, decoding: random.damaged(source.bytes))
            guard let page = reader.read(damaged, file: FileID(0)) else { continue }
            #expect(PageTree(page).bytes == damaged.bytes, "\(seed) \(source.path)")
            pages += 1
        }
        #expect(pages > 50)
    }
}
