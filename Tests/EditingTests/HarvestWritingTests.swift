import Editing
import Logbook
import Reading
import SourceText
import TestSupport
import Testing

@Suite("A harvest is written into its carnet, for those it is meant for")
struct HarvestWritingTests {
    private static let head = "---\nseance: S1\nmembre: alice\n---\n"
    private static let path = "carnets/alice/S1.md"

    /// The page's body after a harvest was written into it.
    private static func body(_ body: String, _ harvest: NewHarvest, language: String = "fr") throws -> String {
        let group = inlineGroup([
            "groupe.md": "---\nnom: Essai\nlangue: \(language)\nmembres:\n  alice: Alice\n---\n", path: head + body,
        ])
        let file = try #require(group.entries.first).file
        let passage = try HarvestWriting(in: group[file], file: file, of: group).passage(for: harvest)
        let text = String(decoding: passage.text.bytes, as: UTF8.self)
        let line = text.split(separator: "\n", omittingEmptySubsequences: false)[passage.line - 1]
        #expect(line.contains(harvest.text), "\(passage.line): \(line)")
        return String(text.dropFirst(head.count))
    }

    @Test(
        "As what the section has: items, paragraphs, or a first item",
        arguments: [
            ("## Ressentis\n\n* Émue.\n", "## Ressentis\n\n* Émue.\n* Calme\n"),
            ("## Ressentis\nÉmue.\n\n## Progrès\n", "## Ressentis\nÉmue.\n\nCalme\n\n## Progrès\n"),
            ("## Ressentis\n\n## Progrès\n", "## Ressentis\n\n- Calme\n\n## Progrès\n"),
            ("## Ressentis\n<!-- Aide. -->\n\n## Progrès\n", "<!-- Aide. -->\n\n- Calme\n\n## Progrès\n"),
            ("## Ressentis\n1. Émue.\n\n### À part\nMoi.\n", "1. Émue.\n2. Calme\n\n### À part\nMoi.\n"),
            ("# Mon carnet\n", "# Mon carnet\n\n## Ressentis\n\n- Calme\n"),
            ("", "## Ressentis\n\n- Calme\n"),
            ("## Enseignements\n- Un.", "- Un.\n\n## Ressentis\n\n- Calme\n"),
        ]
    )
    func form(_ before: String, _ end: String) throws {
        let text = try Self.body(before, NewHarvest(kind: .feeling, text: "Calme"))
        #expect(text.hasSuffix(end), "\(text)")
    }

