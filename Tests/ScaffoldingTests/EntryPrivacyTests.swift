import Editing
import Logbook
import Scaffolding
import SourceText
import TestSupport
import Testing

@Suite("Nobody's words land in somebody else's page")
struct EntryPrivacyTests {
    private static func entry(_ member: String, _ promise: String) -> String {
        """
        ---
        seance: S1
        membre: \(member)
        ---
        ## Enseignements (groupe)
        APPRIS-\(member)
        ## Ressentis
        SENTI-\(member)
        ## Engagements
        - [ ] \(promise) (pour le 2026-02-12)
        - [x] TENU-\(member)
        """
    }

    private static let group = WrittenGroup([
        "groupe.md": "---\nnom: G\nmembres: { alice: Alice, bruno: Bruno, chloe: Chloé, david: David }\n---\nCharte\n",
        "seances/2026-01-15-S1.md": """
        ---
        seance: S1
        date: 2026-01-15
        client: alice
        presents: [alice, bruno, chloe, david]
        ---
        ## 5. Plan d'action
        - [ ] S1-A1 ACTION-alice
        - [ ] S1-A2 ACTION-bruno @bruno
        """,
        "seances/2026-02-12-S2.md": "---\nseance: S2\ndate: 2026-02-12\npresents: [alice, bruno, chloe, david]\n---\n",
        "carnets/alice/S1.md": entry("alice", "PROMIS-alice"),
        "carnets/bruno/S1.md": entry("bruno", "PROMIS-bruno"),
        // In doubt whose page it is, it is read as neither's.
        "carnets/chloe/S1.md": entry("david", "PROMIS-david"),
    ])

    @Test("A page holds its own member's actions and promises alone", arguments: ["alice", "bruno", "chloe", "david"])
    func looksBack(_ member: String) throws {
        let group = Self.group.group
        let session = try #require(group.session(SessionID("S2")))
        let scaffold = try Scaffolding(group).entries(for: .member(MemberID(member)), of: session)
        let page = try #require(scaffold.change.newFiles.first?.text)
        for other in ["alice", "bruno", "chloe", "david"] {
            #expect(page.contains("PROMIS-\(other)") == (other == member && other != "david" && other != "chloe"))
            #expect(page.contains("ACTION-\(other)") == (other == member && ["alice", "bruno"].contains(other)))
            #expect(
                !page.contains("SENTI-\(other)") && !page.contains("APPRIS-\(other)") && !page.contains("TENU-\(other)")
            )
        }
    }

    @Test("What a page reminds of stays private when its harvests are shared", arguments: ["par thème", "par étape"])
    func sharing(_ form: String) throws {
        var written = Self.group
        var group = written.group
        group.logbookForm = form == "par thème" ? .byTheme : .byStep
        let session = try #require(group.session(SessionID("S2")))
        let scaffold = try Scaffolding(group).entries(for: .member(MemberID("alice")), of: session)
        try written.carryOut(scaffold.change)
        let text = try #require(written.text(scaffold.paths[0]))
        var shared = WrittenGroup(of: written.group)
        let widened = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            ["Enseignements", "Ressentis", "Progrès", "Engagements"].contains { line.hasSuffix("# " + $0) }
                ? line + " (groupe)\nDIT" : line
        }.joined(separator: "\n")
        shared = WrittenGroup(
            shared.files.mapValues { String(decoding: $0, as: UTF8.self) }.merging([scaffold.paths[0]: widened]) { $1 }
        )
        let page = try #require(shared.group.entries.first { $0.session?.value.description == "S2" })
        #expect(page.harvests.count >= 3)
        for harvest in page.harvests {
            #expect(harvest.visibility == .group)
            #expect(!shared.group[page.file][harvest.content].contains("PROMIS"))
        }
    }
}
