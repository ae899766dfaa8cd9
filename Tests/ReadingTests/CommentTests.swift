import Logbook
import Markdown
import SourceText
import TestSupport
import Testing

/// A comment is what CommonMark takes for one, and says nothing.
@Suite struct CommentTests {
    @Test(
        "What is written stays as it is, without its comments",
        arguments: [
            ("Un mot.", "Un mot."), ("Un <!-- a --> mot <b>fort</b>.", "Un mot <b>fort</b>."),
            ("Un<!-- a -->mot. <!-- b -->\nDeux.", "Unmot.\nDeux."), ("a\n\n<!-- b -->\n\nc", "a\n\n\n\nc"),
            ("- un <!-- a\n  b --> deux", "- un deux"), ("> un <!-- a\n> b -->", "> un"),
            ("`<!-- a -->` <!-- a -->", "`<!-- a -->`"), ("    <!-- a -->", "    <!-- a -->"),
            ("Un <!-- a -- b --> mot.", "Un <!-- a -- b --> mot."), ("Un \\<!-- a --> mot.", "Un \\<!-- a --> mot."),
            ("Un <!-- a", "Un <!-- a"), ("```\n<!-- a -->\n```", "```\n<!-- a -->\n```"),
        ]
    )
    func withoutComments(text: String, expected: String) {
        #expect(commentFree(text) == expected)
    }

    @Test("A text of many comments that are none is shown in few words, and soon")
    func manyComments() {
        let text = String(repeating: "`<!-- a -->` <!-- b --> ", count: 400)
        #expect(!commentFree(text).contains("b"))
    }

    @Test(
        "Items and quotes of comments say nothing",
        arguments: [
            ("", true), ("- <!-- a -->", true), ("-\n- ", true), ("> <!-- a\n> b -->", true),
            ("1. > - <!-- a -->", true), ("- [ ] <!-- a -->", true), ("1. [ ]<!-- a --> <!-- b -->", true),
            ("- [ ]", false), ("- [x] <!-- a -->", false), ("- [ ] a <!-- b -->", false), ("[ ] <!-- a -->", false),
            ("- [ ] `<!-- a -->`", false),
            ("- <!-- a -->\n- b", false), ("***", false), ("- 1", false), ("`<!-- a -->`", false), ("<br>", false),
        ]
    )
    func silence(text: String, isSilent: Bool) {
        #expect(saysNothing(text) == isSilent)
    }

    private func session(plan: String, followUps: String) -> (Group, Session?) {
        let group = inlineGroup([
            "groupe.md": "---\nnom: G\nmembres: { alice: Alice Martin }\n---\n",
            "seances/2026-03-12-S1.md": """
            ---
            seance: S1
            date: 2026-03-12
            client: alice
            presents: [alice]
            ---
            ## Retours
            \(followUps)

            ## 5. Plan d'action
            \(plan)
            """,
        ])
        return (group, group.sessions.first)
    }

