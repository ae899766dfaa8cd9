import TestSupport
import Testing

/// What somebody wrote under a short name that they gave up goes on being theirs in the history, and nobody else's.
@Suite("The history follows a short name, and to whom it tells what is private")
struct FollowedShortNameTests {
    private static let old = "carnets/bob/S1.md"
    private static let new = "carnets/br/S1.md"
    private static let plan = "seances/2026-01-15-S1.md"

    private static func head(_ bob: String) -> String {
        CommittedGroup.head.replacing("  bob: Bob Roux\n", with: bob)
    }

    private static let renamed = head("  br: Bob Roux\n")

    private static func page(_ shared: [String], _ own: [String]) -> String {
        let shared = shared.map { "- \($0)\n" }.joined()
        let own = own.map { "\n\($0)\n" }.joined()
        return "---\nseance: S1\n---\n## Enseignements (groupe)\n\n\(shared)\n## Ressentis\n\(own)"
    }

    private static let first = page(["Écouter longtemps."], ["CANARI-UN ne dort pas bien du tout."])
    private static let second = page(
        ["Écouter longtemps.", "Partager tôt."],
        ["CANARI-UN ne dort pas bien du tout.", "CANARI-DEUX en parle."]
    )
    private static let third = page(
        ["Écouter longtemps.", "Partager tôt.", "Relire ensemble."],
        ["CANARI-UN ne dort pas bien du tout.", "CANARI-DEUX en parle.", "CANARI-TROIS ose."]
    )

    /// Bob writes twice.
    private static func begun() throws -> CommittedGroup {
        let group = try CommittedGroup()
        let plan = CommittedGroup.plan("- [ ] S1-A1 Appeler Paul")
        try group.commit(["groupe.md": CommittedGroup.head, old: first, Self.plan: plan], on: "2026-01-16")
        try group.commit([old: second], on: "2026-01-17")
        return group
    }

    /// Bob writes twice, and goes by another short name; his page moves along.
    private static func moved(_ head: String = renamed, with page: String = second) throws -> CommittedGroup {
        let group = try begun()
        try group.git("mv carnets/bob carnets/br")
        let plan = CommittedGroup.plan("- [ ] S1-A1 Appeler Paul", present: "alice, br")
        try group.commit(["groupe.md": head, new: page, Self.plan: plan], on: "2026-01-18")
        return group
    }

    private func lines(_ text: String) -> [String] {
        text.split(separator: "\n").filter { $0.hasPrefix(" ") }.map { String($0.drop { $0 == " " }) }
    }

    /// The lines that tell of what is private, and quotations.
    private func own(_ group: CommittedGroup, _ member: String = "br") throws -> [String] {
        let run = try group.carnet(["history", "--member", member, member])
        #expect(run.status == 0, "\(run)")
        return lines(run.text).filter { $0.contains("privé") || $0.contains("CANARI") }
    }

    private static let entered = ["membre Bob Roux : entre dans le groupe", "Bob Roux : entrée S1 ajoutée"]
    private static let told = "Bob Roux : entrée S1, enseignements : partage davantage"
    private static let toldToBob = "Bob Roux : entrée S1, ressentis (privé) : ajout ; enseignements : partage davantage"
    private static let name = "membre Bob Roux : nom court bob → br"

