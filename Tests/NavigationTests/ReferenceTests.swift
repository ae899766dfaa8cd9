import Checks
import Logbook
import Navigation
import SourceText
import Testing

@Suite("Where else it stands, as far as one may know")
struct ReferenceTests {
    private let map = NavigatedGroup.map()
    private let action = Subject.action(ActionID(session: SessionID("S1"), number: 1))

    private func paths(_ asker: Asker, _ subject: Subject? = nil) -> [String] {
        map.references(to: subject ?? action, for: asker).map { map.group[$0.place.file].path }
    }

    @Test("The group sees séances, and shared harvests alone")
    func group() {
        let seen = paths(Asker(.group))
        #expect(
            seen == ["carnets/alice/S2.md", "seances/2026-01-15-S1.md", "seances/2026-02-12-S2.md"]
        )
        #expect(map.references(to: action, for: Asker(.group)).allSatisfy { $0.visibility != .private })
    }

    @Test("An author sees their own carnet, and nobody else's")
    func author() {
        let bruno = paths(Asker(.member(MemberID("bk"))))
        #expect(bruno.count { $0 == "carnets/bk/S2.md" } == 1)
        #expect(bruno.count { $0 == "carnets/alice/S2.md" } == 1)
        #expect(paths(Asker(.member(MemberID("alice")))).count { $0 == "carnets/alice/S2.md" } == 2)
    }

    @Test("The page one asks from is before one's eyes")
    func asking() throws {
        let file = try map.file("carnets/bk/S2.md")
        #expect(paths(Asker(.group, in: file)).count { $0 == "carnets/bk/S2.md" } == 1)
        #expect(paths(Asker(.group, in: try map.file("groupe.md"))).contains("carnets/bk/S2.md") == false)
    }

    @Test("That somebody keeps a carnet is not told either")
    func frontMatter() {
        #expect(paths(Asker(.group), .session(SessionID("S2"))) == ["seances/2026-02-12-S2.md"])
        #expect(paths(Asker(.group), .member(MemberID("bk"))).allSatisfy { !$0.hasPrefix("carnets") })
    }

    @Test("A member: key, lists, client, owner")
    func member() throws {
        let shown = map.shown(map.references(to: .member(MemberID("bk")), for: Asker(.group)))
        #expect(
            shown == [
                "groupe.md: bk", "seances/2026-01-15-S1.md: bk", "seances/2026-01-15-S1.md: bk",
                "seances/2026-02-12-S2.md: bk", "seances/2026-02-12-S2.md: bk",
            ]
        )
    }
}
