import Lexicon
import Testing

@Suite("The words of a text, folded")
struct FoldedWordsTests {
    @Test(arguments: [
        (
            "L’équipe s'essouffle…  Œuvrer, re-dire : 3 fois!",
            ["l", "equipe", "s", "essouffle", "oeuvrer", "re", "dire", "3", "fois"]
        ),
        ("e\u{301}te\u{301}\r\nmi\u{AD}di\u{2009}«\u{A0}12\u{A0}»", ["ete", "midi", "12"]), ("", []), ("— …", []),
        ("Ωmega 名前 x²", ["ωmega", "名前", "x²"]),
    ])
    func words(_ text: String, _ words: [String]) { #expect(Folding.words(of: text) == words) }

    /// The letters and digits of the folded text, character by character.
    @Test("They are those of the folded text, whatever signs stand in it", arguments: 1...400 as ClosedRange<UInt64>)
    func ofFoldedText(_ seed: UInt64) {
        var random = Scramble(state: seed)
        let text = (0..<Int.random(in: 0..<30, using: &random)).map { _ in random.sign() }.joined()
        let folded = Folding.fold(text).split { !$0.isLetter && !$0.isNumber }
        #expect(Folding.words(of: text) == folded.map(String.init), "\(text)")
    }

    private struct Scramble: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) | (state << 31)
        }

        mutating func sign() -> String {
            // Most texts hold none of the signs at the end.
            let few = [
                "a", "Z", "0", "9", " ", "\r\n", "\t", "-", "_", "'", "’", "é", "È", "ç", "œ", "ß", "ø", "Ł", "ế",
                "e\u{301}",
                "…", "«", "\u{A0}", "\u{202F}", "\u{AD}", "\u{200D}", "\u{FE0F}", "–", "\0",
            ]
            let rare = [
                "²", "½", "Ω", "я", "名", "👩‍👧", "1\u{20E3}", "\u{903}", "ʼ", "\u{1F1EB}\u{1F1F7}", "İ", "ﬁ", "©",
                "\u{0600}",
            ]
            return (Int.random(in: 0..<40, using: &self) == 0 ? rare : few).randomElement(using: &self) ?? ""
        }
    }
}
