import Foundation
import TestSupport
import Testing

/// A group in a real repository.
private struct Scene {
    let scratch: ScratchFolder
    /// The top of the repository, below the scratch folder.
    static let top = "dépôt"
    let group: String

    /// - Parameter folder: the group's, below the top; `.` for the top itself.
    init(folder: String = ".") throws {
        group = folder
        scratch = try ScratchFolder()
        let path = Self.top + (folder == "." ? "" : "/" + folder)
        try scratch.write(
            "---\nname: Le cercle\nlangue: fr\nmembres: { ana: Ana Duarte }\n---\n",
            to: path + "/groupe.md"
        )
        let session = "---\nseance: S1\ndate: 2026-02-03\nclient: ana\n---\n"
        try scratch.write(session, to: path + "/séances/2026-02-03-S1.md")
        try scratch.write("---\nseance: S1\nmembre: ana\n---\n## Ressentis\nRien.\n", to: path + "/carnets/ana/S1.md")
        try shell("git init -q -b main . && git add -A && git commit -qm un")
    }

    /// At the top, where git and the program find the same settings on every machine.
    @discardableResult
    func shell(_ command: String, in folder: String = top) throws -> ProgramRun {
        let surroundings = """
            export LC_ALL=C.UTF-8 HOME=\(scratch.path) GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
            export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b GIT_AUTHOR_DATE=2026-03-01T12:00:00Z
            export GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b GIT_COMMITTER_DATE=2026-03-01T12:00:00Z

            """
        return try Program.shell(surroundings + command, in: scratch.path + "/" + folder)
    }

    func setUp(_ options: String = "", in folder: String? = nil) throws -> ProgramRun {
        try shell("\"$carnet\" setup-git --lang en \(options)", in: folder ?? Self.top + "/" + group)
    }

    func setting(_ key: String) throws -> String {
        try shell("git config --get \(key)").text.trimmingCharacters(in: .newlines)
    }

    /// What git writes with every commit.
    private static let passing: Set<Substring> = [
        "objects", "logs", "refs", "index", "HEAD", "ORIG_HEAD", "COMMIT_EDITMSG", "worktrees",
    ]

    /// Every file below a folder: its bytes or where it leads, and its mode.
    func state(of folder: String = top + "/.git") throws -> [String: String] {
        var state: [String: String] = [:]
        let root = scratch.path + "/" + folder
        for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
            guard path.split(separator: "/").allSatisfy({ !Self.passing.contains($0) }) else { continue }
            let file = root + "/" + path
            let attributes = try FileManager.default.attributesOfItem(atPath: file)
            switch attributes[.type] as? FileAttributeType {
            case .typeDirectory: continue
            case .typeSymbolicLink: state[path] = try FileManager.default.destinationOfSymbolicLink(atPath: file)
            default:
                let bytes = try Data(contentsOf: URL(fileURLWithPath: file)).base64EncodedString()
                state[path] = "\(attributes[.posixPermissions] ?? 0) \(bytes)"
            }
        }
        return state
    }

    /// Sets up, lets `look` look, sets up again to no effect, undoes: all is as before.
    func thereAndBack(_ options: String = "", in folder: String? = nil, _ look: (String) throws -> Void) throws {
        let before = try state(of: ".")
        let plan = try setUp(options + " --dry-run", in: folder)
        #expect(plan.status == 0, "\(plan.errors)")
        #expect(try state(of: ".") == before)
        let run = try setUp(options, in: folder)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.text.split(separator: "\n").dropLast() == plan.text.split(separator: "\n").dropLast())
        let after = try state(of: ".")
        #expect(after != before)
        try look(run.text)
        let middle = try state(of: ".")
        let again = try setUp(options, in: folder)
        #expect(again.status == 0 && again.text.contains("Everything is in place already"), "\(again.text)")
        #expect(try state(of: ".") == middle)
        let undone = try setUp("--undo", in: folder)
        #expect(undone.status == 0, "\(undone.errors)")
        let rest = try state(of: ".")
        for path in Set(before.keys).union(rest.keys) { #expect(rest[path] == before[path], "\(path)") }
        #expect(try setUp("--undo", in: folder).text.contains("nothing to undo"))
    }

    func hook(_ name: String, _ text: String, mode: String = "755", in folder: String = ".git/hooks") throws {
        try scratch.write(text, to: "\(Self.top)/\(folder)/\(name)")
        try shell("chmod \(mode) '\(folder)/\(name)'")
    }
}

