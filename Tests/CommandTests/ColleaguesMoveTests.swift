import TestSupport
import Testing

@Suite("A colleague who moves the group's folder moves it out of nobody's guard")
struct ColleaguesMoveTests {
    private static let folders = [".", "le cercle", "[un]/deux"]
    private static let entry =
        "---\nseance: S1\nmembre: ana\n---\n## Ressentis\n\n- Un.\n- Deux.\n- Trois.\n- Quatre.\n"

    /// A repository with a group, and a copy of it; both are set up.
    private struct Scene {
        let here: RepositoryScene
        let folder: String
        /// What lies in the folder besides, and isn't committed.
        let hasLeftovers: Bool

        init(_ folder: String, hasLeftovers: Bool = false) throws {
            (here, self.folder, self.hasLeftovers) = (try RepositoryScene(folder: folder), folder, hasLeftovers)
            try here.scratch.write(ColleaguesMoveTests.entry, to: "\(RepositoryScene.top)/\(folder)/carnets/ana/S1.md")
            try here.shell("echo '*.bak' > .gitignore && git add -A && git commit -qm deux && git clone -q . ../copie")
            for place in [RepositoryScene.top, "copie"] {
                try here.shell("git config pull.rebase false", in: place)
                #expect(try here.shell("\"$carnet\" setup-git", in: place + "/" + folder).status == 0)
            }
            if hasLeftovers { try there("mkdir -p '\(folder)/carnets' && touch '\(folder)/carnets/a.bak'") }
        }

        /// The colleague's folder becomes `club`; `edit` is made on the way.
        func move(edit: String = "true") throws {
            let moved = try here.shell(
                """
                mkdir -p club && git mv '\(folder)/groupe.md' '\(folder)/séances' '\(folder)/carnets' club/ && \(edit) && git add -A
                "$carnet" setup-git -C club && git commit -qm move
                """
            )
            #expect(moved.status == 0, "\(moved.text)\(moved.errors)")
        }

        @discardableResult
        func there(_ command: String) throws -> ProgramRun { try here.shell(command, in: "copie") }
    }

    @Test(
        "After the pull that brings it, all is guarded and the hooks say what to do",
        arguments: folders,
        [false, true]
    )
    func forward(folder: String, hasLeftovers: Bool) throws {
        let scene = try Scene(folder, hasLeftovers: hasLeftovers)
        try scene.move()
        let pulled = try scene.there("git pull -q")
        #expect(pulled.status == 0 && pulled.errors.contains("\n  ./club/\nLancez « carnet preparer-git »"))
        #expect(pulled.errors.contains("carnet : le groupe n'est plus"), "\(pulled.errors)")
        #expect(!(pulled.errors + pulled.text).contains("No group"))
        let seen = try scene.there("git check-attr diff merge -- club/carnets/ana/S1.md club/groupe.md")
        #expect(seen.text.matches(of: /: carnet/).count == 4, "\(seen.text)")
        try scene.there("echo '- CANARI' >> club/carnets/ana/S1.md && git add -A")
        #expect(try !scene.there("git diff HEAD").text.contains("CANARI"))
        let refused = try scene.there("git commit -qm trois")
        #expect(refused.status == 1 && refused.errors.contains("\n  ./club/\nRien n'est enregistré"))
        #expect(refused.errors.contains("carnet preparer-git"), "\(refused.errors)")
        let after = try scene.there("\"$carnet\" setup-git -C club && git commit -qm trois")
        #expect(after.status == 0 && after.errors == "", "\(after.errors)")
        // Wherever it was set up before, all of it is taken back.
        let undone = try scene.there(
            "\"$carnet\" setup-git --undo -C club; cat .git/info/attributes .git/hooks/pre-commit; grep merge-driver .git/config"
        )
        #expect(undone.status == 1 && !undone.text.contains(">>>"), "\(undone.text)")
    }

