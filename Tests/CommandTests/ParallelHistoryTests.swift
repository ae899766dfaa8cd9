import Testing

/// Each commit is told beside the one it was made from, whatever was done on other lines meanwhile.
@Suite("A history of several lines")
struct ParallelHistoryTests {
    private static let plan = "seances/2026-01-15-S1.md"
    private static let first = "- [ ] S1-A1 Appeler Paul (pour le 2026-02-01)"

    private func begun() throws -> CommittedGroup {
        let group = try CommittedGroup()
        try group.commit(
            ["groupe.md": CommittedGroup.head, Self.plan: CommittedGroup.plan(Self.first)],
            on: "2026-01-16"
        )
        try group.git("switch -q -c autre")
        return group
    }

    private func changed(_ group: CommittedGroup, _ old: String, _ new: String, by author: String, on day: String)
        throws
    {
        try group.commit(
            [Self.plan: group.text(of: Self.plan).replacing(old, with: new)],
            by: author,
            on: day
        )
    }

    /// What a step of the history tells, without its heading.
    private func step(_ group: CommittedGroup, _ heading: String) throws -> [Substring] {
        let lines = try group.carnet(["history"]).text.split(separator: "\n", omittingEmptySubsequences: false)
        return Array(lines.drop { !$0.contains(heading) }.dropFirst().prefix { !$0.isEmpty })
    }

