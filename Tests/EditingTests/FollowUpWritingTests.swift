import Editing
import Links
import Logbook
import Reading
import SourceText
import TestSupport
import Testing

@Suite("A retour is written into its séance, and nothing else changes")
struct FollowUpWritingTests {
    private static let group = "---\nnom: Essai\nlangue: fr\nmembres:\n  alice: Alice\n  bruno: Bruno\n---\n"
    private static let first = """
        ---
        seance: S1
        date: 2026-01-15
        client: alice
        ---
        ## 5. Synthèse et plan d'action

        - [ ] S1-A1 Confier le point du lundi (pour le 12 février 2026)
        - [ ] S1-A2 Écrire la note

        """
    private static let head = "---\nseance: S2\ndate: 2026-02-12\nclient: bruno\n---\n"

    /// The second séance's body after a retour was written into it.
    private static func body(
        _ body: String,
        _ followUp: NewFollowUp,
        language: String = "fr"
    ) throws -> String {
        let group = inlineGroup([
            "groupe.md": Self.group.replacing("langue: fr", with: "langue: \(language)"),
            "seances/2026-01-15-S1.md": first,
            "seances/2026-02-12-S2.md": head + body,
        ])
        let session = try #require(group.session(SessionID("S2")))
        let passage = try FollowUpWriting(in: session, of: group).passage(for: followUp)
        let text = String(decoding: passage.text.bytes, as: UTF8.self)
        let line = text.split(separator: "\n", omittingEmptySubsequences: false)[passage.line - 1]
        #expect(line.contains(followUp.action.description))
        #expect(text.hasPrefix(head))
        return String(text.dropFirst(head.count))
    }

    private static let one = ActionID(session: SessionID("S1"), number: 1)
    private static let two = ActionID(session: SessionID("S1"), number: 2)

