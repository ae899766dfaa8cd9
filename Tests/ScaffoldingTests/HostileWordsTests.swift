import Editing
import Logbook
import Reading
import Scaffolding
import SourceText
import TestSupport
import Testing

@Suite("Whatever people are called and speak about, pages read back as intended")
struct HostileWordsTests {
    /// Pieces that mean something to YAML, Markdown or the format.
    private static let pieces = [
        "Alice", "Note : *urgent*", "#", "@bruno", "🎯", "\"dit-elle\"", "l'été", "`code`", "<b>", "-->", "<!--", "--",
        "[x](y)", "[ ]", "S1-A1", "1.", "- ", "3. Contrat", "Contrat", "Retours", "&amp;", "&a", "*b", "\n", "\n---\n",
        "\\", "{{name}}", "%", "| >", "é\u{301}", "\u{202E}", "(privé)", "pour le 9 avril 2026", "key: value", ", ",
        "!", "?",
        "~", "_x_", "{", "}", "[", "]", "null", "no", "'", "::",
    ]

    private static func words(_ random: inout SplitMix) -> String {
        (0..<Int.random(in: 1...4, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
            .joined(separator: Bool.random(using: &random) ? " " : "")
    }

    /// What a text on one line is read as.
    private static func line(_ text: String) -> String {
        let kept = text.unicodeScalars.filter { $0 != "\u{202E}" }.map { $0 == "\n" ? " " : String($0) }.joined()
        return kept.split(separator: " ").joined(separator: " ")
    }

    @Test("Random names and topics", arguments: 0..<150)
    func random(_ seed: Int) throws {
        var random = SplitMix(seed: UInt64(seed))
        let language = Language.allCases[seed % 2]
        let members = (0..<4).map { NewMember(name: "M\($0) " + Self.words(&random), id: "m\($0)") }
        let name = "G " + Self.words(&random)
        let facilitator = "F " + Self.words(&random)
        let wish = GroupWish(
            name: name,
            language: language,
            facilitator: facilitator,
            members: members,
            dates: [try .on(2026_01_15), try .on(2026_02_12)]
        )
        var written = WrittenGroup()
        try written.carryOut(GroupScaffold(wish) { _ in false }.change)
        #expect(written.group.name == Self.line(name))
        #expect(written.group.facilitator?.value == Self.line(facilitator))
        #expect(written.group.members.map(\.name) == members.map { Self.line($0.name) })
        #expect(written.findings(on: try .on(2026_01_10)).isEmpty)

        let joining = "N " + Self.words(&random)
        let added = try Scaffolding(written.group).member(NewMember(name: Self.line(joining), id: "neu"))
        try written.carryOut(added.change)
        #expect(written.group.members.last?.name == Self.line(joining))

        let topics = [Self.words(&random), "T " + Self.words(&random)]
        let count = Int.random(in: 1...2, using: &random)
        let asked = SessionWish(
            clients: Array([MemberID("m1"), MemberID("m2")].prefix(count)),
            topics: Array(topics.prefix(count))
        )
        let scaffold = try Scaffolding(written.group).session(asked, today: .on(2026_01_10))
        try written.carryOut(scaffold.change)
        let session = try #require(written.group.session(scaffold.id))
        #expect(session.consultations.map { $0.client?.value } == asked.clients)
        #expect(session.consultations.map { $0.topic?.value ?? "" } == asked.topics.map(Self.line))
        #expect(session.consultations.allSatisfy { $0.steps.map(\.step) == Step.allCases && $0.actions.isEmpty })
        #expect(session.present.map(\.value.description) == ["m0", "m1", "m2", "m3", "neu"])
        #expect(session.date?.value == scaffold.date)
        #expect(session.followUps.isEmpty && session.awaitedFollowUps.isEmpty)
        #expect(written.findings(on: scaffold.date).isEmpty, "\(written.text(scaffold.path) ?? "")")
    }

    @Test("An action's title, whatever it holds, waits as a comment and says nothing", arguments: pieces)
    func actionTitle(_ piece: String) throws {
        var written = WrittenGroup([
            "groupe.md":
                "---\nnom: G\nmembres: { alice: Alice, bruno: Bruno, chloe: Chloé, david: David }\n---\nCharte\n",
            "seances/2026-01-15-S1.md": """
            ---
            seance: S1
            date: 2026-01-15
            client: alice
            presents: [alice, bruno]
            ---
            ## 5. Plan d'action
            - [ ] S1-A1 Dire \(piece.replacing("\n", with: " ")) à Paul
            """,
            "carnets/alice/S1.md": """
            ---
            seance: S1
            membre: alice
            ---
            ## Engagements
            - [ ] Essayer \(piece.replacing("\n", with: " ")) demain
            """,
        ])
        guard written.group.sessions.first?.actions.first?.state == .planned else { return }
        let scaffold = try Scaffolding(written.group).session(
            SessionWish(date: .on(2026_02_12)),
            today: .on(2026_02_12)
        )
        try written.carryOut(scaffold.change)
        let session = try #require(written.group.session(scaffold.id))
        #expect(session.awaitedFollowUps.map(\.action.value.description) == ["S1-A1"])
        #expect(session.followUps.isEmpty)
        #expect(session.consultations.first?.steps.count == 6)
        let entry = try Scaffolding(written.group).entries(for: .member(MemberID("alice")), of: session)
        try written.carryOut(entry.change)
        let page = try #require(written.group.entries.first { $0.session?.value == scaffold.id })
        #expect(
            page.harvests.allSatisfy(\.isEmpty) && page.harvests.count == 3,
            "\(written.text(entry.paths[0]) ?? "")"
        )
        #expect(page.mentions.isEmpty && page.commitments.isEmpty)
    }
}

/// Numbers that come out the same for the same seed.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
