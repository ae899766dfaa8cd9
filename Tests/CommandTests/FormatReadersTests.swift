import TestSupport
import Testing

/// Whose words `fmt` may show is a question to the history, and an answer that is given once.
@Suite("For whom fmt shows the differences of carnets")
struct FormatReadersTests {
    private static let plan = "seances/2026-01-15-S1.md"
    private static let page = "carnets/alice/S1.md"
    private static let promise =
        "---\nseance: S1\n---\n## Ressentis\n\nCANARI dort.\n\n## Engagements\n\n- [ ] Dormir (pour le 15/05/2026)\n"

    private static func begun(_ page: String) throws -> CommittedGroup {
        let group = try CommittedGroup()
        let plan = CommittedGroup.plan("- [ ] S1-A1 Appeler Paul (pour le 15/02/2026)")
        try group.commit(["groupe.md": CommittedGroup.head, Self.plan: plan, Self.page: page], on: "2026-01-16")
        return group
    }

    @Test("Where it is said why nothing private is quoted, nobody is told how to see it")
    func explained() throws {
        let group = try Self.begun(Self.promise)
        let others = try group.carnet(["fmt", "--diff", "--member", "bob"])
        #expect(others.errors.contains("différences non montrées : carnet personnel (son auteur les voit"))
        let head = CommittedGroup.head.replacing("alice: Alice Martin", with: "alice: Aline Neuve\n  am: Alice Martin")
        try group.commit(["groupe.md": head], on: "2026-01-17")
        let french = try group.carnet(["fmt", "--diff", "--member", "alice"])
        #expect(french.errors.contains("raconté à personne"), "\(french)")
        #expect(french.errors.contains("différences non montrées : carnet personnel.\n"), "\(french.errors)")
        #expect(!french.errors.contains("son auteur les voit") && !french.text.contains("CANARI"), "\(french)")
        let english = try group.carnet(["fmt", "--diff", "--member", "alice", "--lang", "en"])
        #expect(english.errors.contains("differences not shown: personal logbook.\n"), "\(english.errors)")
    }

    @Test("git is asked who reads only where differences of a carnet may be shown")
    func asked() throws {
        let tidy = Self.promise.replacing("15/05/2026", with: "2026-05-15")
        for (text, arguments, isAsked) in [
            (Self.promise, ["--check"], false), (tidy, ["--diff"], false), (Self.promise, ["--diff"], true),
            (Self.promise, [], false),
        ] {
            let group = try Self.begun(text)
            let (environment, asked) = try group.notingQuestions()
            let run = try group.carnet(["fmt", "--member", "alice"] + arguments, environment: environment)
            #expect(run.status < 2 && run.text.contains("Dormir") == isAsked, "\(arguments): \(run.text)")
            #expect((asked() != nil) == isAsked, "\(arguments)")
            let stranger = try group.carnet(["fmt", "--check", "--member", "zoe"])
            #expect(stranger.status == 2, "\(stranger)")
        }
    }
}