    @Test("After the last retour, with the same bullet")
    func afterTheLast() throws {
        let before = "## Retours\n\n* [x] S1-A2 — Écrite.\n  * Appris : court.\n\n## 1. Exposé\n"
        #expect(
            try Self.body(before, NewFollowUp(action: Self.one, state: .done, note: "Fait.", learned: "Oser."))
                == """
                ## Retours

                * [x] S1-A2 — Écrite.
                  * Appris : court.
                * [x] S1-A1 — Fait.
                  * Appris : Oser.

                ## 1. Exposé

                """
        )
    }

    @Test(
        "Lists of every kind go on as they are",
        arguments: [
            ("## Retours\n1. [x] S1-A2 — a\n", "1. [x] S1-A2 — a\n2. [/] S1-A1 — n\n"),
            ("## Retours\n9) [x] S1-A2 — a\n", "9) [x] S1-A2 — a\n10) [/] S1-A1 — n\n"),
            ("## Retours\n- [x] S1-A2 — a\n\n- [/] S1-A2 — b\n", "- [/] S1-A2 — b\n\n- [/] S1-A1 — n\n"),
            ("## Retours\n> - [x] S1-A2 — a\n", "> - [x] S1-A2 — a\n> - [/] S1-A1 — n\n"),
            ("## Retours\n- Alice\n  - [x] S1-A2 — a\n", "  - [x] S1-A2 — a\n  - [/] S1-A1 — n\n"),
            ("## Retours\n- [x] S1-A2 — a", "- [x] S1-A2 — a\n- [/] S1-A1 — n"),
            ("## Retours\nS1-A2 — a\n", "S1-A2 — a\n\n- [/] S1-A1 — n\n"),
        ]
    )
    func bullets(_ before: String, _ end: String) throws {
        let text = try Self.body(before, NewFollowUp(action: Self.one, state: .inProgress, note: "n"))
        #expect(text.hasSuffix(end), "\(text)")
    }

    @Test(
        "Without a retour yet, below the heading; without a heading, where it belongs",
        arguments: [
            ("## Retours\n\n## 1. Exposé\nTexte.\n", "## Retours\n\n- [x] S1-A1\n\n## 1. Exposé\nTexte.\n"),
            ("## Retours\n## 1. Exposé\n", "## Retours\n\n- [x] S1-A1\n\n## 1. Exposé\n"),
            ("## Retours\n\nRien.\n\n## 1. Exposé\n", "## Retours\n\nRien.\n\n- [x] S1-A1\n\n## 1. Exposé\n"),
            ("## Retours", "## Retours\n\n- [x] S1-A1"),
            (
                "# Titre\n\n## Accueil\nMétéo.\n\n## 1. Exposé\n",
                "Météo.\n\n## Retours\n\n- [x] S1-A1\n\n## 1. Exposé\n"
            ),
            ("# Titre\n", "# Titre\n\n## Retours\n\n- [x] S1-A1\n"),
            ("", "\n## Retours\n\n- [x] S1-A1\n"),
            ("### 1. Exposé\nTexte.\n", "### Retours\n\n- [x] S1-A1\n\n### 1. Exposé\nTexte.\n"),
            ("## Accueil\n### Retours\n\n## 1. Exposé\n", "### Retours\n\n- [x] S1-A1\n\n## 1. Exposé\n"),
        ]
    )
    func headings(_ before: String, _ end: String) throws {
        let text = try Self.body(before, NewFollowUp(action: Self.one, state: .done))
        #expect(text.hasSuffix(end), "\(text)")
    }

    @Test(
        "A line that waits is completed, and so is one that is there",
        arguments: [
            ("- [ ] S1-A1 <!-- Confier -->", "- [x] S1-A1 — Fait. <!-- Confier -->\n  - Appris : Oser."),
            ("- [ ] S1-A1 — ", "- [x] S1-A1 — Fait.\n  - Appris : Oser."),
            ("- [ ] **S1-A1**", "- [x] **S1-A1** — Fait.\n  - Appris : Oser."),
            ("- S1-A1", "- [x] S1-A1 — Fait.\n  - Appris : Oser."),
            (
                "- [/] S1-A1 — En route.\n  - Appris : peu.",
                "- [x] S1-A1 — En route.\n  - Appris : peu.\n  - Fait.\n  - Appris : Oser."
            ),
            (
                "- [>] S1-A1 (pour le 2026-03-01) —",
                "- [x] S1-A1 (pour le 2026-03-01) — Fait.\n  - Appris : Oser."
            ),
            (
                "- [/] S1-A1, S1-A2 : en route",
                "- [/] S1-A1, S1-A2 : en route\n- [x] S1-A1 — Fait.\n  - Appris : Oser."
            ),
        ]
    )
    func completed(_ before: String, _ after: String) throws {
        let followUp = NewFollowUp(action: Self.one, state: .done, note: "Fait.", learned: "Oser.")
        let end = "\n\n## 1. Exposé\n"
        #expect(try Self.body("## Retours\n\n" + before + end, followUp) == "## Retours\n\n" + after + end)
    }

    @Test(
        "A new date stands after the id, or in the place of the old one",
        arguments: [
            ("", "- [>] S1-A1 (pour le 1er avril 2026) — Plus tard.\n"),
            ("- [>] S1-A1 (pour le 2026-03-01)\n", "- [>] S1-A1 (pour le 1er avril 2026) — Plus tard.\n"),
            ("- [ ] S1-A1 — Hier.\n", "- [>] S1-A1 (pour le 1er avril 2026) — Hier.\n  - Plus tard.\n"),
        ]
    )
    func due(_ before: String, _ after: String) throws {
        let date = try #require(CalendarDate(year: 2026, month: 4, day: 1))
        let followUp = NewFollowUp(action: Self.one, state: .postponed, due: date, note: "Plus tard.")
        let text = try Self.body("## Retours\n\n" + before, followUp)
        #expect(text.hasPrefix("## Retours\n\n" + after.dropLast()), "\(text)")
    }

    @Test("In an English group the words are English")
    func english() throws {
        let date = try #require(CalendarDate(year: 2026, month: 4, day: 1))
        let followUp = NewFollowUp(action: Self.one, state: .postponed, due: date, learned: "Ask.")
        #expect(
            try Self.body("## 1. Presentation\n", followUp, language: "en")
                == "\n## Follow-up\n\n- [>] S1-A1 (by April 1, 2026)\n  - Learned: Ask.\n\n## 1. Presentation\n"
        )
    }

    @Test(
        "Given texts stay one paragraph that says what it says",
        arguments: [
            "# Titre", "](x)", "`code", "```", "@bruno", "un\n\n- deux", "<!-- caché -->", "<!-- ouvert", "<b>gras</b>",
            "- tiret", "— tiret", ": deux points", "[x] boîte", "[lien](http://a.b)", "S1-A2 aussi", "S1-A2, et S1-A1",
            "> cité", "1. un", "(pour le 9 avril 2026)", "vu pour le 9 avril 2026", "d'ici le 3 mars on verra",
            "le 30 février (pour le 30 février 2026)", "a\\", "***", "---", "===", "&amp; &lt;", "| a | b |", "~~~",
            "Appris : rien", "fin:", "\u{2028}séparé", "tab\tulation", "<https://exemple.fr>",
            "Obstacle : vu pour le 9 avril 2026",
        ]
    )
    func texts(_ text: String) throws {
        for (note, learned) in [(text, nil), (nil, text), (text, text)] as [(String?, String?)] {
            let followUp = NewFollowUp(action: Self.one, state: .done, note: note, learned: learned)
            let before = "## Retours\n\n- [/] S1-A2 — Autre.\n\n## 1. Exposé\nTexte.\n"
            let lines: [Substring]
            do {
                lines = try Self.body(before, followUp).split(separator: "\n")
            } catch let refusal as EditingRefusal {
                #expect(refusal == .wouldChangeMore(path: "seances/2026-02-12-S2.md"))
                #expect(text.hasPrefix("Obstacle"), "\(text)")
                continue
            }
            #expect(lines.count <= 7 && lines.suffix(2) == ["## 1. Exposé", "Texte."], "\(lines)")
        }
    }

    @Test("What the line says already is not written again")
    func same() throws {
        let text = "## Retours\n- [x] S1-A1 — Fait.\n"
        #expect(try Self.body(text, NewFollowUp(action: Self.one, state: .done)) == text)
    }

    @Test("A retour that would vanish in a comment is refused")
    func unclosedComment() throws {
        #expect(throws: EditingRefusal.wouldChangeMore(path: "seances/2026-02-12-S2.md")) {
            try Self.body("## Retours\n\n<!-- oublié\n", NewFollowUp(action: Self.one, state: .done))
        }
    }
}
