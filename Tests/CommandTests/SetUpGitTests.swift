import Foundation
import TestSupport
import Testing

@Suite("A clone's git is told of the group's pages, and forgets them again")
struct SetUpGitTests {
    @Test(
        "Settings, attributes and hooks are there, whatever the folder's name",
        arguments: [".", "nouvelle\nligne", "le \"club\" [d'à] côté*", "#1", " a\\b "]
    )
    func plain(folder: String) throws {
        let scene = try RepositoryScene(folder: folder)
        try scene.thereAndBack("--member ana") { (text: String) throws in
            #expect(text.contains("merge.carnet.driver") && text.contains("info/attributes"))
            #expect(try scene.setting("merge.carnet.driver").contains("' merge-driver -- %O %A %B %L %P"))
            #expect(try scene.setting("merge.carnet.driver").contains("git merge-file"))
            for page in ["group", "session", "entry"] {
                let command = try scene.setting("diff.carnet-\(page).textconv")
                #expect(command.contains("textconv --as \(page) --member 'ana' \"$1\""))
                #expect(try scene.setting("diff.carnet-\(page).cachetextconv") == "false")
            }
            let tool = try scene.setting("difftool.carnet.cmd")
            #expect(tool.contains(#"diff --files "$LOCAL" "$REMOTE" --path "$MERGED""#))
            let seen = try scene.shell("git ls-files -z | git check-attr -z --stdin diff merge | tr '\\0' '\\n'").text
            for (file, diff) in [
                ("groupe.md", "carnet-group"), ("séances/2026-02-03-S1.md", "carnet-session"),
                ("carnets/ana/S1.md", "carnet-entry"),
            ] {
                let path = folder == "." ? file : folder + "/" + file
                #expect(seen.contains("\(path)\ndiff\n\(diff)\n\(path)\nmerge\ncarnet\n"), "\(seen)")
            }
        }
    }

    @Test("The program's path may hold anything; a program that is gone leaves git to itself")
    func programGone() throws {
        let scene = try RepositoryScene()
        let place = "it's 100%O \"$HOME\""
        try scene.shell("mkdir '\(Self.quoted(place))' && ln -s \"$carnet\" '\(Self.quoted(place))/carnet'", in: ".")
        let run = try scene.shell("'../\(Self.quoted(place))/carnet' setup-git")
        #expect(run.status == 0, "\(run.errors)")
        try FileManager.default.removeItem(atPath: scene.scratch.path + "/" + place)
        let merge = try scene.shell(
            """
            git checkout -qb two && printf '## Ressentis\\nBien.\\n' > carnets/ana/S1.md && git commit -qam two
            git checkout -q main && printf '## Ressentis\\nMal.\\n' > carnets/ana/S1.md && git commit -qam three
            git merge two
            """
        )
        #expect(merge.status == 1, "\(merge.text) \(merge.errors)")
        let page = try scene.scratch.text(of: RepositoryScene.top + "/carnets/ana/S1.md")
        #expect(page.contains("<<<<<<< ours\nMal.\n=======\nBien.\n>>>>>>> theirs"), "\(page)")
        // What a carnet says is for its author: git alone couldn't tell what of it is shared.
        let shown = try scene.shell("git diff main^ main -- carnets")
        #expect(shown.status == 0 && !shown.text.contains("Mal."), "\(shown.errors)")
        let elsewhere = try scene.shell(
            "mkdir ../bin && ln -s \"$carnet\" ../bin/carnet && export PATH=$HOME/bin:$PATH; git diff main^ main -- carnets"
        )
        #expect(elsewhere.status == 0 && !elsewhere.text.contains("(carnet?)"), "\(elsewhere.text)")
    }

