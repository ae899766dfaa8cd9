import Foundation
import TestSupport
import Testing

@Suite("Hooks that are there go on as before")
struct SetUpHooksTests {
    private static let broken = "---\nseance: S1\ndate: 2026-02-03\ncliente: [\n---\n"

    @Test("A new hook stops a commit with errors, says how to go on, and lets a sound one pass")
    func newHook() throws {
        let scene = try RepositoryScene(folder: "a b")
        try scene.thereAndBack { (_: String) throws in
            let page = RepositoryScene.top + "/a b/séances/2026-02-03-S1.md"
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
        let scene = try RepositoryScene()
        let text = "\(line)\n[ -e stop ] && { echo theirs >&2; exit 3; }\necho ran >> ../ran\nexit 0\n"
        try scene.hook("pre-commit", text, mode: "700")
        try scene.thereAndBack { (said: String) throws in
            #expect(said.contains("pre-commit, which stays what it was otherwise"))
            #expect(try scene.shell("git commit -q --allow-empty -m deux").status == 0)
            #expect(try scene.scratch.text(of: "ran") == "ran\n")
            let stopped = try scene.shell("touch stop; git commit -q --allow-empty -m deux; s=$?; rm stop; exit $s")
            #expect(stopped.status == 1 && stopped.errors.contains("theirs"))
            try scene.scratch.write(Self.broken, to: RepositoryScene.top + "/séances/2026-02-03-S1.md")
            let broken = try scene.shell("git commit -qam deux; s=$?; git reset -q --hard HEAD^; exit $s")
            #expect(broken.status == 1 && broken.errors.contains("--no-verify"))
            #expect(try scene.scratch.text(of: "ran") == "ran\n")
            try scene.shell("rm ../ran; rm -f .git/ORIG_HEAD")
        }
    }

    @Test("Without a last line end, or a second line", arguments: ["#!/bin/sh", "#!/bin/sh\n", "#!/bin/sh\ntrue"])
    func shortScript(text: String) throws {
        let scene = try RepositoryScene()
        try scene.hook("pre-commit", text)
        try scene.thereAndBack { (_: String) throws in
            #expect(try scene.shell("git commit -q --allow-empty -m deux; git reset -q --soft HEAD^").status == 0)
        }
    }

    @Test("Another program runs first, with git's arguments and input, and may refuse")
    func otherProgram() throws {
        let scene = try RepositoryScene()
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
        let scene = try RepositoryScene()
        try scene.scratch.write("#!/bin/sh\necho linked >> ../ran\n", to: RepositoryScene.top + "/tools/hook")
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
        let scene = try RepositoryScene()
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
        let scene = try RepositoryScene(folder: "groupe")
        try scene.shell("git config core.hooksPath .githooks")
        try scene.hook("pre-commit", "#!/bin/sh\nexit 0\n", in: ".githooks")
        try scene.thereAndBack { (said: String) throws in
            #expect(said.contains("among the files you share"))
            #expect(try scene.scratch.text(of: RepositoryScene.top + "/.githooks/pre-commit").contains("setup-git"))
            #expect(
                !FileManager.default.fileExists(
                    atPath: scene.scratch.path + "/\(RepositoryScene.top)/.git/hooks/pre-commit"
                )
            )
        }
        try scene.shell("mkdir ../shared; ln -s ../../shared .git/myhooks; git config core.hooksPath .git/myhooks")
        try scene.thereAndBack { (said: String) throws in
            #expect(said.contains("outside the repository"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: scene.scratch.path + "/shared").isEmpty)
            #expect(try scene.setting("merge.carnet.driver") != "")
        }
    }

