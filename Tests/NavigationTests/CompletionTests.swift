import Logbook
import Navigation
import SourceText
import Testing

@Suite("What could be written here")
struct CompletionTests {
    private let session = "seances/2026-03-12-S3.md"
    private let carnet = "carnets/alice/S3.md"

    /// The completions at `¦` in a page of the French group.
    private func completions(_ marked: String, in path: String) throws -> [Completion] {
        var files =
            path.hasPrefix("logbooks") || path.hasPrefix("sessions") ? NavigatedGroup.english : NavigatedGroup.french
        files[path] = marked.replacing("¦", with: "")
        let map = NavigatedGroup.map(files)
        let page = try #require(map.page(in: map.file(path)))
        let offset = try #require(marked.utf8Offset(of: "¦"))
        let today = try #require(CalendarDate(year: 2026, month: 3, day: 10))
        return map.completions(at: offset, in: page, today: today)
    }

    private func labels(_ marked: String, in path: String) throws -> [String] {
        try completions(marked, in: path).map(\.label)
    }

    /// The text after the first completion with this label was taken.
    private func taking(_ label: String, _ marked: String, in path: String) throws -> String {
        let completion = try #require(try completions(marked, in: path).first { $0.label == label })
        let source = SourceText(path: path, text: marked.replacing("¦", with: ""))
        let range = completion.replaced
        return source[SourceRange(0, range.lowerBound)] + completion.text
            + source[SourceRange(range.upperBound, source.bytes.count)]
    }

