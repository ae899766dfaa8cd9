import Checks
import Editing
import Links
import Logbook
import Navigation
import Reading
import SourceText
import TestSupport
import Testing

@Suite("A name changes everywhere, or nowhere")
struct RenamingTests {
    private static let today = CalendarDate(year: 2026, month: 3, day: 1)

    private func subject(_ text: String, in map: GroupMap) throws -> Subject {
        if map.group.member(MemberID(text)) != nil { return .member(MemberID(text)) }
        if let session = map.group.sessions.first(where: { $0.id.value.description == text }) {
            return .session(session.id.value)
        }
        return .action(try #require(map.links.lives.first { $0.id.description == text }).id)
    }

    /// The files after a renaming.
    private func renamed(
        _ files: [String: String],
        _ old: String,
        _ new: String,
        otherFiles: [String] = []
    ) throws -> [String: String] {
        let map = NavigatedGroup.map(files)
        let change = try Renaming.change(of: subject(old, in: map), to: new, in: map, otherFiles: otherFiles)
        var result: [String: String] = [:]
        for (index, source) in map.group.files.enumerated() {
            let edits = change.edits.filter { $0.place.file == FileID(index) }
            let path = change.moves.first { $0.from == source.path }?.to ?? source.path
            result[path] = String(decoding: try source.applying(edits), as: UTF8.self)
        }
        return result
    }

    private func refusal(_ files: [String: String], _ old: String, _ new: String) throws -> RenamingRefusal? {
        let map = NavigatedGroup.map(files)
        let subject = try subject(old, in: map)
        do {
            _ = try Renaming.change(of: subject, to: new, in: map)
            return nil
        } catch {
            return error
        }
    }

    @Test("A member: every list, every owner, the carnet's folder; a sentence stays")
    func member() throws {
        let files = try renamed(NavigatedGroup.french, "alice", "alix")
        let first = try #require(files["seances/2026-01-15-S1.md"])
        #expect(first.contains("client: alix\n") && first.contains("presents: [alix, \"bk\", chloe]"))
        #expect(first.contains("Alice relit tout ; alice ne dort plus."))
        #expect(files["seances/2026-02-12-S2.md"]?.contains("Parler à @alix de S1-A2") ?? false)
        #expect(files["groupe.md"]?.contains("  alix: Alice Martin\n") ?? false)
        let carnet = try #require(files["carnets/alix/S2.md"])
        #expect(carnet.contains("membre: alix\n"))
        #expect(files["carnets/alice/S2.md"] == nil)
    }

    @Test("A name in quotes keeps them; private carnets change too")
    func quoted() throws {
        let files = try renamed(NavigatedGroup.french, "bk", "bruno.k")
        #expect(files["seances/2026-01-15-S1.md"]?.contains("\"bruno.k\", chloe") ?? false)
        #expect(files["carnets/alice/S2.md"]?.contains("je le dirai à @bruno.k.") ?? false)
        #expect(files["carnets/bruno.k/S2.md"]?.contains("Canari") ?? false)
        #expect(try renamed(NavigatedGroup.french, "chloe", "clo")["groupe.md"]?.contains("\"clo\": Chloé") ?? false)
    }

    @Test("A séance: its file, its actions, its pages")
    func session() throws {
        let files = try renamed(NavigatedGroup.french, "S1", "S7")
        let own = try #require(files["seances/2026-01-15-S7.md"])
        #expect(own.contains("seance: S7\n") && own.contains("S7-A1 Confier") && own.contains("S7-A2 Écrire"))
        #expect(files["seances/2026-02-12-S2.md"]?.contains("- [>] S7-A1 (pour le 12 mars 2026)") ?? false)
        #expect(files["carnets/bk/S2.md"]?.contains("Canari : S7-A1 m'agace.") ?? false)
        let second = try renamed(NavigatedGroup.french, "S2", "s12")
        #expect(second["carnets/alice/S12.md"]?.contains("seance: S12\n") ?? false)
    }

    @Test("An action: plan, retours, prose")
    func action() throws {
        let files = try renamed(NavigatedGroup.french, "S1-A2", "S1-A5")
        #expect(files["seances/2026-01-15-S1.md"]?.contains("S1-A5 Écrire la note") ?? false)
        #expect(files["seances/2026-02-12-S2.md"]?.contains("@alice de S1-A5") ?? false)
        #expect(files["seances/2026-01-15-S1.md"]?.contains("S1-A1 Confier") ?? false)
    }

    @Test("A name is respelled as it was written")
    func spelling() throws {
        var files = NavigatedGroup.french
        files["carnets/chloe/s1.md"] = "---\nseance: Séance 1\n---\n## Ressentis\ns1–a1 et S1-A1.\n"
        let renamed = try renamed(files, "S1", "S7")
        #expect(renamed["carnets/chloe/s7.md"] == "---\nseance: Séance 7\n---\n## Ressentis\ns7–a1 et S7-A1.\n")
    }

    @Test(
        "There and back again gives the old bytes",
        arguments: [
            ("alice", "alix"), ("bk", "zoe"), ("chloe", "c-3"), ("S1", "S41"), ("S2", "CODEV9"), ("S1-A1", "S1-A12"),
            ("S2-A1", "S2-A2"),
        ]
    )
    func back(old: String, new: String) throws {
        let there = try renamed(NavigatedGroup.french, old, new)
        #expect(there != NavigatedGroup.french)
        #expect(try renamed(there, new, old) == NavigatedGroup.french)
    }

    @Test(
        "The same in English, and with Windows line ends",
        arguments: [("alice", "alix"), ("S1", "S3"), ("S1-A1", "S1-A4")]
    )
    func english(old: String, new: String) throws {
        let there = try renamed(NavigatedGroup.english, old, new)
        #expect(there != NavigatedGroup.english)
        #expect(try renamed(there, new, old) == NavigatedGroup.english)
        let windows = NavigatedGroup.english.mapValues { $0.replacing("\n", with: "\r\n") }
        #expect(try renamed(windows, old, new) == there.mapValues { $0.replacing("\n", with: "\r\n") })
    }

    @Test(
        "Samples: there and back, and the check says the same up to the name",
        arguments: [
            ("club-managers", "dominique", "dominik"), ("club-managers", "S8", "S88"),
            ("club-managers", "S2-A1", "S2-A17"), ("riverside-circle", "wei", "wei-lin"),
            ("riverside-circle", "S5", "S50"),
        ]
    )
    func samples(sample: String, old: String, new: String) throws {
        let group = try Repository.sample(sample)
        let files = Dictionary(
            uniqueKeysWithValues: group.files.map { ($0.path, $0[$0.wholeRange]) }
        )
        let there = try renamed(files, old, new)
        #expect(there != files)
        #expect(try renamed(there, new, old) == files)
        #expect(try findings(there).map { $0.replacing(new, with: old) }.sorted() == findings(files).sorted())
    }

    private func findings(_ files: [String: String]) throws -> [String] {
        let group = inlineGroup(files)
        let today = try #require(Self.today)
        let context = CheckContext(group: group, links: Links(group), today: today, audience: .group)
        return Checking.diagnostics(of: context, language: group.language).map {
            "\(group[$0.place.file].path) \($0.code) \($0.message)"
        }
    }

    @Test("Links to files that move go on leading there")
    func links() throws {
        var files = NavigatedGroup.french
        files["seances/2026-02-12-S2.md"]? +=
            "\n\nVoir [S1](2026-01-15-S1.md#plan), ![p](../carnets/alice/p.png), [a](../carnets/alice/S2.md) `](x)`.\n"
        files["carnets/alice/S2.md"]? +=
            "\n[ici](S2.md) et [là](../alice/S2.md) et [S1](../../seances/2026-01-15-S1.md)\n"
        let member = try renamed(files, "alice", "alix", otherFiles: ["carnets/alice/p.png"])
        #expect(
            member["seances/2026-02-12-S2.md"]?
                .contains(
                    "[S1](2026-01-15-S1.md#plan), ![p](../carnets/alix/p.png), [a](../carnets/alix/S2.md) `](x)`."
                )
                ?? false
        )
        #expect(
            member["carnets/alix/S2.md"]?
                .contains("[ici](S2.md) et [là](../alix/S2.md) et [S1](../../seances/2026-01-15-S1.md)") ?? false
        )
        let session = try renamed(files, "S1", "S7")
        #expect(session["seances/2026-02-12-S2.md"]?.contains("[S1](2026-01-15-S7.md#plan)") ?? false)
        #expect(session["carnets/alice/S2.md"]?.contains("[S1](../../seances/2026-01-15-S7.md)") ?? false)
    }

    @Test("Other files move with their folder")
    func otherFiles() throws {
        let map = NavigatedGroup.map()
        let change = try Renaming.change(
            of: .member(MemberID("alice")),
            to: "alix",
            in: map,
            otherFiles: ["carnets/alice/photo.png", "carnets/bk/note.txt", "LISEZMOI.txt"]
        )
        #expect(change.moves.map(\.to).sorted() == ["carnets/alix/S2.md", "carnets/alix/photo.png"])
    }

    @Test("A name that is used, by whomever and wherever, is refused")
    func taken() throws {
        let files = NavigatedGroup.french
        #expect(try refusal(files, "alice", "BK") == .taken(name: "BK"))
        #expect(try refusal(files, "alice", "Chloé") == .taken(name: "Chloé"))
        #expect(try refusal(files, "alice", "bruno") == .taken(name: "bruno"))
        #expect(try refusal(files, "alice", "alice") == .taken(name: "alice"))
        #expect(try refusal(files, "S1", "2") == .taken(name: "S2"))
        #expect(try refusal(files, "S1-A1", "s1-a2") == .taken(name: "S1-A2"))
        var spoken = files
        spoken["carnets/bk/S9.md"] = "---\nseance: S9\nmembre: bk\n---\nS1-A8\n"
        #expect(try refusal(spoken, "S1", "S9") == .taken(name: "S9"))
        #expect(try refusal(spoken, "S1-A1", "S1-A8") == .taken(name: "S1-A8"))
        spoken["carnets/zoe/S1.md"] = "---\nseance: S1\n---\n"
        #expect(try refusal(spoken, "alice", "zoe") == .taken(name: "zoe"))
    }

    @Test("A name that is none is refused")
    func malformed() throws {
        let files = NavigatedGroup.french
        for name in ["", "anne lise", "../x", "a/b", "-alice", "a:b", "#a", "@a", "a\nb"] {
            #expect(try refusal(files, "alice", name) == .malformedMember(name: name))
        }
        for name in ["", "S", "S1-A1", "S 1/2", "é"] {
            #expect(try refusal(files, "S1", name) == .malformedSession(name: name))
        }
        for name in ["", "A2", "S2-A7", "S1-A0", "S1-A7 et"] {
            #expect(
                try refusal(files, "S1-A1", name) == .malformedAction(name: name, session: SessionID("S1"))
            )
        }
    }

    @Test("Where a file can't be read clearly nothing changes; nor where an id is written nowhere")
    func unclear() throws {
        var files = NavigatedGroup.french
        files["carnets/bk/S1.md"] = "---\nseance: S1\n---\n<<<<<<< HEAD\nalice\n=======\n>>>>>>> b\n"
        #expect(try refusal(files, "alice", "alix") == .unclearFile(path: "carnets/bk/S1.md"))
        files["carnets/bk/S1.md"] = "---\nmembre: [bk\n---\nalice\n"
        #expect(try refusal(files, "alice", "alix") == .unclearFile(path: "carnets/bk/S1.md"))
        files["carnets/bk/S1.md"] = nil
        files["seances/2026-02-12-S2.md"]?.replace("S2-A1 Parler", with: "Parler")
        #expect(
            try refusal(files, "S2-A1", "S2-A4") == .provisional(ActionID(session: SessionID("S2"), number: 1))
        )
        files["seances/2026-01-15-S1.md"] = "---\ndate: 2026-01-15\n---\n"
        files["seances/reprise.md"] = "---\ndate: 2026-03-15\n---\n"
        #expect(try refusal(files, "reprise", "S5") == .unnamedSession(path: "seances/reprise.md"))
    }

    @Test("Numbers that are worked out would change: refused")
    func provisional() throws {
        var files = NavigatedGroup.french
        files["seances/2026-02-12-S2.md"]? += "\n- [ ] Encore une\n"
        #expect(try refusal(files, "S2-A1", "S2-A8") == .wouldChangeMeaning)
        #expect(try refusal(files, "S2", "S8") == nil)
    }

    @Test("Only names can change")
    func others() throws {
        let map = NavigatedGroup.map()
        #expect(throws: RenamingRefusal.nothingToRename) {
            try Renaming.change(of: .cycle(CycleID("C1")), to: "C2", in: map)
        }
        #expect(throws: RenamingRefusal.unknown(name: "zoe")) {
            try Renaming.change(of: .member(MemberID("zoe")), to: "zo", in: map)
        }
    }

    @Test("A refusal says why, in both languages, and quotes no carnet")
    func messages() throws {
        let refusals: [RenamingRefusal] = [
            .nothingToRename, .unknown(name: "x"), .malformedMember(name: "x"), .malformedSession(name: "x"),
            .malformedAction(name: "x", session: SessionID("S1")), .taken(name: "x"),
            .provisional(ActionID(session: SessionID("S1"), number: 1)), .unnamedSession(path: "x"),
            .unclearFile(path: "x"), .wouldChangeMeaning,
        ]
        for refusal in refusals {
            let texts = Set(Language.allCases.map { refusal.message(in: $0) })
            #expect(texts.count == Language.allCases.count)
        }
    }
}
