import Changes
import TestSupport
import Testing

@Suite("What two passages have in common")
struct PassageTests {
    @Test(
        "A number is a word like any other, unless it may be a list's own",
        arguments: [
            ("Relu le jour 12.", "Relu le jour 13.", false),
            ("En 2024\nnous", "En 2025\nnous", false),
            ("Le compte : 3", "Le compte : 4", false),
            ("1. Un\n2. Deux", "1) Un\n2) Deux", true),
            ("1. Un\n1. Deux", "1. Un\n2. Deux", true),
            ("- Un\n- Deux", "7. Un\n8. Deux", true),
            ("Nous partons le\n12. Ensuite rien.", "Nous partons le 12. Ensuite rien.", true),
            ("Nous partons le\n12. Ensuite rien.", "Nous partons le 13. Ensuite rien.", false),
            ("Fini en 2024\\\nEnfin", "Fini en 2024  \nEnfin", true),
            ("Il y en a 10\\. Puis rien.", "Il y en a 10. Puis rien.", true),
            ("## 3. Bilan", "## 4. Bilan", false),
            ("Voir [lien](x/12) la.", "Voir [lien](x/12 ) la.", true),
            ("1. Voir [lien](x/12) la.", "1. Voir [lien](x/12\n) la.", true),
            ("Voir [lien](x/12 \"t 1\") la.", "Voir [lien](x/12 (t 1)) la.", true),
            ("Voir [lien](x\"1) la.", "Voir [lien](x%221) la.", true),
            ("> 1. Un", "> 2) Un", false),
        ]
    )
    func numbers(_ left: String, _ right: String, _ areAlike: Bool) {
        #expect((Passage(left) == Passage(right)) == areAlike)
        #expect((Passage(right) == Passage(left)) == areAlike)
    }

    @Test("What is told by words alone is what libcmark tells", arguments: 1...400 as ClosedRange<UInt64>)
    func byWordsAlone(_ seed: UInt64) {
        var random = Damage(seed: seed)
        let first = Self.text(&random)
        let second = Self.edited(first, &random)
        // A tag that hides nothing has both parsed.
        let parsed = [first, second].map { Passage("<b>\n\n" + $0) }
        #expect((Passage(first) == Passage(second)) == (parsed[0] == parsed[1]), "\(first)\n---\n\(second)")
    }

    private static let parts = [
        "mot", "Été", "12", "12.", "3)", "S4", "2024,", "1.", "1)", "\\", "- ", "\n", "\n", "\n\n", "\n- ", "\n1. ",
        "\n2) ", "\n> ", "**4**", "# ", "(7)", "5\\.", "  ", "fin.",
        "[l](x/12)", "[l](x/12 )", "[l](x \"7\")", "[l](x (7))", "![i]( 3)",
    ]

    private static func text(_ random: inout Damage) -> String {
        (0..<Int.random(in: 2...14, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }
            .joined(separator: " ")
    }

    /// One part more, less or otherwise, a line that ends elsewhere, or two parts in another order.
    private static func edited(_ text: String, _ random: inout Damage) -> String {
        var parts = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        let place = parts.indices.randomElement(using: &random) ?? 0
        switch Int.random(in: 0..<6, using: &random) {
        case 0: parts[place] = Self.parts.randomElement(using: &random) ?? ""
        case 1: parts.remove(at: place)
        case 2: return text.replacing(" \n ", with: " ")
        case 3: parts[place] += "\n"
        case 4: return text.replacing("1. ", with: "7. ")
        default: parts.swapAt(place, parts.indices.randomElement(using: &random) ?? 0)
        }
        return parts.joined(separator: " ")
    }
}