    @Test("Keys that are not there yet, and theirs alone")
    func keys() throws {
        let found = try labels("---\nseance: S3\nda¦\n---\n", in: session)
        #expect(found.contains("date") && found.contains("client") && !found.contains("seance"))
        #expect(!found.contains("membres") && !found.contains("membre"))
        #expect(try labels("---\n¦\n---\n", in: carnet) == ["seance", "date", "membre"])
        #expect(try taking("client", "---\ncl¦\n---\n", in: session) == "---\nclient: \n---\n")
        let nested = try labels("---\nconsultations:\n  - client: alice\n    ¦\n---\n", in: session)
        #expect(nested.contains("sujet") && !nested.contains("presents"))
        #expect(
            try labels("---\nmembres:\n  alice:\n    ¦\n---\n", in: "groupe.md") == [
                "nom", "alias", "ancien_nom", "responsable",
            ]
        )
    }

    @Test("Values of closed sets, members, séances, days")
    func values() throws {
        #expect(try labels("---\nstatut: ¦\n---\n", in: session) == ["brouillon", "close"])
        #expect(try labels("---\nnature: pr¦\n---\n", in: session) == ["préoccupation", "problème", "projet"])
        #expect(try labels("---\nclient: ¦\n---\n", in: session) == ["alice", "bk", "chloe"])
        #expect(try labels("---\npresents: [alice, ¦]\n---\n", in: session) == ["bk", "chloe"])
        #expect(
            try taking("bk", "---\npresents: [alice, b¦]\n---\n", in: session) == "---\npresents: [alice, bk]\n---\n"
        )
        #expect(try labels("---\npresents:\n  - ¦\n---\n", in: session) == ["alice", "bk", "chloe"])
        #expect(try labels("---\nseance: ¦\n---\n", in: session) == ["S3"])
        #expect(try labels("---\nseance: ¦\n---\n", in: carnet) == ["S2", "S1"])
        #expect(try labels("---\nsujet: Un ¦\n---\n", in: session).isEmpty)
        #expect(try taking("close", "---\nstatut: b¦\n---\n", in: session) == "---\nstatut: close\n---\n")
    }

    @Test("Rules, and what they may be set to")
    func rules() throws {
        #expect(try labels("---\nregles:\n  mem¦\n---\n", in: "groupe.md").contains("membre-inconnu"))
        #expect(
            try labels("---\nregles:\n  membre-inconnu: ¦\n---\n", in: "groupe.md")
                == ["erreur", "avertissement", "info", "non"]
        )
    }

    @Test("A day: the next planned one first")
    func days() throws {
        let group = NavigatedGroup.french["groupe.md"] ?? ""
        var files = NavigatedGroup.french
        files["groupe.md"] = group.replacing("2026-02-12]", with: "2026-02-12, 2026-03-12, 2026-04-09]")
        files[session] = "---\nseance: S3\ndate: \n---\n"
        let map = NavigatedGroup.map(files)
        let page = try #require(map.page(in: map.file(session)))
        let today = try #require(CalendarDate(year: 2026, month: 3, day: 10))
        let found = map.completions(at: 21, in: page, today: today)
        #expect(found.first?.label == "2026-03-12")
        #expect(found.first?.detail == "12 mars 2026")
    }

    @Test("Members after @")
    func members() throws {
        let text = "---\nseance: S3\n---\n## Plan d'action\n- [ ] S3-A1 Écrire à @¦\n"
        #expect(try labels(text, in: session) == ["alice", "bk", "chloe"])
        #expect(try taking("bk", text.replacing("@¦", with: "@b¦"), in: session).contains("Écrire à @bk\n"))
    }

    @Test("Headings that are still missing, in the method's order")
    func headings() throws {
        let found = try labels("---\nseance: S3\n---\n## 1. Exposé\ntexte\n\n#¦\n", in: session)
        #expect(found.first == "## Accueil et météo")
        #expect(!found.contains("## 1. Exposé") && found.contains("## 2. Clarification"))
        #expect(
            try labels("---\nseance: S3\n---\n## ¦\n", in: carnet)
                == ["## Enseignements", "## Ressentis", "## Progrès", "## Engagements"]
        )
        #expect(try taking("## Retours", "---\nseance: S3\n---\n## Re¦\n", in: session).hasSuffix("## Retours\n"))
        #expect(try labels("---\nseance: S3\n---\n## Ressentis (¦\n", in: carnet) == ["groupe", "bilan", "privé"])
    }

    @Test("Boxes, and actions that wait for a retour")
    func followUps() throws {
        let head = "---\nseance: S3\ndate: 2026-03-12\n---\n## Retours\n"
        #expect(try labels(head + "- ¦\n", in: session) == ["[ ] S2-A1", "[ ] S1-A2", "[ ] S1-A1"])
        #expect(
            try taking("[x]", head + "- [¦]\n", in: session).hasSuffix("- [x] \n")
        )
        #expect(try taking("[>]", head + "- [¦\n", in: session).hasSuffix("- [>] \n"))
        let found = try completions(head + "- [x] S1-¦\n", in: session)
        #expect(found.map(\.label) == ["S1-A2", "S1-A1"])
        #expect(found.last?.detail == "Confier le point du lundi (reportée)")
        #expect(try labels(head + "- [x] S1-A1\n- ¦\n", in: session) == ["[ ] S2-A1", "[ ] S1-A2"])
        #expect(try labels(head + "- [x] S1-A1\n  - ¦\n", in: session) == ["Appris"])
    }

    @Test("The plan: the next number, what makes an action concrete, the next séance's day")
    func plan() throws {
        let head = "---\nseance: S3\ndate: 2026-01-20\n---\n## 5. Plan d'action\n"
        #expect(try labels(head + "- ¦\n", in: session) == ["[ ] S3-A1"])
        #expect(
            try labels(head + "- [ ] S3-A1 Oser\n  - ¦\n", in: session)
                == ["Premier pas", "Obstacle", "Soutien", "Signe de réussite"]
        )
        let text = head + "- [ ] S3-A1 Oser (pour le ¦\n"
        #expect(try labels(text, in: session).first == "12 février 2026")
        #expect(try taking("12 février 2026", text, in: session).hasSuffix("(pour le 12 février 2026)\n"))
        #expect(
            try taking("12 février 2026", head + "- [ ] S3-A1 Oser (pour le 1¦)\n", in: session)
                .hasSuffix("(pour le 12 février 2026)\n")
        )
    }

    @Test("In a carnet: ids of actions and séances, while one types them")
    func carnets() throws {
        let head = "---\nseance: S2\nmembre: alice\n---\n## Progrès\n"
        #expect(try labels(head + "Depuis S¦\n", in: carnet) == ["S2-A1", "S1-A2", "S1-A1", "S2", "S1"])
        #expect(try labels(head + "Depuis s1-a¦\n", in: carnet) == ["S1-A2", "S1-A1"])
        #expect(try labels(head + "Depuis ¦\n", in: carnet).isEmpty)
        #expect(try labels(head + "Sans ¦\n", in: carnet).isEmpty)
        #expect(try taking("S1-A2", head + "Depuis s1-¦\n", in: carnet).hasSuffix("Depuis S1-A2\n"))
    }

    @Test("In English")
    func english() throws {
        let path = "sessions/2026-02-10-S2.md"
        #expect(try labels("---\nstatus: ¦\n---\n", in: path) == ["draft", "closed"])
        #expect(try labels("---\nsession: S2\n---\n## ¦\n", in: path).contains("## Follow-up"))
        #expect(try labels("---\nsession: S2\n---\n## Follow-up\n- ¦\n", in: path) == ["[ ] S1-A1"])
    }
}
