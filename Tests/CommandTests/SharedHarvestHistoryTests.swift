import TestSupport
import Testing

@Suite("Who may read a harvest, through its history")
struct SharedHarvestHistoryTests {
    private static let page = "carnets/bob/S1.md"

    /// What a step from one text of Bob's page to another is told as, to everybody and to Bob.
    private func told(_ old: String, _ new: String, in language: String = "fr") throws -> (all: String, bob: String) {
        let group = try CommittedGroup()
        try group.commit(["groupe.md": CommittedGroup.head, Self.page: old], on: "2026-01-16")
        try group.commit([Self.page: new], by: "Bob", on: "2026-01-17")
        let (all, bob) = (["diff", "HEAD~1", "--lang", language], ["--member", "bob"])
        for command in [["history"], ["history", "bob"], ["diff", "HEAD~1"]] {
            for format in ["text", "json", "html", "markdown"] {
                #expect(try !group.carnet(command + ["--format", format]).text.contains("CANARI"), "\(command)")
            }
        }
        return (try group.carnet(all).text, try group.carnet(all + bob).text)
    }

    @Test("A heading that is for others now is told as that, and nothing else")
    func readers() throws {
        let text = "## Ressentis (groupe)\n\n- Soulagé.\n- Un peu exposé.\n"
        let review = try told(text, text.replacing("(groupe)", with: "(bilan)"))
        #expect(review.all == "Bob Roux : entrée S1, ressentis : groupe → bilan\n" && review.bob == review.all)
        let english = try told(text, text.replacing("(groupe)", with: "(bilan)"), in: "en")
        #expect(english.all == "Bob Roux: entry S1, feelings: group → review\n")
        let part = try told(text, "## Ressentis (groupe)\n\n- Soulagé.\n\n## Ressentis (bilan)\n\nUn peu exposé.\n")
        #expect(part.all == "Bob Roux : entrée S1, ressentis, en partie : groupe → bilan\n")
    }

    @Test("What is made private is gone for the others, and its author is told where it went")
    func madePrivate() throws {
        let text = "## Ressentis (groupe)\n\n- Soulagé.\n"
        let hidden = try told(text, text.replacing(" (groupe)", with: ""))
        #expect(hidden.all == "Bob Roux : entrée S1, ressentis : partage moins\n")
        #expect(hidden.bob == "Bob Roux : entrée S1, ressentis : groupe → privé\n")
        let shared = try told(text.replacing(" (groupe)", with: ""), text)
        #expect(shared.all == "Bob Roux : entrée S1, ressentis : partage davantage\n")
        #expect(shared.bob == "Bob Roux : entrée S1, ressentis : privé → groupe\n")
    }

    @Test("A private line is its author's own affair, and not shared")
    func privateLine() throws {
        let text = "## Enseignements (groupe)\n\n- Écouter.\n\n## Ressentis\n\n- CANARI.\n"
        let added = try told(text, text + "- CANARI et encore.\n")
        #expect(added.all.isEmpty && added.bob == "Bob Roux : entrée S1, ressentis (privé) : ajout\n")
        let typo = try told(text, text.replacing("CANARI.", with: "CANARIS."))
        #expect(typo.all.isEmpty && typo.bob == "Bob Roux : entrée S1, ressentis (privé) : reformulation\n")
        let english = try told(text, text + "- CANARI.\n", in: "en")
        #expect(english.all.isEmpty && english.bob == "Bob Roux: entry S1, feelings (private): added to\n")
        let gone = try told(text, "## Enseignements (groupe)\n\n- Écouter.\n")
        #expect(gone.all.isEmpty && gone.bob == "Bob Roux : entrée S1, ressentis (privé) : retrait\n")
    }

    @Test("A slip that is mended is a rewording; other words are other words")
    func rewording() throws {
        let text = "## Enseignements (groupe)\n\n- Ecouter.\n- Se taire un peu plus longtemps.\n"
        let mended = try told(text, text.replacing("Ecouter", with: "Ecoutez"))
        #expect(mended.all == "Bob Roux : entrée S1, enseignements : reformulation\n")
        let words = try told(text, text.replacing("un peu plus longtemps", with: "plus longtemps encore"))
        #expect(words.all == "Bob Roux : entrée S1, enseignements : reformulation\n")
        let other = try told(text, text.replacing("Ecouter", with: "Dire non"))
        #expect(other.all == "Bob Roux : entrée S1, enseignements : partage autrement\n")
        let moved = try told(
            "## 2. Clarification\n### Ressentis (groupe)\n- Mal à l'aise.\n",
            "## 4. Consultation\n### Ressentis (groupe)\n- Mal à l'aise.\n"
        )
        #expect(moved.all == "Bob Roux : entrée S1, ressentis : « Clarification » → « Consultation »\n")
    }

    @Test("What came to be shared is quoted once its author shares it, and never what was made private")
    func quotes() throws {
        let group = try CommittedGroup()
        let text = "## Ressentis (groupe)\n\n- Soulagé.\n"
        try group.commit(["groupe.md": CommittedGroup.head, Self.page: text], on: "2026-01-16")
        try group.commit([Self.page: text.replacing(" (groupe)", with: "")], by: "Bob", on: "2026-01-17")
        #expect(try !group.carnet(["history", "bob"]).text.contains("Soulagé"))
        #expect(try !group.carnet(["history", "bob", "--member", "bob"]).text.contains("« Soulagé"))
        try group.commit([Self.page: text.replacing("groupe", with: "bilan")], by: "Bob", on: "2026-01-18")
        #expect(try group.carnet(["history", "bob"]).text.contains("« Soulagé. »"))
        let own = try group.carnet(["history", "bob", "--member", "bob"]).text
        #expect(own.contains("privé → bilan\n    « Soulagé. »"), "\(own)")
        // In other words, nobody but its author knows whether something was taken back: the old ones aren't quoted.
        try group.commit([Self.page: text.replacing("Soulagé.", with: "Soulagé, vraiment.")], on: "2026-01-19")
        let told = try group.carnet(["history", "bob"]).text
        #expect(told.contains("« Soulagé, vraiment. »") && !told.contains("« Soulagé. »"), "\(told)")
    }
}
