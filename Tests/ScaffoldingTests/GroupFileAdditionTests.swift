import Editing
import Logbook
import Scaffolding
import SourceText
import Testing

@Suite("A member or cycle more changes nothing else in the group's file")
struct GroupFileAdditionTests {
    /// Ways to write members, each with what is expected to stand there afterwards.
    private static let members: [(before: String, after: String)] = [
        ("membres:\n  alice: Alice\n", "membres:\n  alice: Alice\n  bob: Bob Durand\n"),
        (
            "membres:\n    alice: Alice # chef\n    carl: Carl\n# fin\n",
            "membres:\n    alice: Alice # chef\n    carl: Carl\n    bob: Bob Durand\n# fin\n"
        ),
        (
            "membres:\n  alice:\n    nom: Alice\n    alias: [Al]\nregles: {}\n",
            "membres:\n  alice:\n    nom: Alice\n    alias: [Al]\n  bob: Bob Durand\nregles: {}\n"
        ),
        ("membres: { alice: Alice }\n", "membres: { alice: Alice, bob: Bob Durand }\n"),
        ("membres: {}\n", "membres: { bob: Bob Durand }\n"),
        (
            "membres:\n  { alice: Alice,\n    carl: Carl }\n",
            "membres:\n  { alice: Alice,\n    carl: Carl, bob: Bob Durand }\n"
        ),
        ("membres: [Alice, Carl]\n", "membres: [Alice, Carl, { bob: Bob Durand }]\n"),
        ("membres:\n- alice: Alice\n- Carl\n", "membres:\n- alice: Alice\n- Carl\n- bob: Bob Durand\n"),
        ("membres:\n  - alice: Alice\n", "membres:\n  - alice: Alice\n  - bob: Bob Durand\n"),
        ("membres:\n", "membres:\n  bob: Bob Durand\n"),
        ("membres: # bientôt\nregles: {}\n", "membres: # bientôt\n  bob: Bob Durand\nregles: {}\n"),
        ("members:\n  alice: Alice\n", "members:\n  alice: Alice\n  bob: Bob Durand\n"),
        ("langue: fr\n", "langue: fr\nmembres:\n  bob: Bob Durand\n"),
        ("membres:\n  alice: Alice\n  carl:\n", "membres:\n  alice: Alice\n  carl:\n  bob: Bob Durand\n"),
        (
            "membres:\n  alice: >\n    Alice\n    Martin\nregles: {}\n",
            "membres:\n  alice: >\n    Alice\n    Martin\n  bob: Bob Durand\nregles: {}\n"
        ),
        ("membres:\r\n  alice: Alice\r\n", "membres:\r\n  alice: Alice\r\n  bob: Bob Durand\r\n"),
    ]

    @Test("However the members are written", arguments: members)
    func member(_ before: String, _ after: String) throws {
        let end = before.utf8.contains(0x0D) ? "\r\n" : "\n"
        let rest = "---\(end)# Charte\(end)membres: rien\(end)"
        var written = WrittenGroup(["groupe.md": "---\(end)nom: G\(end)" + before + rest])
        do {
            let added = try Scaffolding(written.group).member(NewMember(name: "Bob Durand"))
            try written.carryOut(added.change)
            #expect(written.text("groupe.md") == "---\(end)nom: G\(end)" + after + rest)
        } catch ScaffoldFailure.noPlace {
            // Refused with a word is right where nothing was changed; but only for what few people write.
            #expect(before.contains(">"))
        }
    }

    @Test(
        "What can't be read is left alone",
        arguments: [
            "# Charte\n", "---\nnom: G\nmembres: { alice: Alice\n---\n", "---\nnom: G\nmembres: Alice\n---\n",
            "---\nnom: G\nmembres: \"\"\n---\n",
        ]
    )
    func refused(_ text: String) {
        let written = WrittenGroup(["groupe.md": text])
        #expect(throws: ScaffoldFailure.self) {
            try Scaffolding(written.group).member(NewMember(name: "Bob Durand"))
        }
    }

    @Test("Short names never come to mean somebody else")
    func names() throws {
        var naming = MemberNaming()
        let names = [
            "Alice Martin", "Alice Moreau", "Alice Moreau", "Alice", "Élodie Œuvrard", "Jean-Pierre d'Août", "  Zoé  ",
            "李 明", "🎯", "Alice Martin",
        ]
        let ids = names.map { naming.id(for: $0)?.description }
        #expect(
            ids == [
                "alice", "alice-m", "alice-moreau", "alice-2", "elodie", "jean-pierre", "zoe", "李", nil, "alice-martin",
            ]
        )
        let written = WrittenGroup([
            "groupe.md": "---\nnom: G\nmembres: { am: Alice Martin, x: { nom: Xavier, alias: [Bob] } }\n---\n"
        ])
        #expect(try Scaffolding(written.group).member(NewMember(name: "Alice Durand")).id.description == "alice-d")
        #expect(try Scaffolding(written.group).member(NewMember(name: "Bob Durand")).id.description == "bob-d")
    }

    @Test(
        "Cycles",
        arguments: [
            ("cycles:\n  C1: { titre: Un }\n", "C2"), ("cycles: { C1: {}, C3: {} }\n", "C4"), ("", "C1"),
            ("cycles:\n", "C1"),
        ]
    )
    func cycle(_ before: String, _ id: String) throws {
        var written = WrittenGroup(["groupe.md": "---\nnom: G\n\(before)membres: { a: A }\n---\n# Charte\n"])
        let wish = CycleWish(title: "Deux, &trois: *quatre*", dates: [try .on(2026_09_10), try .on(2026_10_08)])
        let added = try Scaffolding(written.group).cycle(wish)
        try written.carryOut(added.change)
        #expect(added.id.description == id)
        let cycle = try #require(written.group.cycles.last)
        #expect(cycle.title == wish.title)
        #expect(cycle.plannedSessions.map(\.value) == wish.dates)
        #expect(cycle.end?.value == wish.dates.last)
        #expect(throws: ScaffoldFailure.self) { try Scaffolding(written.group).cycle(CycleWish(id: id.lowercased())) }
    }
}
