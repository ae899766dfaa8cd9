import TestSupport
import Testing

/// A commit is judged by what it will hold, wherever git keeps that meanwhile.
@Suite("What is about to be committed is checked, and not the files")
struct StagedCheckTests {
    private static let broken = "---\nseance: S1\ndate: 2026-02-03\ncliente: [\n---\n"
    private static let page = "a b/séances/2026-02-03-S1.md"

    private func write(_ text: String, in scene: RepositoryScene, to page: String = page) throws {
        try scene.scratch.write(text, to: RepositoryScene.top + "/" + page)
    }

    private func sceneWithHooks() throws -> (scene: RepositoryScene, sound: String) {
        let scene = try RepositoryScene(folder: "a b")
        #expect(try scene.setUp().status == 0)
        return (scene, try scene.scratch.text(of: RepositoryScene.top + "/" + Self.page))
    }

    @Test("Errors that are not committed stop nothing; committed ones do, though the files are sound")
    func stagedAndNot() throws {
        let (scene, sound) = try sceneWithHooks()
        try write(sound + "Bien.\n", in: scene)
        try scene.shell("git add -A")
        try write(Self.broken, in: scene)
        #expect(try scene.shell("git commit -qm deux").status == 0)
        try scene.shell("git add -A")
        try write(sound, in: scene)
        let stopped = try scene.shell("git commit -qm trois")
        #expect(stopped.status == 1 && stopped.errors.contains("2026-02-03-S1.md:5:1"), "\(stopped.errors)")
        let direct = try scene.shell("\"$carnet\" check --staged -C 'a b' --format json")
        #expect(direct.status == 1 && direct.text.contains("2026-02-03-S1.md"))
        #expect(try scene.shell("\"$carnet\" check -C 'a b'").status == 0)
        #expect(try scene.shell("\"$carnet\" check --staged --fix -C 'a b'").status == 2)
    }

    @Test("All files, files by name, from a folder below, in a worktree: git's own index of the moment counts")
    func otherIndexes() throws {
        let (scene, sound) = try sceneWithHooks()
        try write(Self.broken, in: scene)
        #expect(try scene.shell("cd 'a b/carnets' && git commit -qam deux").status == 1)
        #expect(try scene.shell("git commit -qm deux -- '\(Self.page)'").status == 1)
        try write("x\n", in: scene, to: "ailleurs.md")
        let other = try scene.shell("git add ailleurs.md && git commit -qm deux -- ailleurs.md")
        #expect(other.status == 0, "\(other.errors)")
        try write(sound + "Bien.\n", in: scene)
        #expect(try scene.shell("git commit -qam trois").status == 0)
        try scene.shell("git worktree add -q ../autre -b autre")
        try scene.scratch.write(Self.broken, to: "autre/" + Self.page)
        #expect(try scene.shell("git commit -qam quatre", in: "autre").status == 1)
        #expect(try scene.shell("git commit -qam quatre --no-verify", in: "autre").status == 0)
    }

    @Test(
        "A link is read where it leads; a page in the middle of a merge as it lies there; nothing of the group is said"
    )
    func oddIndexes() throws {
        let scene = try RepositoryScene()
        try scene.shell(
            "mv séances/2026-02-03-S1.md carnets/x && ln -s ../carnets/x séances/2026-02-03-S1.md && git add -A"
        )
        let linked = try scene.shell("\"$carnet\" check --staged")
        #expect(linked.status == 0, "\(linked.text)")
        try scene.shell(
            """
            git commit -qm lien; git checkout -qb autre; echo Bien. > carnets/ana/S1.md; git commit -qam un
            git checkout -q main; echo Mal. > carnets/ana/S1.md; git commit -qam deux; git merge autre
            """
        )
        let merging = try scene.shell("\"$carnet\" check --staged")
        #expect(merging.status == 1 && merging.text.contains("carnets/ana/S1.md"), "\(merging.text)")
        try scene.shell("git merge --abort; git rm -rq --cached .")
        let nothing = try scene.shell("\"$carnet\" check --staged")
        #expect(nothing.status == 2 && nothing.errors.contains("git add -A"), "\(nothing.errors)")
    }

    @Test("A merge that makes errors waits, and says how to go on")
    func merge() throws {
        let (scene, sound) = try sceneWithHooks()
        try write(sound.replacing("S1", with: "S2"), in: scene, to: "a b/séances/2026-03-03-S2.md")
        try scene.shell("git checkout -qb autre && git add -A && git commit -qm deux && git checkout -q main")
        let group = try scene.scratch.text(of: RepositoryScene.top + "/a b/groupe.md")
        try write(group.replacing("ana: Ana Duarte", with: "bea: Béa Roy"), in: scene, to: "a b/groupe.md")
        try scene.shell("git rm -rq 'a b/carnets' 'a b/séances'; git add -A && git commit -qm trois")
        let waits = try scene.shell("git merge autre --no-edit")
        #expect(waits.status != 0 && waits.errors.contains("git commit --no-verify"), "\(waits.errors)")
        #expect(waits.errors.contains("2026-03-03-S2.md:4:9: erreur [membre-inconnu]"), "\(waits.errors)")
        #expect(try scene.shell("git rev-parse --verify MERGE_HEAD").status == 0)
        let corrected = "sed -i.old s/ana/bea/ 'a b/séances/2026-03-03-S2.md' && git commit -qa --no-edit"
        #expect(try scene.shell(corrected).status == 0)
    }

    @Test("What came in is told after a rebase too, and not after a commit is amended")
    func rebase() throws {
        let (scene, _) = try sceneWithHooks()
        try scene.shell("git clone -q . ../copie")
        #expect(try scene.setUp(in: "copie/a b").status == 0)
        let session = "---\nseance: S2\ndate: 2026-03-03\nclient: ana\n---\n"
        try write(session, in: scene, to: "a b/séances/2026-03-03-S2.md")
        try scene.shell("git add -A && git commit -qm deux")
        try scene.shell("echo x > ailleurs.md; git add -A; git commit -qm trois", in: "copie")
        let pulled = try scene.shell("git pull --rebase -q", in: "copie")
        #expect(pulled.status == 0 && (pulled.text + pulled.errors).contains("S2 : séance du 3 mars 2026"))
        let amended = try scene.shell("git commit -q --amend -m quatre", in: "copie")
        #expect(amended.status == 0 && (amended.text + amended.errors).isEmpty, "\(amended.text)")
    }
}
