import TestSupport
import Testing

@Suite("Where the group's file is what makes others wrong, a commit is told so first, and briefly")
struct GroupFileSlipTests {
    private static let top = RepositoryScene.top

    /// A group of which Ana is in eight séances.
    private func scene() throws -> RepositoryScene {
        let scene = try RepositoryScene(folder: "club")
        for number in 2...9 {
            let page = "---\nseance: S\(number)\ndate: 2026-0\(number)-04\nclient: ana\n---\n"
            try scene.scratch.write(page, to: "\(Self.top)/club/séances/2026-0\(number)-04-S\(number).md")
        }
        try scene.shell("git add -A && git commit -qm deux")
        #expect(try scene.setUp().status == 0)
        return scene
    }

    private func change(_ scene: RepositoryScene, _ old: String, _ new: String) throws {
        let file = Self.top + "/club/groupe.md"
        try scene.scratch.write(try scene.scratch.text(of: file).replacing(old, with: new), to: file)
        try scene.shell("git add -A")
    }

    @Test("A member who is left out: the file's name, how much is wrong, and one of it")
    func member() throws {
        let scene = try scene()
        try change(scene, "ana: Ana Duarte", "bea: Béa Roy")
        let stopped = try scene.shell("git commit -qm trois")
        let lead =
            "groupe.md : revoyez d'abord ce fichier : ce qui y a changé met en erreur 11 endroits dans 10 autres pages."
        #expect(stopped.status == 1 && stopped.errors.hasPrefix(lead + "\n"), "\(stopped.errors)")
        #expect(stopped.errors.matches(of: /erreur \[membre-inconnu\]/).count == 1)
        #expect(stopped.errors.contains("client: ana") && stopped.errors.contains("… et 10 autres"))
        #expect(stopped.errors.contains("11 erreurs (11 fichiers)"))
        let json = try scene.shell("\"$carnet\" check --staged --errors-only --format json -C club")
        #expect(json.text.matches(of: /unknown-member/).count >= 11)
    }

    @Test("A key with a slip is said, though it is no error itself")
    func key() throws {
        let scene = try scene()
        try scene.shell("echo '## Inconnu' >> club/séances/2026-02-04-S2.md")
        try change(scene, "langue: fr\nmembres:", "langue: fr\nregles: { titre-inconnu: erreur }\nmembre:")
        let stopped = try scene.shell("git commit -qm trois")
        #expect(stopped.status == 1 && stopped.errors.hasPrefix("groupe.md : revoyez"), "\(stopped.errors)")
        #expect(stopped.errors.contains("groupe.md:5:1: avertissement [cle-inconnue]"))
        #expect(stopped.errors.contains("vouliez-vous dire « membres »"))
        let english = try scene.shell("\"$carnet\" check --staged --errors-only --lang en -C club")
        #expect(english.text.hasPrefix("club/groupe.md: look at this file first"), "\(english.text)")
    }

    @Test("An error that has nothing to do with a change of the group's file is not laid at its door")
    func other() throws {
        let scene = try scene()
        try scene.shell(
            "sed -i.old 's/client: ana/client: zoe/' club/séances/2026-02-04-S2.md && rm club/séances/*.old"
        )
        try change(scene, "Le cercle", "Le club")
        let stopped = try scene.shell("git commit -qm trois")
        #expect(stopped.status == 1 && stopped.errors.hasPrefix("séances/2026-02-04-S2.md:4:9: erreur"))
        #expect(!stopped.errors.contains("revoyez"), "\(stopped.errors)")
    }
}
