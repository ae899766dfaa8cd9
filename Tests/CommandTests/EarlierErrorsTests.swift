import TestSupport
import Testing

@Suite("A commit answers for what it changes, and not for what was there before")
struct EarlierErrorsTests {
    private static let broken = "---\nseance: S1\ndate: 2026-02-03\ncliente: [\n---\n"
    private static let page = "séances/2026-02-03-S1.md"

    /// A group with hooks, in which somebody committed an error all the same.
    private func sceneWithError() throws -> RepositoryScene {
        let scene = try RepositoryScene()
        #expect(try scene.setUp().status == 0)
        try write(Self.broken, in: scene, to: "séances/2026-03-03-S2.md")
        try scene.shell("git add -A && git commit -qm deux --no-verify")
        return scene
    }

    private func write(_ text: String, in scene: RepositoryScene, to page: String = page) throws {
        try scene.scratch.write(text, to: RepositoryScene.top + "/" + page)
    }

    @Test("Somebody's error stops nobody else's commit, and is told in one line")
    func earlier() throws {
        let scene = try sceneWithError()
        try scene.shell("echo Bien. >> carnets/ana/S1.md && git add -A")
        let checked = try scene.shell("\"$carnet\" check --staged --lang en --errors-only")
        #expect(checked.status == 0 && checked.text.hasPrefix("Nothing to report"), "\(checked.text)")
        let remark =
            "What was there before stops nothing: 1 error in séances/2026-03-03-S2.md; “carnet check” shows all of it.\n"
        #expect(checked.errors == remark)
        let json = try scene.shell("\"$carnet\" check --staged --errors-only --format json")
        #expect(json.status == 0 && !json.text.contains("2026-03-03-S2.md"), "\(json.text)")
        let passed = try scene.shell("git commit -qm trois")
        #expect(passed.status == 0 && passed.errors.split(separator: "\n").count == 1, "\(passed.errors)")
        #expect(passed.errors.contains("1 erreur dans séances/2026-03-03-S2.md"))
        #expect(try scene.shell("\"$carnet\" check").status == 1)
    }

    @Test("Whoever changes the page finds its errors, wherever in it they are")
    func changed() throws {
        let scene = try sceneWithError()
        try write(Self.broken + "\nEncore.\n", in: scene, to: "séances/2026-03-03-S2.md")
        let stopped = try scene.shell("git commit -qam trois")
        #expect(stopped.status == 1 && stopped.errors.contains("2026-03-03-S2.md:5:1"), "\(stopped.errors)")
        #expect(!stopped.errors.contains("n'arrête rien"))
    }

    @Test("An error that a commit brings about in another page stops it, and earlier ones are told apart from it")
    func caused() throws {
        let scene = try sceneWithError()
        let group = try scene.scratch.text(of: RepositoryScene.top + "/groupe.md")
        try write(group.replacing("ana: Ana Duarte", with: "bea: Béa Roy"), in: scene, to: "groupe.md")
        let stopped = try scene.shell("git commit -qam trois")
        #expect(stopped.status == 1 && stopped.errors.contains("\(Self.page):4:9: erreur [membre-inconnu]"))
        #expect(!stopped.errors.contains("2026-03-03-S2.md:"), "\(stopped.errors)")
        #expect(stopped.errors.contains("1 erreur dans séances/2026-03-03-S2.md ;"))
    }

    @Test("A rule that a commit makes stricter counts from then on")
    func stricter() throws {
        let scene = try sceneWithError()
        try scene.shell("printf '## Inconnu\\n\\nBien.\\n' >> \(Self.page) && git commit -qam trois")
        let group = try scene.scratch.text(of: RepositoryScene.top + "/groupe.md")
        let strict = group.replacing(
            "langue: fr\n",
            with: "langue: fr\nregles: { titre-inconnu: erreur }\n"
        )
        try write(strict, in: scene, to: "groupe.md")
        let stopped = try scene.shell("git commit -qam quatre")
        #expect(stopped.status == 1 && stopped.errors.contains("erreur [titre-inconnu]"), "\(stopped.errors)")
    }

