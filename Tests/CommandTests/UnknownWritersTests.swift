import Foundation
import TestSupport
import Testing

/// A history that lies there and can't tell whose the private pages are: nobody's are shown.
@Suite("Whose the pages are, where the history can't tell")
struct UnknownWritersTests {
    /// Somebody left after the first commit, and somebody else has the short name and the page that lies there.
    private static func handedOn() throws -> CommittedGroup {
        let group = try CommittedGroup()
        try group.commit(
            [
                "groupe.md": CommittedGroup.head,
                "seances/2026-01-15-S1.md": CommittedGroup.plan("- [ ] S1-A1 Appeler Paul"),
                "carnets/alice/S1.md":
                    "---\nseance: S1\n---\n## Ressentis\n\nCANARI-ALICE ne dort pas bien.\n\n## Engagements\n\n"
                    + "- [ ] CANARI (pour le 15/05/2026)\n",
            ],
            on: "2026-01-16"
        )
        let nobody = CommittedGroup.head.replacing("  alice: Alice Martin\n", with: "")
        try group.commit(["groupe.md": nobody], on: "2026-01-17")
        let aline = CommittedGroup.head.replacing("alice: Alice Martin", with: "alice: Aline Neuve")
        try group.commit(["groupe.md": aline], on: "2026-01-18")
        return group
    }

    private static let damages = [
        ("git clone -q --depth 1 \"file://$PWD\" ../autre", "git fetch --unshallow"),
        (
            """
            cp -r . ../autre; cd ../autre
            blob=$(git rev-parse HEAD~2:./groupe.md)
            rm -f ".git/objects/$(printf %.2s $blob)/$(printf %s $blob | cut -c3-)"
            """, "Il manque une partie de l'historique"
        ),
        ("cp -r . ../autre; rm ../autre/.git/HEAD", "git n'y reconnaît pas de dépôt"),
    ]

    @Test("No member's document is made, and it says why and what to do", arguments: damages)
    func documents(damage: String, said: String) throws {
        let group = try Self.handedOn()
        try group.git("\n" + damage)
        for member in ["alice", "bob"] {
            for moment in [[], ["--as-of", "2026-01-20"]] {
                let document = try group.carnet(
                    ["report", "member", member, "-C", "../autre", "--format", "markdown", "--out", "-"] + moment
                )
                #expect(document.status == 2 && document.output.isEmpty, "\(document.text)")
                #expect(document.errors.contains(said), "\(document.errors)")
                #expect(document.errors.contains("Quelqu'un dont la copie est entière"), "\(document.errors)")
            }
        }
    }

    @Test("Whatever tells of private pages tells of none, and says so", arguments: damages)
    func others(damage: String, said: String) throws {
        let group = try Self.handedOn()
        try group.git("\n" + damage)
        for arguments in [["check"], ["check", "--format", "json"], ["history"], ["diff"], ["fmt", "--diff"]] {
            let run = try group.carnet(arguments + ["--member", "alice", "-C", "../autre"])
            #expect(!run.text.contains("CANARI") && !run.text.contains("(privé)"), "\(arguments): \(run.text)")
            #expect(!run.errors.isEmpty, "\(arguments)")
            if arguments[0] == "check" || arguments[0] == "history" && run.status == 0 {
                #expect(run.errors.contains(said) && run.errors.contains("raconté à personne"), "\(run.errors)")
            }
        }
    }

    @Test("What shows nothing private is made of a copy without its beginnings as of any other")
    func published() throws {
        let group = try Self.handedOn()
        try group.git("\ngit clone -q --depth 1 \"file://$PWD\" ../autre\n")
        for arguments in [["report", "cycle", "--out", "-"], ["report", "session", "S1", "--out", "-"], ["check"]] {
            let run = try group.carnet(arguments + ["-C", "../autre"])
            #expect(run.status < 2 && !run.output.isEmpty, "\(arguments): \(run.errors)")
        }
    }

    @Test("A folder that is no repository's has nothing that could tell, and a document is made of what lies there")
    func withoutHistory() throws {
        let group = try Self.handedOn()
        let document = ["report", "member", "alice", "--format", "markdown", "--out", "-"]
        // A program that isn't there says so.
        let without = try group.carnet(document, environment: ["PATH": "/nonexistent"])
        #expect(without.text.contains("CANARI") && without.errors.contains("git n'est pas installé"), "\(without)")
        try FileManager.default.removeItem(atPath: group.folder + "/.git")
        let run = try group.carnet(document)
        #expect(run.status == 0 && run.text.contains("CANARI") && run.errors.isEmpty, "\(run)")
    }

    @Test("A page that nobody committed is that of whoever has the name by now")
    func uncommitted() throws {
        let group = try Self.handedOn()
        let page = "---\nseance: S1\nmembre: alice\n---\n## Ressentis\n\nCANARI-ALINE découvre ce groupe.\n"
        try group.scratch.write(page, to: "le groupe d'ici/carnets/alice/S1-a.md")
        let run = try group.carnet(["report", "member", "alice", "--format", "markdown", "--out", "-"])
        #expect(run.text.contains("CANARI-ALINE") && !run.text.contains("CANARI-ALICE"), "\(run.text)")
    }
}
