import Logbook
import Navigation
import Testing

@Suite("Finding by name")
struct SymbolTests {
    private func names(_ query: String) -> [String] {
        NavigatedGroup.map().symbols(matching: query, in: .french).map(\.name)
    }

    @Test("Case and accents don't matter; every word counts")
    func folding() {
        #expect(names("DELEGUER") == ["S1 Déléguer sans perdre la main"])
        #expect(names("ecrire note") == ["S1-A2 Écrire la note"])
        #expect(names("chloé") == ["Chloé Nguyen"])
        #expect(names("bk") == ["S1-A2 Écrire la note", "Bruno Keller"] || names("bk") == ["Bruno Keller"])
        #expect(names("premier") == ["C1 Premier cycle"])
        #expect(names("").count == 9)
        #expect(names("rien de tel").isEmpty)
    }
}