    @Test("Another visibility gets a section of its own; none is widened")
    func visibility() throws {
        let shared = "## Ressentis (groupe)\n\n- Légère.\n"
        let own = try Self.body(shared, NewHarvest(kind: .feeling, text: "Calme"))
        #expect(own == shared + "\n## Ressentis\n\n- Calme\n")
        #expect(
            try Self.body(own, NewHarvest(kind: .feeling, visibility: .group, text: "Gaie"))
                == "## Ressentis (groupe)\n\n- Légère.\n- Gaie\n\n## Ressentis\n\n- Calme\n"
        )
        let offered = try Self.body(own, NewHarvest(kind: .feeling, visibility: .review, text: "Gaie"))
        #expect(offered == own + "\n## Ressentis (bilan)\n\n- Gaie\n")
    }

    @Test("A harvest whose sharing is in doubt takes nothing in")
    func doubt() throws {
        let doubtful = "## Ressentis (groupe)\n\nLégère.\n\n**Enseignements**\n\nSecret.\n"
        let text = try Self.body(doubtful, NewHarvest(kind: .feeling, text: "Calme"))
        #expect(text == doubtful + "\n## Ressentis\n\n- Calme\n")
    }

    @Test(
        "By step, where the page is laid out so, and where it isn't",
        arguments: [
            (
                "## 4. Consultation\n\n### Ressentis\n\n- Émue.\n\n## 6. Apprentissages\n",
                "### Ressentis\n\n- Émue.\n- Calme\n\n## 6. Apprentissages\n"
            ),
            (
                "## 4. Consultation\n\n### Enseignements\n\n- Un.\n\n## Progrès\n",
                "### Enseignements\n\n- Un.\n\n### Ressentis\n\n- Calme\n\n## Progrès\n"
            ),
            (
                "## 1. Exposé\n\n### Ressentis\n\n- Émue.\n\n## 6. Apprentissages\n",
                "- Émue.\n\n## 4. Consultation\n\n### Ressentis\n\n- Calme\n\n## 6. Apprentissages\n"
            ),
            ("## Ressentis\n\n- Émue.\n", "- Émue.\n\n## 4. Consultation\n\n### Ressentis\n\n- Calme\n"),
        ]
    )
    func step(_ before: String, _ end: String) throws {
        let text = try Self.body(before, NewHarvest(kind: .feeling, step: .consultation, text: "Calme"))
        #expect(text.hasSuffix(end), "\(text)")
    }

    @Test("Without a step, not into a step's section")
    func noStep() throws {
        let page = "## 4. Consultation\n\n### Ressentis\n\n- Émue.\n"
        #expect(
            try Self.body(page, NewHarvest(kind: .feeling, text: "Calme")) == page + "\n## Ressentis\n\n- Calme\n"
        )
    }

    @Test("An engagement has a box")
    func commitment() throws {
        let page = "## Engagements\n\n- [x] Un.\n"
        #expect(
            try Self.body(page, NewHarvest(kind: .commitment, text: "Deux (pour le 9 avril 2026)"))
                == page + "- [ ] Deux (pour le 9 avril 2026)\n"
        )
        #expect(try Self.body("", NewHarvest(kind: .commitment, text: "Deux")) == "\n## Engagements\n\n- [ ] Deux\n")
    }

    @Test("English words in an English group")
    func english() throws {
        let harvest = NewHarvest(kind: .learning, visibility: .group, text: "Ask")
        #expect(try Self.body("", harvest, language: "en") == "\n## Learnings (group)\n\n- Ask\n")
    }

    @Test(
        "Given texts stay what they are, or are refused",
        arguments: [
            "# Titre", "## Ressentis (privé)", "- un", "> cité", "1. un", "```", "~~~", "<!-- ouvert", "[ ] boîte",
            "***", "===", "Ressentis", "**Ressentis**", "un (privé)", "a\nb", "<script>", "[x]: http://a.b", "    code",
            "S1-A1 et @bruno", "=", "-", "#", "|a|",
        ]
    )
    func texts(_ text: String) throws {
        let before = "## Ressentis (groupe)\n\n- Légère.\n\n## Progrès (bilan)\n\n- Mieux.\n"
        for visibility in Visibility.allCases {
            let group = inlineGroup([
                "groupe.md": "---\nlangue: fr\nmembres:\n  alice: Alice\n---\n", Self.path: Self.head + before,
            ])
            let file = try #require(group.entries.first).file
            let writing = try HarvestWriting(in: group[file], file: file, of: group)
            guard
                let passage = try? writing.passage(
                    for: NewHarvest(kind: .feeling, visibility: visibility, text: text)
                )
            else {
                // What would put the sharing of a harvest in doubt is for its author to word.
                #expect(visibility != .private && text.contains(/Ressentis|privé/), "\(text)")
                continue
            }
            let after = inlineGroup([
                "groupe.md": group[FileID(1)][group[FileID(1)].wholeRange],
                Self.path: String(decoding: passage.text.bytes, as: UTF8.self),
            ])
            let entry = try #require(after.entries.first)
            #expect(entry.harvests.filter { $0.visibility == .review }.count == (visibility == .review ? 2 : 1))
            #expect(entry.harvests.count == (visibility == .group ? 2 : 3), "\(text)")
        }
    }

    @Test("An empty text is not written")
    func empty() {
        #expect(throws: EditingRefusal.nothingToWrite) {
            try Self.body("", NewHarvest(kind: .feeling, text: " \n\u{2028} "))
        }
    }
}