    @Test("Folders that get another name keep their pages' privacy; a value somebody set stays theirs")
    func renamedFolders() throws {
        let scene = try RepositoryScene()
        try scene.shell("git config merge.carnet.name mine")
        for _ in 0..<2 { #expect(try scene.setUp().status == 0) }
        #expect(try scene.setting("merge.carnet.name") == "mine")
        let names = ["carnets", "Carnets", "logbooks", "LOGBOOK", "carnets de bord"]
        let shown = try scene.shell(
            names.map { name in
                "mkdir -p '\(name)' && printf '## Ressentis\\nCanari.\\n' > '\(name)/S9.md' && git add -A; git diff --cached"
            }.joined(separator: "; ")
        )
        #expect(!shown.text.contains("Canari"), "\(shown.text)")
        let seen = try scene.shell(
            "printf '%s\\0' group.md GROUPE.MD 'Séances/S1.md' 'se\u{301}ances/S1.md' SESSIONS/a/S1.markdown "
                + "| git check-attr -z --stdin diff | tr '\\0' ' '"
        )
        #expect(seen.text.matches(of: /carnet-/).count == 5, "\(seen.text)")
        #expect(try scene.setUp("--undo").status == 0)
        #expect(try scene.setting("merge.carnet.name") == "mine")
    }

    @Test("Attributes are not written through a link", arguments: ["file", "folder"])
    func linkedAttributes(kind: String) throws {
        let scene = try RepositoryScene()
        try scene.shell(
            kind == "file"
                ? "mkdir -p .git/info && echo a > ../out && ln -sf ../../../out .git/info/attributes"
                : "rm -rf .git/info && mkdir ../out && echo a > ../out/attributes && ln -s ../../out .git/info"
        )
        let run = try scene.setUp()
        #expect(run.status == 0 && run.text.contains("no plain file"), "\(run.text) \(run.errors)")
        let file = kind == "file" ? "out" : "out/attributes"
        #expect(try scene.scratch.text(of: file) == "a\n")
    }

    @Test(
        "Hooks that are switched off by a folder that is none stop neither the setting up nor the undoing",
        arguments: ["/dev/null", "''"]
    )
    func noHooksFolder(setting: String) throws {
        let scene = try RepositoryScene()
        try scene.shell("git config core.hooksPath \(setting) && cp .git/config ../before")
        let run = try scene.setUp()
        #expect(run.status == 0 && run.text.contains("core.hooksPath"), "\(run.text) \(run.errors)")
        let undone = try scene.setUp("--undo")
        #expect(undone.status == 0, "\(undone.errors)")
        #expect(try scene.shell("cmp .git/config ../before").status == 0)
    }

    @Test("Where the program is gone, what two people changed at two places of a page is left to people")
    func mergedWithoutProgram() throws {
        let scene = try RepositoryScene()
        try scene.shell("mkdir ../there && ln -s \"$carnet\" ../there/carnet && ../there/carnet setup-git")
        try scene.scratch.write(
            "## Ressentis (groupe)\n\n- Un.\n- Deux.\n- Trois.\n- Quatre.\n",
            to: RepositoryScene.top + "/carnets/ana/S1.md"
        )
        try FileManager.default.removeItem(atPath: scene.scratch.path + "/there")
        let merge = try scene.shell(
            """
            git commit -qam one && git checkout -qb two && sed -i 's/ (groupe)//' carnets/ana/S1.md && git commit -qam two
            git checkout -q main && echo '- CANARI.' >> carnets/ana/S1.md && git commit -qam three
            git merge two
            """
        )
        #expect(merge.status == 1, "\(merge.text) \(merge.errors)")
        let page = try scene.scratch.text(of: RepositoryScene.top + "/carnets/ana/S1.md")
        #expect(page.contains("<<<<<<< ours\n## Ressentis (groupe)\n") && page.contains("- CANARI."), "\(page)")
    }

    private static func quoted(_ name: String) -> String { name.replacing("'", with: "'\\''") }

    @Test("The merge driver and the views run the program with git's arguments")
    func fakeProgram() throws {
        let scene = try RepositoryScene()
        let fake = scene.scratch.path + "/bin/carnet"
        try scene.scratch.write(
            """
            #!/bin/sh
            echo "$@" >> "$HOME/calls"
            case $1 in
            merge-driver) printf 'merged\\n' > "$4" ;;
            textconv) echo "seen as $3" ; cat "$4" ;;
            esac

            """,
            to: "bin/carnet"
        )
        try scene.shell("chmod 755 ../bin/carnet")
        #expect(try scene.setUp().status == 0)
        // The program takes the fake's place: the settings are the same but for its path.
        try scene.shell("sed -i.old \"s|'[^']*/carnet'|'\(fake)'|g\" .git/config .git/hooks/post-merge")
        let merge = try scene.shell(
            """
            git checkout -qb two && echo Bien. >> carnets/ana/S1.md && git commit -qam two
            git checkout -q main && echo Mal. >> carnets/ana/S1.md && git commit -qam three --no-verify
            git merge -q two -m four && cat carnets/ana/S1.md && git diff HEAD^ HEAD
            """
        )
        #expect(merge.status == 0, "\(merge.errors)")
        #expect(merge.text.contains("\nmerged\ndiff --git"), "\(merge.text)")
        #expect(merge.text.contains(" seen as entry"))
        let calls = try scene.scratch.text(of: "calls")
        #expect(calls.contains("diff ORIG_HEAD HEAD"))
        let driver = try #require(calls.split(separator: "\n").first { $0.hasPrefix("merge-driver") })
        #expect(driver.hasSuffix(" 7 carnets/ana/S1.md"))
    }

    @Test("A program that ends with 1 and leaves no signs in the file has merged nothing", arguments: [1, 2, 127])
    func failingProgram(_ code: Int) throws {
        let scene = try RepositoryScene()
        let fake = scene.scratch.path + "/bin/carnet"
        try scene.scratch.write("#!/bin/sh\nexit \(code)\n", to: "bin/carnet")
        try scene.shell("chmod 755 ../bin/carnet")
        #expect(try scene.setUp().status == 0)
        try scene.shell("sed -i.old \"s|'[^']*/carnet'|'\(fake)'|g\" .git/config")
        let merge = try scene.shell(
            """
            git checkout -qb two && echo Bien. >> carnets/ana/S1.md && git commit -qam two --no-verify
            git checkout -q main && echo Mal. >> carnets/ana/S1.md && git commit -qam three --no-verify
            git merge -q two -m four; git status --short; cat carnets/ana/S1.md
            """
        )
        #expect(merge.text.contains("UU carnets/ana/S1.md"), "\(merge.text)")
        #expect(merge.text.contains("<<<<<<< ours\nMal.\n=======\nBien.\n>>>>>>> theirs\n"), "\(merge.text)")
    }

    @Test("Signs that the program left are what people see, and nothing else", arguments: [7, 12])
    func conflictingProgram(_ signs: Int) throws {
        let scene = try RepositoryScene()
        #expect(try scene.setUp().status == 0)
        let merge = try scene.shell(
            """
            echo '*.md conflict-marker-size=\(signs)' >> .git/info/attributes
            git checkout -qb two && sed -i.old 's/Rien/Bien/' carnets/ana/S1.md && git commit -qam two --no-verify
            git checkout -q main && sed -i.old 's/Rien/Mal/' carnets/ana/S1.md && git commit -qam three --no-verify
            git merge -q two -m four; cat carnets/ana/S1.md
            """
        )
        let rows = ["<", "=", ">"].map { String(repeating: $0, count: signs) }
        #expect(
            merge.text.contains("\n\(rows[0]) déjà ici\nMal.\n\(rows[1])\nBien.\n\(rows[2]) qui arrive\n"),
            "\(merge.text)"
        )
        #expect(!merge.text.contains("ours"))
    }