    @Test("In the merge that brings it, what is private stays so", arguments: folders, [false, true])
    func merge(folder: String, hasLeftovers: Bool) throws {
        let scene = try Scene(folder, hasLeftovers: hasLeftovers)
        try scene.move(
            edit: "sed -i.old 's/^## Ressentis/& (groupe)/' club/carnets/ana/S1.md && rm club/carnets/ana/*.old"
        )
        try scene.there("echo '- CANARI' >> '\(folder)/carnets/ana/S1.md' && git commit -qam trois")
        #expect(try scene.there("git pull -q --no-edit").status != 0)
        let page = try scene.here.scratch.text(of: "copie/club/carnets/ana/S1.md")
        #expect(page.contains("<<<<<<< déjà ici\n") && page.contains("- CANARI\n=======\n"), "\(page)")
    }

    @Test("A merge that brings it and has no conflicts waits until it is set up", arguments: folders)
    func cleanMerge(folder: String) throws {
        let scene = try Scene(folder)
        try scene.move(edit: "true")
        try scene.there("echo '- Cinq.' >> '\(folder)/carnets/ana/S1.md' && git commit -qam trois")
        let waits = try scene.there("git pull -q --no-edit")
        #expect(waits.status != 0 && waits.errors.contains("\n  ./club/\nLes deux versions sont réunies"))
        let done = try scene.there("\"$carnet\" setup-git -C club && git commit -q --no-edit && git status --short")
        #expect(done.status == 0 && !done.text.contains("club"), "\(done.text)\(done.errors)")
        #expect(try scene.here.scratch.text(of: "copie/club/carnets/ana/S1.md").hasSuffix("- Quatre.\n- Cinq.\n"))
    }

    @Test("A merge long after it finds the guard as well", arguments: folders)
    func laterMerge(folder: String) throws {
        let scene = try Scene(folder)
        try scene.move()
        try scene.there("git pull -q; echo '- CANARI' >> club/carnets/ana/S1.md && git commit -qam trois --no-verify")
        try scene.here.shell(
            "sed -i.old 's/^## Ressentis/& (groupe)/' club/carnets/ana/S1.md && git commit -qam quatre"
        )
        #expect(try scene.there("git pull -q --no-edit").status != 0)
        let page = try scene.here.scratch.text(of: "copie/club/carnets/ana/S1.md")
        #expect(page.contains("- CANARI\n=======\n"), "\(page)")
    }

