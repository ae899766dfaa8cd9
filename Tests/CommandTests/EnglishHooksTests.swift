import TestSupport
import Testing

/// What git's users read of an English group whose own file is gone.
@Suite("English groups speak English in git's hooks")
struct EnglishHooksTests {
    private static let head = """
        ---
        name: The circle
        language: en
        members:
          alice: Alice Martin
        ---

        """
    private static let session = "---\nsession: S1\ndate: 2026-01-15\nclient: alice\n---\n## Presentation\n\nA team.\n"

    @Test("A commit that takes the group's file away is refused in the language of the folders")
    func withoutGroupFile() throws {
        let group = try CommittedGroup()
        try group.commit(["group.md": Self.head, "sessions/2026-01-15-S1.md": Self.session], on: "2026-01-16")
        let setUp = try Program.run(["setup-git"], in: group.folder, environment: CommittedGroup.environment)
        #expect(setUp.status == 0 && setUp.text.contains("It is in place"), "\(setUp.text)")
        try group.git("rm -q group.md")
        let refusal = #expect(throws: CommittedGroup.CommandRefusal.self) { try group.git("commit -q -m parti") }
        let errors = refusal?.errors ?? ""
        for words in [
            "look at this file first", "error [missing-group-file]", "Create group.md", "The commit is stopped",
        ] {
            #expect(errors.contains(words), "\(words): \(errors)")
        }
        #expect(!errors.contains("erreur") && !errors.contains("groupe.md"), "\(errors)")
        let check = try Program.run(["check"], in: group.folder, environment: CommittedGroup.environment)
        #expect(check.text.contains("This folder has sessions or logbooks"), "\(check.text)")
    }
}