    @Test("git diff shows what pages say, and what is private to its author alone")
    func views() throws {
        let scene = try RepositoryScene(folder: "le cercle")
        try scene.shell(
            """
            cd 'le cercle' && mkdir carnets/bo && sed 's/ana/bo/' carnets/ana/S1.md > carnets/bo/S1.md
            sed -i.old 's/ }/, bo: Bo Li }/' groupe.md && rm groupe.md.old && git add -A && git commit -qm deux
            echo CANARI-ANA >> carnets/ana/S1.md && echo CANARI-BO >> carnets/bo/S1.md
            echo '- [ ] S1-A1 Appeler Paul' >> séances/2026-02-03-S1.md
            """
        )
        #expect(try scene.shell("git diff").text.contains("CANARI-BO"))
        for (options, sees) in [("", false), ("--member ana", true)] {
            // Called by its name alone, as people do.
            try scene.shell("cd 'le cercle' && PATH=$(dirname \"$carnet\"):$PATH && carnet setup-git \(options)")
            let seen = try scene.shell("git diff")
            #expect(seen.status == 0 && seen.errors == "", "\(seen.errors)")
            #expect(seen.text.contains("Appeler Paul") && !seen.text.contains("CANARI-BO"), "\(seen.text)")
            #expect(seen.text.contains("CANARI-ANA") == sees, "\(seen.text)")
        }
        try scene.shell(
            "git config diff.carnet-entry.textconv \"$(git config diff.carnet-entry.textconv | sed 's/--as/--ass/')\""
        )
        #expect(try scene.shell("git diff").status == 0)
    }