    @Test(
        "An id behind a comment is the action's",
        arguments: [
            ("- [ ] <!-- vite --> S1-A7 Appeler Paul", true),
            ("- [x] <!-- un --> <!-- deux --> **S1-A7** Appeler Paul", true),
            // CommonMark shows these as words.
            ("- [ ] <!-- a -- b --> S1-A7 Appeler Paul", false), ("- [ ] \\<!-- a --> S1-A7 Appeler Paul", false),
        ]
    )
    func idBehindAComment(line: String, isRead: Bool) throws {
        let action = try #require(session(plan: line, followUps: "").1?.actions.first)
        #expect((action.id.description == "S1-A7") == isRead && action.isProvisional != isRead, "\(action)")
        if isRead { #expect(action.title == "Appeler Paul") }
    }

    @Test("A retour or an action with comments below it has no note, no learning and no details")
    func below() throws {
        let items =
            "\n  > <!-- a\n  > b -->\n\n  <!-- c -->\n\n  - <!-- d -->\n  - Appris : <!-- e -->\n  - Premier pas : <!-- f -->"
        let (_, read) = session(plan: "- [ ] S1-A1 Appeler Paul" + items, followUps: "- [x] S0-A1 <!-- g -->" + items)
        let followUp = try #require(read?.followUps.first)
        #expect(followUp.note == nil && followUp.learned == nil)
        #expect(read?.actions.first?.details.isEmpty == true)
        let (_, told) = session(plan: "", followUps: "- [x] S0-A1\n  - Appris : <!-- sans fin")
        #expect(told?.followUps.first?.learned?.markdown == "<!-- sans fin")
    }

    private static let hintLines = [
        "- [ ] <!-- un indice -->", "1. [] <!-- un --> <!-- deux -->", "- [ ]\u{A0}<!-- un\n  indice -->",
        "- [ ] <!-- un -->\n  <!-- deux -->\n\n  - <!-- trois -->\n  > <!-- quatre -->",
    ]

    @Test("An empty box before a comment is no action, no retour and no engagement", arguments: hintLines)
    func hints(line: String) throws {
        let (group, read) = session(plan: line, followUps: line)
        let session = try #require(read)
        #expect(session.actions.isEmpty && session.followUps.isEmpty)
        #expect(session.consultations.first?.section(.actionPlan)?.isEmpty == true)
        #expect(group.irregularities.isEmpty, "\(group.irregularities)")
        let carnet = inlineGroup([
            "groupe.md": "---\nnom: G\nmembres: { alice: Alice }\n---\n",
            "carnets/alice/S1.md": "---\nseance: S1\n---\n## Engagements\n\n\(line)\n\n## Ressentis\n\n\(line)\n",
        ])
        let entry = try #require(carnet.entries.first)
        #expect(entry.commitments.isEmpty && entry.harvests.allSatisfy(\.isEmpty))
    }

    @Test(
        "A box that somebody ticked, or that anything stands by, is an action",
        arguments: [
            "- [ ]", "- [x] <!-- un indice -->", "- [ ] S1-A7 <!-- un indice -->", "- [ ] `<!-- du code -->`",
            "- [ ] <!-- un indice -->\n  - Premier pas : appeler", "- [ ] <!-- un indice -->\n\n  Un mot.",
        ]
    )
    func noHints(line: String) { #expect(session(plan: line, followUps: "").1?.actions.count == 1) }

    @Test(
        "A name or a date in a comment is nobody's and no day's",
        arguments: [
            "Appeler <!-- @chloe --> Paul", "Appeler Paul <!-- @chloe pour le 2026-05-01 -->",
            "<!-- @chloe --> Appeler <!-- (2026-05-01) --> Paul <!-- pour le 2026-05-01 -->",
            "Appeler<!-- @alice\n  @chloe --> Paul <!-- (pour le 32 mai) -->  <!-- pour le 2026-05-01 -->",
        ]
    )
    func commentedFields(line: String) throws {
        let (group, read) = session(plan: "- [ ] S1-A1 \(line)", followUps: "- [>] S0-A1 \(line)")
        let action = try #require(read?.actions.first)
        #expect(action.owner == nil && action.due == nil && action.title == "Appeler Paul", "\(action)")
        #expect(read?.followUps.first?.due == nil)
        #expect(group.irregularities.isEmpty, "\(group.irregularities)")
    }

    @Test(
        "Beside comments, names and dates are read as without them",
        arguments: [
            ("Appeler Paul <!-- a --> @alice <!-- b --> <!-- c -->", "Appeler Paul"),
            ("Parler à <!-- elle --> @alice", "Parler à alice"),
            ("Relire `<!--` @alice `-->`", "Relire <!-- alice -->"),
        ]
    )
    func fieldsBesideComments(line: String, title: String) throws {
        let plan = "- [ ] S1-A1 \(line) <!-- 2026-05-01 --> (pour le <!-- b --> 2026-06-01)"
        let action = try #require(session(plan: plan, followUps: "").1?.actions.first)
        #expect(action.owner?.value.description == "alice" && action.title == title, "\(action)")
        #expect(action.due?.value.description == "2026-06-01", "\(action)")
    }
}
