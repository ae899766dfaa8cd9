import Testing

@Suite("People's prose stays byte for byte, but for white space that nobody sees")
struct ProseTests {
    private static let head = "---\nseance: S1\ndate: 2026-01-15\n---\n## 1. Exposé\n"

    private func check(_ before: String, _ after: String) throws {
        let found = try SingleFile.text(Self.head + before, at: "seances/2026-01-15-S1.md")
        #expect(found == Self.head + after)
    }

    @Test(
        "White space at line ends goes where it means nothing",
        arguments: [
            ("Un mot. \nDeux.\t\n \t\nTrois.   \n", "Un mot.\nDeux.\n\nTrois.\n"),
            ("- un \n-  deux  \n", "- un\n-  deux\n"),
            ("> cité \n>  \n> suite\n", "> cité\n>\n> suite\n"), ("Titre \n===  \nMot\n", "Titre\n===\nMot\n"),
            ("# Titre   \nMot\n", "# Titre\nMot\n"), ("***  \nMot\n", "***\nMot\n"),
        ]
    )
    func trimmed(before: String, after: String) throws { try check(before, after) }

    @Test(
        "It stays where it means something",
        arguments: [
            "Un mot.  \nDeux.\n", "Une barre\\ \nsuite.\n", "    code  \n    code\n", "```\ncode  \n\n```\n",
            "<div> \nmot  \n</div>\n", "`un  \ndeux`\n", "[lien](url \"un \ndeux\")\n", "<!-- un \n\n deux -->\n",
            "Mot\u{A0}\n", "* un\n- deux\n+ trois\n", "*un* _deux_ **trois** __quatre__\n",
            "Une longue ligne\nqui continue\n",
            "09/04/2026, s1–a1, [X] libre\n", "1) un\n2) deux\n", "zéro\u{200B}largeur \u{FEFF}\u{2060}x\n",
        ]
    )
    func kept(_ text: String) throws { try check(text, text) }

    @Test(
        "One line end at the end",
        arguments: [
            ("Mot", "Mot\n"), ("Mot\n\n \n\t\n", "Mot\n"), ("Mot  ", "Mot\n"), ("    code  \n\n", "    code  \n"),
            ("```\nouvert\n\n", "```\nouvert\n\n"), ("```\nouvert", "```\nouvert\n"),
            ("<!-- ouvert\n\n", "<!-- ouvert\n\n"),
        ]
    )
    func lastLine(before: String, after: String) throws { try check(before, after) }

    @Test("A file of nothing but line ends stays as it is", arguments: ["", "\n", "\n\n\n"])
    func blank(_ text: String) throws {
        #expect(try SingleFile.text(text, at: "seances/2026-01-15-S1.md") == text)
    }
}