    @Test("Before the first commit, and where the last one can't be read, all errors count")
    func nothingToCompareWith() throws {
        let scene = try sceneWithError()
        try scene.shell("git checkout -q --orphan autre")
        #expect(try scene.shell("git commit -qm un").status == 1)
        try scene.shell(
            """
            git checkout -q main && echo Bien. >> carnets/ana/S1.md && git add -A
            blob=$(git rev-parse HEAD:carnets/ana/S1.md)
            rm -f ".git/objects/$(printf %.2s $blob)/$(printf %s $blob | cut -c3-)"
            """
        )
        let checked = try scene.shell("\"$carnet\" check --staged --errors-only")
        #expect(checked.status == 1 && checked.text.contains("2026-03-03-S2.md:5:1"), "\(checked.errors)")
    }

    @Test("A merge answers for what it makes, and not for what one of its sides held", arguments: [false, true])
    func merged(waits: Bool) throws {
        let scene = try sceneWithError()
        try scene.shell("git switch -q -c autre HEAD^; echo Bien. >> carnets/ana/S1.md; git commit -qam trois")
        if waits {
            // What is committed later by hand is the same merge.
            try scene.shell("git merge -q --no-commit main")
            try scene.shell("echo Mieux. >> carnets/ana/S1.md; git add -A")
        }
        let merged = try scene.shell(waits ? "git commit -q --no-edit" : "git merge -q --no-edit main")
        #expect(merged.status == 0, "\(merged.errors)")
        #expect(merged.errors.contains("Ce qui était là avant n'arrête rien : 1 erreur dans séances/2026-03-03-S2.md"))
        #expect(try scene.shell("git rev-parse -q --verify HEAD^2").status == 0)
    }

    @Test("In a page that both sides changed, what was wrong on one side may stay; what is wrong in neither stops it")
    func mergedPage() throws {
        let scene = try RepositoryScene()
        #expect(try scene.setUp().status == 0)
        try scene.shell(
            """
            git switch -q -c autre; sed -i.old 's/^client: ana/client: zoe/' \(Self.page); git commit -qam deux --no-verify
            git switch -q main; printf '## Contrat\\n\\nUn.\\n' >> \(Self.page); git commit -qam trois; rm séances/*.old
            """
        )
        let merged = try scene.shell("git merge -q --no-edit autre")
        #expect(merged.status == 0 && merged.errors.contains("n'arrête rien : 1 erreur dans \(Self.page)"))
        try scene.shell("git reset -q --hard HEAD^; git merge -q --no-commit autre")
        try scene.shell("sed -i.old 's/^client: zoe/client: léo/' \(Self.page); rm séances/*.old")
        let stopped = try scene.shell("git commit -qam quatre")
        #expect(stopped.status == 1 && stopped.errors.contains("\(Self.page):4:9: erreur [membre-inconnu]"))
    }

    @Test("A page or a folder that takes another name is what it was", arguments: ["page", "folder", "both"])
    func renamed(what: String) throws {
        let scene = try sceneWithError()
        let moves = [
            "page": "git mv séances/2026-03-03-S2.md séances/2026-03-03_S2.md",
            "folder": "mkdir club && git mv groupe.md séances carnets club/",
            "both": "mkdir club && git mv groupe.md séances carnets club/ && git mv club/séances club/seances",
        ]
        let moved = try scene.shell(
            "\(try #require(moves[what])) && if [ -d club ]; then \"$carnet\" setup-git -C club; fi && git commit -qm trois"
        )
        #expect(moved.status == 0, "\(moved.errors)")
        #expect(moved.errors.contains("n'arrête rien : 1 erreur dans "), "\(moved.errors)")
        let change = "printf 'Encore.\\n' >> $(git ls-files '*S2.md') && git commit -qam quatre"
        #expect(try scene.shell("git reset -q --soft HEAD^ && \(change)").status == 1)
    }
}