    @Test("Branches without the group, and groups that are gone, are refused nothing")
    func noGroup() throws {
        let scene = try RepositoryScene(folder: "un")
        try scene.scratch.write("---\nname: Two\nlanguage: en\n---\n", to: RepositoryScene.top + "/two/group.md")
        try scene.shell("git add -A && git commit -qm deux")
        for folder in ["un", "two"] { #expect(try scene.setUp(in: RepositoryScene.top + "/" + folder).status == 0) }
        let gone = try scene.shell("git rm -rq two && git commit -qm trois")
        #expect(gone.status == 0 && gone.errors == "", "\(gone.errors)")
        let alone = try scene.shell(
            "git switch -q --orphan pages && echo x > x.md && git add x.md && git commit -qm un"
        )
        #expect(alone.status == 0 && alone.errors.contains("“un/”, is not there any more"), "\(alone.errors)")
    }

    @Test("A group's file that is saved again where the group was is no group", arguments: ["un club", "a[b]*?"])
    func savedAgain(folder: String) throws {
        let scene = try RepositoryScene(folder: folder)
        #expect(try scene.setUp().status == 0)
        let moved = try scene.shell(
            "cp '\(folder)'/groupe.md kept.md && git mv '\(folder)' two && mkdir '\(folder)' && mv kept.md '\(folder)'/groupe.md"
                + " && git commit -qam trois"
        )
        #expect(moved.status == 1 && moved.errors.contains("\n  ./two/\n"), "\(moved.errors)")
    }

    @Test("A folder whose letters change their case has moved", arguments: ["un club", "a[b]*?"])
    func otherCase(folder: String) throws {
        let scene = try RepositoryScene(folder: folder)
        #expect(try scene.setUp().status == 0)
        #expect(try scene.shell("echo Bien. >> '\(folder)/carnets/ana/S1.md' && git commit -qam deux").errors == "")
        let moved = try scene.shell("git mv '\(folder)' '\(folder.uppercased())' && git commit -qm trois")
        #expect(moved.status == 1 && moved.errors.contains("\n  ./\(folder.uppercased())/\n"), "\(moved.errors)")
    }

    @Test("A group's file that is missing among its pages is an error, and no move", arguments: [".", "un"])
    func missingFile(folder: String) throws {
        let scene = try RepositoryScene(folder: folder)
        #expect(try scene.setUp().status == 0)
        let stopped = try scene.shell("git rm -q '\(folder)/groupe.md' && git commit -qm deux")
        #expect(stopped.status == 1 && stopped.errors.contains("erreur ["), "\(stopped.errors)")
    }

    @Test("A folder that is called as those of pages are makes no carnet another page, nor another page a carnet")
    func ambiguousNames() throws {
        for folder in ["carnets", "Sessions/un", "."] {
            let scene = try RepositoryScene(folder: folder)
            #expect(try scene.setUp().status == 0)
            let seen = try scene.shell(
                "cd '\(folder)' && git check-attr diff -- groupe.md séances/S1.md carnets/ana/S1.md sessions/carnets/S1.md"
            )
            let found = seen.text.split(separator: "\n").compactMap { $0.split(separator: "-").last }
            #expect(found.prefix(3) == ["group", "session", "entry"], "\(folder): \(seen.text)")
            if folder == "." { #expect(found.last == "entry", "\(seen.text)") }
        }
    }

    @Test("A copy that was set up for one place alone learns of all of them when it is set up again")
    func olderLines() throws {
        let scene = try RepositoryScene(folder: "un")
        #expect(try scene.setUp().status == 0)
        let state = try scene.state()
        try scene.shell("sed -i.old 's|^[*][*]/|/un/|' .git/info/attributes && rm .git/info/*.old")
        #expect(try scene.state() != state)
        #expect(try scene.setUp().status == 0)
        #expect(try scene.state() == state)
    }

    @Test(
        "Other Markdown in folders of such names is git's own affair",
        arguments: ["docs/sessions/notes.md", "docs/group.md"]
    )
    func otherMarkdown(path: String) throws {
        let scene = try RepositoryScene(folder: "un")
        #expect(try scene.setUp().status == 0)
        let lines = "# Notes\n\n- [ ] one\n- two\n- three\n- four\n"
        try scene.scratch.write("---\ntitle: Notes\n---\n" + lines, to: RepositoryScene.top + "/" + path)
        try scene.shell(
            "git add -A && git commit -qm deux; git branch autre; sed -i.old 's/two/TWO/' \(path); rm \(path).old"
        )
        let seen = try scene.shell("git diff")
        #expect(seen.text.contains("\n-- two\n+- TWO\n"), "\(seen.text)")
        let merged = try scene.shell(
            "git commit -qam trois; git switch -q autre; echo '- five' >> \(path); git commit -qam quatre; git merge -q main --no-edit"
        )
        #expect(merged.status == 0 && merged.errors == "", "\(merged.errors)")
        #expect(
            try scene.scratch.text(of: RepositoryScene.top + "/" + path).hasSuffix("- TWO\n- three\n- four\n- five\n")
        )
        let differ = try scene.shell(
            """
            sed -i.old 's/TWO/2/' \(path); git commit -qam cinq; git switch -q main; sed -i.old 's/TWO/II/' \(path)
            git commit -qam six; git merge -q autre
            """
        )
        #expect(differ.status == 1 && !differ.errors.contains("Deux versions"), "\(differ.errors)")
        #expect(try scene.scratch.text(of: RepositoryScene.top + "/" + path).contains("- II\n=======\n- 2\n>>>>>>> "))
    }
}