@Suite("A clone's git is told of the group's pages, and forgets them again")
struct SetUpGitTests {
    @Test(
        "Settings, attributes and hooks are there, whatever the folder's name",
        arguments: [".", "le \"club\" [d'à] côté*", "#1", " a\\b "]
    )
    func plain(folder: String) throws {
        let scene = try Scene(folder: folder)
        try scene.thereAndBack("--member ana") { (text: String) throws in
            #expect(text.contains("merge.carnet.driver") && text.contains("info/attributes"))
            #expect(try scene.setting("merge.carnet.driver").contains("' merge-driver %O %A %B %L %P"))
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
        let scene = try Scene()
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
        let page = try scene.scratch.text(of: Scene.top + "/carnets/ana/S1.md")
        #expect(page.contains("<<<<<<< ours\nMal.\n=======\nBien.\n>>>>>>> theirs"), "\(page)")
        #expect(try scene.shell("git diff main^ main -- carnets").text.contains("+Mal."))
    }

    private static func quoted(_ name: String) -> String { name.replacing("'", with: "'\\''") }

    @Test("The merge driver and the views run the program with git's arguments")
    func fakeProgram() throws {
        let scene = try Scene()
        let fake = scene.scratch.path + "/bin/carnet"
        try scene.scratch.write(
            """
            #!/bin/sh
            echo "$@" >> "$HOME/calls"
            case $1 in
            merge-driver) printf 'merged\\n' > "$3" ;;
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

    @Test("What the settings said before is kept, and said")
    func otherSettings() throws {
        let scene = try Scene()
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
        let scene = try Scene()
        try scene.scratch.write(text, to: Scene.top + "/.git/info/attributes")
        try scene.shell("chmod 640 .git/info/attributes")
        try scene.thereAndBack { (_: String) throws in
            #expect(try scene.scratch.text(of: Scene.top + "/.git/info/attributes").hasPrefix(text))
            #expect(try scene.shell("git check-attr merge groupe.md").text == "groupe.md: merge: carnet\n")
        }
    }

    @Test("Two groups in one repository are each set up, and each taken away")
    func twoGroups() throws {
        let scene = try Scene(folder: "un")
        try scene.scratch.write("---\nname: Two\nlanguage: en\n---\n", to: Scene.top + "/two/group.md")
        #expect(try scene.setUp(in: Scene.top + "/two").status == 0)
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
        #expect(try scene.shell("\"$carnet\" setup-git", in: Scene.top).status == 2)
    }

    @Test("A worktree shares all of it with its clone")
    func worktree() throws {
        let scene = try Scene(folder: "le cercle")
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
        let scene = try Scene()
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
        let scene = try Scene()
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

@Suite("Hooks that are there go on as before")
struct SetUpHooksTests {
    private static let broken = "---\nseance: S1\ndate: 2026-02-03\ncliente: [\n---\n"

    @Test("A new hook stops a commit with errors, says how to go on, and lets a sound one pass")
    func newHook() throws {
        let scene = try Scene(folder: "a b")
        try scene.thereAndBack { (_: String) throws in
            let page = Scene.top + "/a b/séances/2026-02-03-S1.md"
            let sound = try scene.scratch.text(of: page)
            try scene.scratch.write(Self.broken, to: page)
            let stopped = try scene.shell("git commit -qam deux")
            #expect(stopped.status == 1)
            #expect(stopped.errors.contains("git commit --no-verify") && stopped.errors.contains("2026-02-03-S1.md"))
            #expect(try scene.shell("PATH=/usr/bin:/bin; git commit -qam deux --no-verify").status == 0)
            try scene.scratch.write(sound, to: page)
            let passed = try scene.shell("git commit -qam trois")
            #expect(passed.status == 0 && passed.errors == "", "\(passed.errors)")
            try scene.shell("git reset -q --hard HEAD^^")
        }
    }

    @Test(
        "A shell script keeps its lines, its exits and its mode",
        arguments: ["#!/bin/sh", "#! /bin/bash -eu", "#!/usr/bin/env bash"]
    )
    func shellScript(line: String) throws {
        let scene = try Scene()
        let text = "\(line)\n[ -e stop ] && { echo theirs >&2; exit 3; }\necho ran >> ../ran\nexit 0\n"
        try scene.hook("pre-commit", text, mode: "700")
        try scene.thereAndBack { (said: String) throws in
            #expect(said.contains("pre-commit, which stays what it was otherwise"))
            #expect(try scene.shell("git commit -q --allow-empty -m deux").status == 0)
            #expect(try scene.scratch.text(of: "ran") == "ran\n")
            let stopped = try scene.shell("touch stop; git commit -q --allow-empty -m deux; s=$?; rm stop; exit $s")
            #expect(stopped.status == 1 && stopped.errors.contains("theirs"))
            try scene.scratch.write(Self.broken, to: Scene.top + "/séances/2026-02-03-S1.md")
            let broken = try scene.shell("git commit -qam deux; s=$?; git reset -q --hard HEAD^; exit $s")
            #expect(broken.status == 1 && broken.errors.contains("--no-verify"))
            #expect(try scene.scratch.text(of: "ran") == "ran\n")
            try scene.shell("rm ../ran; rm -f .git/ORIG_HEAD")
        }
    }

    @Test("Without a last line end, or a second line", arguments: ["#!/bin/sh", "#!/bin/sh\n", "#!/bin/sh\ntrue"])
    func shortScript(text: String) throws {
        let scene = try Scene()
        try scene.hook("pre-commit", text)
        try scene.thereAndBack { (_: String) throws in
            #expect(try scene.shell("git commit -q --allow-empty -m deux; git reset -q --soft HEAD^").status == 0)
        }
    }

    @Test("Another program runs first, with git's arguments and input, and may refuse")
    func otherProgram() throws {
        let scene = try Scene()
        let python =
            "#!/usr/bin/env python3\nimport sys, os\nopen('../ran', 'a').write(repr(sys.argv[1:]))\nsys.exit(5 if os.path.exists('stop') else 0)\n"
        try scene.hook("pre-commit", python)
        try scene.hook("post-merge", python)
        try scene.thereAndBack { (said: String) throws in
            #expect(said.contains("pre-commit becomes pre-commit.before-carnet"))
            #expect(try scene.shell("git commit -q --allow-empty -m deux").status == 0)
            #expect(
                try scene.shell("touch stop; git commit -q --allow-empty -m trois; s=$?; rm stop; exit $s").status == 1
            )
            #expect(
                try scene.shell("git reset -q --soft HEAD^; git merge -q --ff-only HEAD@{1}; git reset -q --soft HEAD^")
                    .status == 0
            )
            #expect(try scene.scratch.text(of: "ran") == "[][]['0']")
            try scene.shell("rm ../ran")
        }
    }

    @Test("A link, and a program that is switched off, are kept as they are")
    func linkAndSwitchedOff() throws {
        let scene = try Scene()
        try scene.scratch.write("#!/bin/sh\necho linked >> ../ran\n", to: Scene.top + "/tools/hook")
        try scene.shell("chmod 755 tools/hook; ln -s ../../tools/hook .git/hooks/pre-commit")
        try scene.hook("post-merge", "#!/bin/sh\necho off >> ../ran\n", mode: "644")
        try scene.thereAndBack { (_: String) throws in
            #expect(try scene.shell("git commit -q --allow-empty -m deux").status == 0)
            #expect(
                try scene.shell("git reset -q --soft HEAD^; git merge -q --ff-only HEAD@{1}; git reset -q --soft HEAD^")
                    .status == 0
            )
            #expect(try scene.scratch.text(of: "ran") == "linked\n")
            try scene.shell("rm ../ran")
        }
    }

    @Test("A hook laid over ours by another program is left alone while its place is taken")
    func laidOver() throws {
        let scene = try Scene()
        try scene.hook("pre-commit", "#!/usr/bin/perl\nexit 0;\n")
        #expect(try scene.setUp().status == 0)
        try scene.hook("pre-commit", "#!/usr/bin/perl\nexit 1;\n")
        let before = try scene.state()
        let run = try scene.setUp()
        #expect(run.text.contains("I touch neither") && run.text.contains("in place already"))
        #expect(try scene.state() == before)
    }

    @Test("Hooks in a folder of the repository are used; one outside is refused, and the rest is set up")
    func hooksPath() throws {
        let scene = try Scene(folder: "groupe")
        try scene.shell("git config core.hooksPath .githooks")
        try scene.hook("pre-commit", "#!/bin/sh\nexit 0\n", in: ".githooks")
        try scene.thereAndBack { (said: String) throws in
            #expect(said.contains("among the files you share"))
            #expect(try scene.scratch.text(of: Scene.top + "/.githooks/pre-commit").contains("setup-git"))
            #expect(!FileManager.default.fileExists(atPath: scene.scratch.path + "/\(Scene.top)/.git/hooks/pre-commit"))
        }
        try scene.shell("mkdir ../shared; ln -s ../../shared .git/myhooks; git config core.hooksPath .git/myhooks")
        try scene.thereAndBack { (said: String) throws in
            #expect(said.contains("outside the repository"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: scene.scratch.path + "/shared").isEmpty)
            #expect(try scene.setting("merge.carnet.driver") != "")
        }
    }
}
