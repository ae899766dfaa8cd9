import Lexicon
import Testing

@Suite("« de » before a name")
struct ElisionTests {
    @Test(
        "It is elided before a vowel, however written, and before a mute h",
        arguments: [
            ("Alice", "d'Alice"), ("Émile", "d'Émile"), ("E\u{301}mile", "d'E\u{301}mile"), ("Hélène", "d'Hélène"),
            ("Yves", "d'Yves"), ("Yasmine", "de Yasmine"), ("Bob", "de Bob"), ("", "de"),
        ]
    )
    func forms(_ name: String, _ phrase: String) { #expect(Elision.of(name) == phrase) }
}
