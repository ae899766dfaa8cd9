import Logbook
import Merging
import Testing

@Suite("Merges of long pages")
struct LongListTests {
    private static func page(_ lines: [String]) -> String {
        "---\nseance: S4\n---\n## 4. Consultation\n\n" + lines.joined(separator: "\n") + "\n"
    }

    private static func items(_ count: Int, _ ending: (Int) -> String = { _ in "" }) -> [String] {
        (0..<count).map { "- Le conseil numéro \($0) parle de la chose \($0 * 7 % count)\(ending($0))." }
    }

    @Test("Hundreds of items that both reworded stand there once, with the words of both", arguments: [130, 400])
    func reworded(_ count: Int) throws {
        let base = Self.items(count)
        let ours = Self.items(count) { $0 % 2 == 0 ? ", dit Anne" : "" }
        let theirs = Self.items(count) { $0 % 2 == 1 ? ", dit Zoé" : "" }
        let merged = try TestMerge.merged(base: Self.page(base), ours: Self.page(ours), theirs: Self.page(theirs))
        #expect(merged.conflicts.isEmpty)
        #expect(merged.text == Self.page(Self.items(count) { $0 % 2 == 0 ? ", dit Anne" : ", dit Zoé" }))
    }

    @Test("Two thousand items that both reworded are as many conflicts, soon", .timeLimit(.minutes(5)))
    func many() throws {
        let count = 2000
        let versions = [Self.items(count), Self.items(count) { _ in " ici" }, Self.items(count) { _ in " là" }]
        let merged = try TestMerge.merged(
            base: Self.page(versions[0]),
            ours: Self.page(versions[1]),
            theirs: Self.page(versions[2])
        )
        #expect(merged.conflicts.count == count)
    }

    @Test("Thousands of sections that changed their words", .timeLimit(.minutes(5)))
    func sections() throws {
        let count = 1500
        let section = { (number: Int, word: String) in
            "### Le point \(number)\n\nOn a dit \(word) de la chose \(number).\n"
        }
        let base = (0..<count).map { section($0, "du bien") }
        let ours = base.indices.map { $0 % 3 == 0 ? section($0, "beaucoup de bien") : base[$0] }
        let theirs = base.indices.map { $0 % 3 == 1 ? section($0, "assez de bien") : base[$0] }
        let expected = base.indices.map { $0 % 3 == 1 ? theirs[$0] : ours[$0] }
        let merged = try TestMerge.merged(
            base: Self.page(base),
            ours: Self.page(ours),
            theirs: Self.page(theirs)
        ) { base, ours, theirs in
            MergedText(bytes: base == ours ? theirs : ours, hasConflicts: base != ours && base != theirs)
        }
        #expect(merged.text == Self.page(expected))
    }

    @Test("Long lists of equal items, of which each side takes and adds some")
    func equal() throws {
        let base = Array(repeating: "- Oui.", count: 5000)
        let ours = ["- Anne."] + base.dropLast(1000)
        let theirs = base[..<2500] + ["- Zoé."] + base[2500...] + ["- Non."]
        let merged = try TestMerge.merged(
            base: Self.page(base),
            ours: Self.page(ours),
            theirs: Self.page(Array(theirs))
        )
        for addition in ["- Anne.", "- Zoé.", "- Non."] { #expect(merged.text.contains(addition)) }
    }
}