    @Test("A page that moves along is told as before to everybody and to its author, quotations and all")
    func alone() throws {
        let group = try Self.moved()
        #expect(
            try lines(group.carnet(["history", "br"]).text) == Self.entered + [
                Self.told, "« Partager tôt. »", Self.name,
            ]
        )
        #expect(
            try lines(group.carnet(["history", "br", "--member", "br"]).text) == Self.entered + [
                Self.toldToBob, "« CANARI-DEUX en parle. »", "« Partager tôt. »", Self.name,
            ]
        )
        #expect(try !group.carnet(["history", "br", "--member", "alice"]).text.contains("CANARI"))
        let json = try group.carnet(["history", "--format", "json", "--member", "br"]).text
        #expect(json.contains("CANARI-DEUX") && !json.contains("CANARI-UN"), "\(json)")
        // Between two states of before the new name, too.
        for (member, canary) in [("br", true), ("alice", false)] {
            let told = try group.carnet(["diff", "HEAD~2", "HEAD~1", "--member", member, "--format", "json"]).text
            #expect(told.contains("Partager tôt.") && told.contains("CANARI-DEUX") == canary, "\(told)")
        }
    }

    @Test("What was written with the new name in one commit is all that is told to be written there")
    func withEdit() throws {
        let group = try Self.moved(with: Self.third)
        #expect(
            try lines(group.carnet(["history", "br", "--member", "br"]).text) == Self.entered + [
                Self.toldToBob, "« CANARI-DEUX en parle. »", "« Partager tôt. »",
                Self.name, Self.toldToBob, "« CANARI-TROIS ose. »", "« Relire ensemble. »",
            ]
        )
    }

    @Test("Over two names, back to the first one, before it is committed, and under another full name that is claimed")
    func otherWays() throws {
        let group = try Self.moved(with: Self.third)
        try group.git("mv carnets/br carnets/roux")
        try group.scratch.write(Self.head("  roux: Bob Roux\n"), to: "le groupe d'ici/groupe.md")
        let told = try own(group, "roux")
        #expect(told.count == 4 && told.contains("« CANARI-TROIS ose. »"), "\(told)")
        try group.commit([:], on: "2026-01-19")
        #expect(try own(group, "roux") == told)
        try group.git("mv carnets/roux carnets/bob")
        try group.commit(["groupe.md": CommittedGroup.head], on: "2026-01-20")
        #expect(try own(group, "bob").count == 4)
        let claimed = try Self.moved(Self.head("  br: { nom: Robert Roux, ancien_nom: Bob Roux }\n"))
        #expect(try own(claimed).contains("« CANARI-DEUX en parle. »"))
    }

    @Test("A branch on which the former name is written is followed too")
    func branches() throws {
        let group = try Self.begun()
        try group.git("switch -q -c autre")
        try group.commit([Self.old: Self.third], on: "2026-01-19")
        try group.git("switch -q main")
        try group.git("mv carnets/bob carnets/br")
        try group.commit(["groupe.md": Self.renamed], on: "2026-01-18")
        try group.git("merge -q --no-edit autre", on: "2026-01-20")
        #expect(try group.text(of: Self.new).contains("CANARI-TROIS"))
        let told = try own(group)
        #expect(told.contains("« CANARI-DEUX en parle. »") && told.contains("« CANARI-TROIS ose. »"), "\(told)")
    }

    @Test("What somebody took back since is not quoted, whatever another says under the short name by now")
    func takenBack() throws {
        let group = try Self.moved()
        try group.commit([Self.new: Self.first], on: "2026-01-19")
        let both = Self.renamed.replacing("  br:", with: "  bob: Bob Dupont\n  br:")
        try group.commit(["groupe.md": both, Self.old: Self.page(["Partager tôt."], [])], on: "2026-01-20")
        #expect(try !group.carnet(["history", "br"]).text.contains("Partager"))
        #expect(try !group.carnet(["history", "bob"]).text.contains("CANARI"))
    }

    @Test("A short name that passed to another tells neither what is private under it")
    func handedOn() throws {
        let group = try Self.moved()
        let both = Self.renamed.replacing("  br:", with: "  bob: Bob Dupont\n  br:")
        let dupont = Self.page([], ["CANARI-DUPONT arrive tout juste ici."])
        try group.commit(["groupe.md": both, Self.old: dupont], on: "2026-01-19")
        for member in ["br", "bob"] {
            let told = try group.carnet(["history", "--member", member, "--format", "json"]).text
            #expect(!told.contains("CANARI-DUPONT"), "\(told)")
        }
        #expect(try !own(group).joined().contains("DUPONT"))
        #expect(try own(group, "bob").isEmpty)
    }

    @Test("A page that comes under the name when it was given up is not its former bearer's")
    func newcomer() throws {
        let group = try Self.moved()
        let dupont = Self.page([], ["CANARI-DUPONT arrive tout juste ici."])
        try group.commit(["carnets/bob/S2.md": dupont.replacing("S1", with: "S2")], on: "2026-01-19")
        let longer = dupont.replacing("S1", with: "S2") + "\nCANARI-DUPONT écrit encore.\n"
        try group.commit(["carnets/bob/S2.md": longer], on: "2026-01-20")
        let told = try group.carnet(["history", "--member", "br"]).text
        #expect(told.contains("S1, ressentis (privé) : ajout") && !told.contains("S2, ressentis"), "\(told)")
    }

    @Test("A page that another wrote and that lay under the name stays theirs")
    func misplaced() throws {
        let group = try Self.begun()
        let alice = Self.page([], ["CANARI-ALICE ne sait plus que faire de ses soirées."])
            .replacing("S1", with: "S2")
        try group.commit(["carnets/alice/S2.md": alice], on: "2026-01-17")
        try group.git("mv carnets/alice/S2.md carnets/bob/S2.md")
        try group.commit([:], on: "2026-01-17")
        try group.commit(["carnets/bob/S2.md": alice + "\nCANARI-ALICE encore.\n"], on: "2026-01-17")
        try group.git("\ngit mv carnets/bob/S2.md carnets/alice/S2.md || true\ngit mv carnets/bob carnets/br\n")
        try group.commit(["groupe.md": Self.renamed], on: "2026-01-18")
        let told = try group.carnet(["history", "--member", "br"]).text
        #expect(told.contains("S1, ressentis (privé) : ajout") && !told.contains("S2, ressentis"), "\(told)")
    }

    /// - Parameter heads: the group's files that come one after another; with the last, the pages move.
    @Test(
        "Of two who may be two, none is told what was private before",
        arguments: [
            // Nobody was called so for a while.
            [head(""), renamed],
            // Both stood beside each other under one full name.
            [head("  bob: Bob Roux\n  br: Bob Roux\n"), renamed],
            // Two claim to be one.
            [
                head(
                    """
                      br: { nom: Robert Roux, ancien_nom: Bob Roux }
                      zoe: { nom: Zoé, ancien_nom: bob roux }

                    """
                )
            ],
            // Nobody says who it is.
            [head("  br: Robert Roux\n")],
            // It was somebody else's in between.
            [head("  bob: Bob Dupont\n  br: Bob Roux\n"), renamed],
        ]
    )
    func doubts(heads: [String]) throws {
        let group = try Self.begun()
        for head in heads.dropLast() { try group.commit(["groupe.md": head], on: "2026-01-18") }
        try group.git("mv carnets/bob carnets/br")
        try group.commit(["groupe.md": heads.last ?? ""], on: "2026-01-19")
        try expectNothingPrivateBefore(in: group)
    }

    @Test("A branch that was left alone leads from nobody to another who is called so")
    func staleBranch() throws {
        let group = try Self.begun()
        try group.git("branch autre")
        try group.commit(["groupe.md": Self.head("")], on: "2026-01-18")
        try group.git("mv carnets/bob carnets/br")
        try group.commit(["groupe.md": Self.renamed], on: "2026-01-19")
        try group.git("switch -q autre")
        try group.commit(["ailleurs.txt": "rien"], on: "2026-01-20")
        try group.git("switch -q main")
        try group.git("merge -q --no-edit autre", on: "2026-01-21")
        try expectNothingPrivateBefore(in: group)
    }

    @Test("A full name that nobody committed opens nothing that was written under the short name before")
    func uncommittedName() throws {
        let group = try Self.moved()
        #expect(try group.carnet(["history", "--member", "br"]).text.contains("ressentis (privé)"))
        try group.scratch.write(Self.head("  br: Ève Neuve\n"), to: "le groupe d'ici/groupe.md")
        try expectNothingPrivateBefore(in: group)
    }

    @Test("Who is who is known from the versions that were read: git is not asked for them again")
    func askedOnce() throws {
        let group = try Self.moved(Self.head(""))
        let (environment, asked) = try group.notingQuestions()
        let run = try group.carnet(["history"], environment: environment)
        #expect(run.status == 0 && run.text.contains("quitte le groupe"), "\(run)")
        let questions = try #require(asked())
        // Pages that were read early are read again as those of all who were ever members, without git.
        #expect(questions.ranges(of: "cat-file").count == 1, "\(questions)")
        #expect(questions.ranges(of: " log ").count == 1, "\(questions)")
    }

    /// Nothing of the first two days.
    private func expectNothingPrivateBefore(in group: CommittedGroup) throws {
        let days = try group.carnet(["history", "--member", "br"]).text.split(separator: "\n\n")
        #expect(days.count > 2 && !days[0].contains("privé") && !days[1].contains("privé"), "\(days)")
    }
}
