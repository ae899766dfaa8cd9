import Lexicon
import Logbook
import Testing

@Suite struct VocabularyTests {
    @Test(arguments: [
        ("Synthèse et plan d’action", "SYNTHESE  et plan d'action"), ("e\u{301}te\u{301}", "Été"),
        ("œuvre", "OEUVRE"), ("a\u{A0}b\u{202F}", " A b"), ("« a »", "\" a \""), ("S3\u{2011}A1", "s3-a1"),
    ])
    func equalToAPersonIsEqual(left: String, right: String) {
        #expect(Folding.fold(left) == Folding.fold(right))
        #expect(Folding.fold(Folding.fold(left)) == Folding.fold(left))
    }

    @Test func everyWordIsReadBack() {
        for words in Words.all {
            for (key, spellings) in words.keys {
                for spelling in spellings { #expect(Vocabulary.key(spelling.uppercased()) == key, "\(spelling)") }
            }
            for (heading, spellings) in words.headings {
                for spelling in spellings {
                    #expect(Vocabulary.heading(spelling.uppercased()) == heading, "\(spelling)")
                }
            }
        }
    }

    @Test(arguments: [("seence", "seance"), ("Ressenits", "Ressentis"), ("xyz", nil)])
    func nearestWord(text: String, nearest: String?) {
        #expect(NearMiss.nearest(to: text, among: ["seance", "Ressentis", "date"]) == nearest)
    }
}