    @Test("A program that does what its name says is called by its name; a link that is relative still leads there")
    func ownName() throws {
        let scene = try RepositoryScene()
        let program =
            "#!/usr/bin/env python3\nimport sys, os\nopen('../ran', 'a').write(os.path.basename(sys.argv[0]))\n"
        try scene.scratch.write(program, to: RepositoryScene.top + "/.git/hooks/all")
        try scene.shell("chmod 755 .git/hooks/all; ln -s all .git/hooks/pre-commit; ln -s ./all .git/hooks/post-merge")
        try scene.thereAndBack { (_: String) throws in
            #expect(try scene.shell("git commit -q --allow-empty -m deux").status == 0)
            #expect(try scene.shell("git reset -q --soft HEAD^; git merge -q --ff-only HEAD@{1}").status == 0)
            #expect(try scene.scratch.text(of: "ran") == "pre-commitpost-merge")
            try scene.shell("rm ../ran; git reset -q --soft HEAD^")
        }
        #expect(
            try !FileTree.names(in: scene.scratch.path + "/\(RepositoryScene.top)/.git/hooks").contains("before-carnet")
        )
    }

    @Test("A group's folder that moved stops commits until it is set up there; one that is gone is only told of")
    func movedFolder() throws {
        let scene = try RepositoryScene(folder: "un")
        #expect(try scene.setUp().status == 0)
        for change in [
            "git mv un deux", "mkdir un && echo x > un/y && git add -A", "git rm -rq --cached deux",
        ] {
            let moved = try scene.shell("\(change) && git commit -qm deux")
            #expect(moved.status == 1 && moved.errors.contains("no longer in “un/”"), "\(moved.errors)")
            #expect(moved.errors.contains("\n  ./deux/\nNothing is committed: run “carnet setup-git”"))
        }
        let gone = try scene.shell("git add -A && git rm -rqf deux && git commit -qm deux")
        #expect(gone.status == 0 && gone.errors.contains("“un/”, is not there any more"), "\(gone.errors)")
    }

    @Test("Several branches at once are the group's concern where they change its folder", arguments: ["[a]", "b c/d"])
    func severalBranches(folder: String) throws {
        let scene = try RepositoryScene(folder: folder)
        #expect(try scene.setUp().status == 0)
        try scene.shell(
            """
            for n in 1 2 3 4; do
              git switch -q -c b$n main; mkdir -p a; echo $n > a/$n; [ $n -lt 3 ] || echo $n > '\(folder)/'$n.txt
              git add -A; git commit -qm $n
            done
            git switch -q main
            """
        )
        let elsewhere = try scene.shell("git merge -q b1 b2")
        #expect(elsewhere.status == 0, "\(elsewhere.errors)")
        #expect(try scene.shell("cat a/1 a/2").text == "1\n2\n")
        // Also where the program is gone, and in a second working tree.
        try scene.shell("sed -i.old 's|^    carnet=.*|    carnet=/gone|' .git/hooks/pre-*; rm .git/hooks/*.old")
        #expect(try scene.shell("grep -c carnet=/gone .git/hooks/pre-commit").text == "1\n")
        for place in [".", "../second"] {
            let refused = try scene.shell(
                "git worktree add -q ../second -b s\(place.count) 2>/dev/null; cd \(place) && PATH=/usr/bin:/bin git merge -q b3 b4"
            )
            #expect(refused.status == 1 && refused.errors.contains("one branch after the other"), "\(refused.errors)")
            let later = try scene.shell("cd \(place) && git commit -qm deux; s=$?; git merge --abort; exit $s")
            #expect(later.status == 1 && later.errors.contains("one branch after the other"), "\(later.errors)")
        }
        #expect(try scene.shell("git merge -q b3 && git merge -q b4").status == 0)
    }

    @Test("Lines of ours that somebody damaged are spoken of, and left alone")
    func damagedLines() throws {
        let scene = try RepositoryScene()
        #expect(try scene.setUp().status == 0)
        try scene.shell(
            "sed -i.old '/^# <<< carnet/d' .git/hooks/pre-commit .git/info/attributes; rm .git/hooks/*.old .git/info/*.old"
        )
        let before = try scene.state()
        let again = try scene.setUp()
        for file in ["hooks/pre-commit", "info/attributes"] {
            #expect(again.text.contains("\(file) is left alone"), "\(again.text)")
        }
        #expect(try scene.state() == before)
        let undone = try scene.setUp("--undo")
        #expect(undone.text.contains("hooks/pre-commit is left alone") && !undone.text.contains("as it was"))
        let after = try scene.state()
        #expect(after["hooks/pre-commit"] == before["hooks/pre-commit"] && after["hooks/post-merge"] == nil)
    }
}
