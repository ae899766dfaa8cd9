import Lexicon
import Logbook
import Navigation
import SourceText
import Testing

@Suite("What stands at a place")
struct MentionTests {
    private let map = NavigatedGroup.map()
    private let first = "seances/2026-01-15-S1.md"
    private let second = "seances/2026-02-12-S2.md"
    private let carnet = "carnets/alice/S2.md"

    private func expect(_ subject: Subject, _ text: String, at place: String, plus: Int = 0, in path: String) throws {
        let mention = try #require(try map.mention(at: place, plus: plus, in: path))
        #expect(mention.subject == subject)
        #expect(map.group.text(at: mention.place) == text)
    }

    @Test("Members: keys, lists, quotes, owners; and not words of a sentence")
    func members() throws {
        let (alice, bk) = (Subject.member(MemberID("alice")), Subject.member(MemberID("bk")))
        try expect(alice, "alice", at: "alice: Alice", in: "groupe.md")
        try expect(.member(MemberID("chloe")), "chloe", at: "chloe\"", in: "groupe.md")
        try expect(alice, "alice", at: "alice\n", plus: 2, in: first)
        try expect(bk, "bk", at: "bk\"", in: first)
        try expect(bk, "bk", at: "@bk", plus: 1, in: first)
        try expect(alice, "alice", at: "alice, bk", plus: 5, in: second)
        try expect(bk, "bk", at: "bk\nabsents", in: second)
        try expect(alice, "alice", at: "alice de", in: second)
        try expect(bk, "bk", at: "bk.", in: carnet)
        #expect(try map.mention(at: "alice ne dort", in: first) == nil)
    }

    @Test("Séances, actions, cycles, dates, boxes, headings, keys and words")
    func others() throws {
        let action = Subject.action(ActionID(session: SessionID("S1"), number: 1))
        try expect(.session(SessionID("S1")), "S1", at: "S1\n", in: first)
        try expect(.session(SessionID("S2")), "S2", at: "S2\n", in: carnet)
        try expect(action, "S1-A1", at: "S1-A1 Confier", plus: 5, in: first)
        try expect(action, "S1-A1", at: "S1-A1 me", in: carnet)
        try expect(.cycle(CycleID("C1")), "C1", at: "C1:", in: "groupe.md")
        let day = try #require(CalendarDate(year: 2026, month: 2, day: 12))
        try expect(.date(day), "2026-02-12", at: "2026-02-12]", in: "groupe.md")
        try expect(.date(day), "12 février 2026", at: "12 février", in: first)
        try expect(.state(.postponed), "[>]", at: "[>]", in: second)
        try expect(.heading(.followUp), "## Retours", at: "## Retours", in: second)
        try expect(.key(.present), "presents", at: "presents", in: first)
        try expect(.word(of: .status), "close", at: "close", in: first)
    }

    @Test("Definitions: the key, the séance's file, the plan's line")
    func definitions() throws {
        #expect(try map.mention(at: "S1-A1 Confier", in: first)?.role == .definition)
        #expect(try map.mention(at: "S1-A1 (pour", in: second)?.role == .use)
        let action = try #require(map.definition(of: .action(ActionID(session: SessionID("S1"), number: 1))))
        #expect(map.group[action.file].path == first)
        #expect(map.group.text(at: action).hasPrefix("[ ] S1-A1 Confier"))
        let member = try #require(map.definition(of: .member(MemberID("chloe"))))
        #expect(map.group.text(at: member) == "chloe")
        let session = try #require(map.definition(of: .session(SessionID("S2"))))
        #expect(map.group[session.file].path == second)
        let day = try #require(CalendarDate(year: 2026, month: 2, day: 12))
        #expect(map.definition(of: .date(day)) == session)
        #expect(map.definition(of: .action(ActionID(session: SessionID("S9"), number: 1))) == nil)
    }

    @Test("A heading of a consultation names its client")
    func clientHeading() throws {
        var files = NavigatedGroup.french
        files[first] = """
            ---
            seance: S1
            date: 2026-01-15
            consultations:
              - client: alice
              - client: bk
            ---
            # Alice — Déléguer
            ## 1. Exposé
            # Bruno K., un départ
            ## 1. Exposé
            """
        let map = NavigatedGroup.map(files)
        let mention = try #require(try map.mention(at: "Bruno K., un", in: first))
        #expect(mention.subject == .member(MemberID("bk")))
        #expect(try map.mention(at: "Alice — ", in: first)?.subject == .member(MemberID("alice")))
    }
}