    @Test("Nobody is said to have changed what somebody else did on another line; a clean merge tells nothing")
    func cleanMerge() throws {
        let group = try begun()
        try changed(group, "Appeler", "Voir", by: "Bob", on: "2026-01-18")
        try group.git("switch -q main")
        try changed(group, "alice, bob", "alice", by: "Alice", on: "2026-01-17")
        try group.git("merge -q --no-commit autre || true", by: "Alice", on: "2026-01-19")
        try group.commit(
            [Self.plan: CommittedGroup.plan(Self.first.replacing("Appeler", with: "Voir"), present: "alice")],
            by: "Isabelle",
            on: "2026-01-19"
        )
        #expect(
            try step(group, "18 janvier 2026 · Bob").map(String.init) == [
                "  S1-A1 : reformulée : « Appeler Paul » → « Voir Paul »"
            ]
        )
        #expect(try step(group, "17 janvier 2026 · Alice").count == 1)
        #expect(try step(group, "19 janvier 2026").isEmpty)
    }

    @Test("A merge that drops a line's work takes it back")
    func dropped() throws {
        let group = try begun()
        try changed(group, "2026-02-01", "2026-02-09", by: "Bob", on: "2026-01-17")
        try group.commit(
            ["seances/2026-02-12-S2.md": CommittedGroup.followUps("- [x] S1-A1")],
            by: "Bob",
            on: "2026-01-17"
        )
        try group.git("switch -q main")
        try group.git("merge -q -s ours --no-edit autre", by: "Alice", on: "2026-01-18")
        let taken = try step(group, "18 janvier 2026 · Alice").joined(separator: "\n")
        #expect(
            taken.contains("S2 : séance retirée") && taken.contains("9 février 2026 → 1er février 2026"),
            "\(taken)"
        )
        #expect(try group.carnet(["history", "S1-A1"]).text.contains("9 février 2026 → 1er février 2026"))
    }

    @Test("A merge that keeps one line's new words and drops the other's says so")
    func droppedWords() throws {
        let (page, harvest) = ("carnets/bob/S1.md", "## Enseignements (groupe)\n\n- Écouter.\n")
        let group = try begun()
        try group.git("switch -q main")
        try group.commit([page: harvest], by: "Bob", on: "2026-01-17")
        try group.git("switch -q -C autre")
        try group.commit([page: harvest + "- Se taire.\n"], by: "Bob", on: "2026-01-18")
        try group.git("switch -q main")
        try group.commit([page: harvest + "- Ralentir.\n"], by: "Alice", on: "2026-01-19")
        try group.git("merge -q -s ours --no-commit autre", by: "Alice", on: "2026-01-20")
        try group.commit([page: harvest + "- Se taire.\n"], by: "Alice", on: "2026-01-20")
        #expect(try step(group, "20 janvier 2026 · Alice").count == 1)
    }

    @Test("A merge that settles a conflict its own way says so")
    func settled() throws {
        let group = try begun()
        try changed(group, "2026-02-01", "2026-02-09", by: "Bob", on: "2026-01-17")
        try group.git("switch -q main")
        try changed(group, "2026-02-01", "2026-02-05", by: "Alice", on: "2026-01-18")
        try group.git("merge -q -s ours --no-commit autre", by: "Alice", on: "2026-01-19")
        try changed(group, "2026-02-05", "2026-02-07", by: "Isabelle", on: "2026-01-19")
        let settled = try step(group, "19 janvier 2026 · Isabelle")
        #expect(settled.count == 1 && settled[0].contains("5 février 2026 → 7 février 2026"), "\(settled)")
    }

    @Test("A page that can't be read for a while changes nothing but that")
    func unreadable() throws {
        let group = try begun()
        try group.commit(["groupe.md": CommittedGroup.head.replacing("nom:", with: "nom: [")], on: "2026-01-17")
        try changed(group, "alice, bob]", "alice, bob", by: "Alice", on: "2026-01-18")
        try group.commit(["groupe.md": CommittedGroup.head], on: "2026-01-19")
        try changed(group, "alice, bob", "alice, bob]", by: "Alice", on: "2026-01-20")
        try changed(group, "alice, bob]", "alice]", by: "Alice", on: "2026-01-21")
        #expect(try step(group, "17 janvier").map { $0.contains("groupe.md : page illisible") } == [true])
        #expect(try step(group, "18 janvier").map { $0.contains("S1.md : page illisible") } == [true])
        #expect(try step(group, "19 janvier").isEmpty)
        #expect(try step(group, "20 janvier").isEmpty)
        #expect(try step(group, "21 janvier").map(String.init) == ["  S1 : présents : Bob Roux en moins"])
    }

    @Test("A page that comes and can't be read says nothing until it is mended, and all of it then")
    func neverReadable() throws {
        let group = try begun()
        let (there, text) = ("seances/2026-02-12-S2.md", CommittedGroup.followUps("- [x] S1-A1 — Fait."))
        let page = "carnets/bob/S1.md"
        let broken = text.replacing("seance: S2", with: "seance: [S2")
        try group.commit([there: broken], on: "2026-02-17")
        let unread = "  \(there) : page illisible : ce qu'elle dit sera raconté quand elle sera corrigée"
        #expect(try step(group, "17 février").map(String.init) == [unread])
        #expect(try group.carnet(["diff", "HEAD~1", "HEAD"]).text == unread.dropFirst(2) + "\n")
        // Nothing that it said before counts, as it does of others.
        for arguments in [["history"], ["diff", "HEAD~1"]] {
            let json = try group.carnet(arguments + ["--format", "json"]).text
            #expect(json.contains("\"change\": \"never-readable\"") && !json.contains("\"change\": \"unreadable\""))
        }
        try group.commit([there: broken + "\nEncore.\n"], on: "2026-02-18")
        #expect(try step(group, "18 février").isEmpty)
        try group.commit([there: text], on: "2026-02-19")
        #expect(
            try step(group, "19 février").map(String.init) == [
                "  S2 : séance du 12 février 2026 ajoutée",
                "  S1-A1 Appeler Paul : prévue → faite (retour de S2 du 12 février 2026)",
                "  \(there) : page corrigée, lisible pour la première fois",
            ]
        )
        #expect(try group.carnet(["history", "--format", "json"]).text.contains("\"change\": \"mended\""))
        let conflict = "<<<<<<< HEAD\n## Enseignements (groupe)\n=======\n>>>>>>> autre\n\n- CANARI\n"
        try group.commit([page: conflict], on: "2026-02-20")
        try group.commit([page: nil], on: "2026-02-21")
        let told = try group.carnet(["history"]).text
        #expect(!told.contains("entrée") && !told.contains("CANARI"), "\(told)")
    }

    @Test("A page that moves while it can't be read is the page it was")
    func movedUnreadable() throws {
        let group = try begun()
        let (there, text) = ("seances/2026-01-15-S1-alice.md", try group.text(of: Self.plan))
        let broken = text.replacing("alice, bob]", with: "alice, bob")
        try group.commit([Self.plan: nil, there: broken], on: "2026-01-17")
        try group.commit([there: nil, Self.plan: broken], on: "2026-01-18")
        try group.commit([Self.plan: nil, there: text.replacing("alice, bob]", with: "alice]")], on: "2026-01-19")
        #expect(try step(group, "17 janvier").map { $0.contains("S1-alice.md : page illisible") } == [true])
        #expect(try step(group, "18 janvier").map { $0.contains("S1.md : page illisible") } == [true])
        #expect(try step(group, "19 janvier").map(String.init) == ["  S1 : présents : Bob Roux en moins"])
    }

    @Test("A page that grows too large to be read changes nothing but that")
    func tooLarge() throws {
        let group = try begun()
        let padding = String(repeating: "Un long texte. ", count: 150_000)
        try group.commit(["groupe.md": CommittedGroup.head + padding], on: "2026-01-17")
        try group.commit(["groupe.md": CommittedGroup.head], on: "2026-01-18")
        #expect(try step(group, "17 janvier").map { $0.contains("groupe.md : page illisible") } == [true])
        #expect(try step(group, "18 janvier").isEmpty)
    }

    @Test("A short name that somebody else takes over names in each step whom it named then")
    func namesake() throws {
        let group = try begun()
        try group.commit(["groupe.md": CommittedGroup.head.replacing("  bob: Bob Roux\n", with: "")], on: "2026-01-17")
        try group.commit(["groupe.md": CommittedGroup.head.replacing("Bob Roux", with: "Bob Lynch")], on: "2026-01-18")
        #expect(try step(group, "16 janvier").contains("  membre Bob Roux : entre dans le groupe"))
        #expect(try step(group, "17 janvier").contains("  membre Bob Roux : quitte le groupe"))
        #expect(try step(group, "18 janvier").contains("  membre Bob Lynch : entre dans le groupe"))
    }

    @Test("An id that one action gave up and another took tells each one's own life")
    func idHandedOn() throws {
        let group = try begun()
        let rest = "- [ ] S1-A1 Se reposer"
        try group.commit(
            [Self.plan: CommittedGroup.plan(Self.first.replacing("S1-A1", with: "S1-A2"))],
            on: "2026-01-17"
        )
        try group.commit(
            [Self.plan: CommittedGroup.plan(rest, Self.first.replacing("S1-A1", with: "S1-A2"))],
            on: "2026-01-18"
        )
        let (old, new) = (try group.carnet(["history", "S1-A2"]).text, try group.carnet(["history", "S1-A1"]).text)
        #expect(old.contains("16 janvier") && old.contains("s'appelait S1-A1") && !old.contains("18 janvier"), "\(old)")
        #expect(new.contains("18 janvier") && new.contains("décidée"), "\(new)")
    }
}