    @Test("What the settings said before is kept, and said")
    func otherSettings() throws {
        let scene = try RepositoryScene()
        try scene.shell(
            """
            git config merge.carnet.driver 'my own %A'; git config diff.carnet-entry.xfuncname '^#'
            printf '# the last word\\n' >> .git/config
            """
        )
        try scene.thereAndBack { (text: String) throws in
            #expect(text.contains("merge.carnet.driver has a value already (my own %A): I keep it."))
            #expect(try scene.setting("merge.carnet.driver") == "my own %A")
            #expect(try scene.setting("diff.carnet-entry.xfuncname") == "^#")
        }
    }

    @Test(
        "Attributes that are there stay, with or without a last line end",
        arguments: ["", "*.md text\n", "*.md text"]
    )
    func otherAttributes(text: String) throws {
        let scene = try RepositoryScene()
        try scene.scratch.write(text, to: RepositoryScene.top + "/.git/info/attributes")
        try scene.shell("chmod 640 .git/info/attributes")
        try scene.thereAndBack { (_: String) throws in
            #expect(try scene.scratch.text(of: RepositoryScene.top + "/.git/info/attributes").hasPrefix(text))
            #expect(try scene.shell("git check-attr merge groupe.md").text == "groupe.md: merge: carnet\n")
        }
    }

    @Test("Of files that were made here, what somebody wrote into them stays, and nothing else")
    func writtenInto() throws {
        let scene = try RepositoryScene(folder: "un")
        let hook = "/.git/hooks/post-merge"
        let attributes = "/.git/info/attributes"
        try scene.scratch.write("---\nname: Two\nlanguage: en\n---\n", to: RepositoryScene.top + "/two/group.md")
        #expect(try scene.setUp().status == 0)
        #expect(try scene.setUp(in: RepositoryScene.top + "/two").status == 0)
        try scene.shell("echo 'echo mine' >> .\(hook); echo '*.txt text' >> .\(attributes)")
        #expect(try scene.setUp("--undo").status == 0)
        #expect(try scene.scratch.text(of: RepositoryScene.top + hook).contains("was not there before"))
        #expect(try scene.setUp("--undo", in: RepositoryScene.top + "/two").status == 0)
        #expect(try scene.scratch.text(of: RepositoryScene.top + hook) == "#!/bin/sh\necho mine\n")
        #expect(try scene.scratch.text(of: RepositoryScene.top + attributes) == "*.txt text\n")
        #expect(try scene.setUp("--undo").text.contains("nothing to undo"))
    }

    @Test("Two groups in one repository are each set up, and each taken away")
    func twoGroups() throws {
        let scene = try RepositoryScene(folder: "un")
        try scene.scratch.write("---\nname: Two\nlanguage: en\n---\n", to: RepositoryScene.top + "/two/group.md")
        #expect(try scene.setUp(in: RepositoryScene.top + "/two").status == 0)
        let before = try scene.state()
        #expect(try scene.setUp("--undo").text.contains("nothing to undo"))
        #expect(try scene.setUp().status == 0)
        #expect(
            try scene.shell("git check-attr diff two/group.md two/sessions/S1.md").text.contains(
                "S1.md: diff: carnet-session"
            )
        )
        #expect(try scene.setUp("--undo").status == 0)
        #expect(try scene.state() == before)
        #expect(try scene.setting("merge.carnet.driver") != "")
        #expect(try scene.shell("\"$carnet\" setup-git", in: RepositoryScene.top).status == 2)
    }

    @Test("Whom it was done for stays, until it is undone or done for somebody else")
    func whoReads() throws {
        let scene = try RepositoryScene(folder: "un")
        let group = RepositoryScene.top + "/un/groupe.md"
        try scene.scratch.write(
            try scene.scratch.text(of: group).replacing(" }", with: ", d'arc: Jo d'Arc }"),
            to: group
        )
        let entry = "diff.carnet-entry.textconv"
        #expect(try scene.setUp("--member ana").status == 0)
        let before = try scene.state()
        let again = try scene.setUp()
        #expect(again.text.contains("still shows ana") && again.text.contains("in place already"), "\(again.text)")
        #expect(try scene.state() == before)
        let second = try scene.setUp("--member \"d'arc\"")
        #expect(second.text.contains("showed ana's own pages"), "\(second.text)")
        #expect(try scene.setting(entry).contains(#"--member 'd'\''arc'"#))
        #expect(try scene.setUp().text.contains("still shows d'arc"))
        #expect(try scene.setting(entry).contains(#"--member 'd'\''arc'"#))
        #expect(try scene.setUp("--undo --member ana").status == 2)
        #expect(try scene.setUp("--undo").status == 0)
        #expect(try scene.setUp().status == 0)
        #expect(try !scene.setting(entry).contains("--member"))
    }

    @Test(
        "Where several groups share a repository, each has its own reader in its hooks, and git diff none: it is said"
    )
    func readersOfNeighbours() throws {
        let scene = try RepositoryScene(folder: "un")
        let (head, top) = ("---\nname: Two\nlanguage: en\nmembers: { bo: Bo Li }\n---\n", RepositoryScene.top)
        try scene.scratch.write(head, to: top + "/two/group.md")
        #expect(try scene.setUp("--member ana").text.contains("shows nobody their own pages"))
        #expect(try scene.setUp("--member bo", in: top + "/two").text.contains("not even bo"))
        #expect(try scene.setUp().text.contains("in place already"))
        let hook = try scene.scratch.text(of: top + "/.git/hooks/post-merge")
        #expect(hook.contains("--member 'ana'") && hook.contains("--member 'bo'"))
    }

    @Test(
        "A group whose folder takes another name is set up again, and wholly forgotten",
        arguments: ["le cercle", "a\\b \"c\"\né"]
    )
    func renamedFolder(folder: String) throws {
        let scene = try RepositoryScene(folder: folder)
        let before = try scene.state()
        #expect(try scene.setUp().status == 0)
        try scene.shell("git mv '\(folder)' club && git commit -qm deux")
        let top = RepositoryScene.top
        #expect(try scene.setUp(in: top + "/club").status == 0)
        #expect(try scene.shell("git check-attr merge club/groupe.md").text.contains(": carnet"))
        #expect(try scene.setUp("--undo", in: top + "/club").status == 0)
        #expect(try scene.state() == before)
    }

    @Test("A worktree shares all of it with its clone")
    func worktree() throws {
        let scene = try RepositoryScene(folder: "le cercle")
        try scene.shell("git worktree add -q ../autre -b autre")
        try scene.thereAndBack(in: "autre/le cercle") { (_: String) throws in
            #expect(try scene.setUp().text.contains("in place already"))
            #expect(
                try scene.shell("git check-attr merge 'le cercle/groupe.md'", in: "autre").text.contains(": carnet")
            )
            try scene.shell("echo '- [ ] A' >> séances/2026-02-03-S1.md", in: "autre/le cercle")
            let commit = try scene.shell("git commit -qam deux", in: "autre/le cercle")
            #expect(commit.status == 0, "\(commit.errors)")
            try scene.shell("git reset -q --hard HEAD^", in: "autre")
        }
    }

    @Test("A submodule has its own")
    func submodule() throws {
        let scene = try RepositoryScene()
        try scene.shell(
            "git init -q . && git -c protocol.file.allow=always submodule --quiet add ./dépôt 'le club'",
            in: "."
        )
        let whole = try scene.state(of: ".git").filter { !$0.key.hasPrefix("modules/") }
        try scene.thereAndBack(in: "le club") { (_: String) throws in
            #expect(try scene.shell("git check-attr merge groupe.md", in: "le club").text.contains(": carnet"))
            #expect(try scene.state(of: ".git").filter { !$0.key.hasPrefix("modules/") } == whole)
            #expect(try scene.state(of: ".git")["modules/le club/hooks/pre-commit"] != nil)
        }
    }

    @Test("Without a repository, in a bare one or without git: a clear answer, and 2")
    func nowhere() throws {
        let scene = try RepositoryScene()
        try scene.scratch.write("---\nname: X\nlanguage: en\n---\n", to: "alone/group.md")
        let alone = try scene.setUp(in: "alone")
        #expect(alone.status == 2 && alone.errors.contains("git init"), "\(alone.errors)")
        try scene.shell("git init -q --bare bare.git", in: ".")
        let bare = try scene.setUp(in: "bare.git")
        #expect(bare.status == 2 && bare.errors.contains("bare"), "\(bare.errors)")
        let missing = try scene.shell("PATH=/nonexistent \"$carnet\" setup-git")
        #expect(missing.status == 2 && missing.errors.contains("git"), "\(missing.errors)")
    }
}
