import Foundation
import TestSupport
import Testing

@Suite("A clone that was set up forgets all of it, wherever the group went and however its files ended")
struct MovedSetUpTests {
    private static let move =
        "mkdir -p 'un club' && git mv groupe.md séances carnets 'un club/' && git commit -qm deux --no-verify"

    @Test("A group that leaves the top of its repository for a folder below")
    func fromTheTop() throws {
        let scene = try RepositoryScene()
        let before = try scene.state()
        #expect(try scene.setUp().status == 0)
        try scene.shell(Self.move)
        let below = RepositoryScene.top + "/un club"
        // Whether or not it was set up anew where it is now.
        for setsUpAnew in [false, true] {
            if setsUpAnew {
                // The settings are as they were when the group lay at the top.
                try scene.shell("git reset -q --hard HEAD^")
                #expect(try scene.setUp().status == 0)
                try scene.shell(Self.move)
                #expect(try scene.setUp(in: below).status == 0)
                #expect(try scene.setUp(in: below).text.contains("in place already"))
            }
            let undone = try scene.setUp("--undo", in: below)
            #expect(undone.status == 0, "\(undone.errors)")
            let rest = try scene.state()
            for path in Set(before.keys).union(rest.keys) { #expect(rest[path] == before[path], "\(path)") }
        }
    }

    @Test("Once it is set up where it is now, its hooks look for it nowhere else", arguments: [".", "le cercle"])
    func hooksOfTheOldPlace(folder: String) throws {
        let scene = try RepositoryScene(folder: folder)
        #expect(try scene.setUp().status == 0)
        let isTop = folder == "."
        try scene.shell(isTop ? Self.move : "git mv '\(folder)' 'un club' && git commit -qm deux --no-verify")
        #expect(try scene.setUp(in: RepositoryScene.top + "/un club").status == 0)
        let broken = "---\nseance: S1\ndate: 2026-02-03\ncliente: [\n---\n"
        try scene.scratch.write(broken, to: RepositoryScene.top + "/un club/séances/2026-02-03-S1.md")
        let stopped = try scene.shell("git commit -qam trois")
        #expect(stopped.status == 1 && stopped.errors.matches(of: /2026-02-03-S1.md:5:1/).count == 1)
        #expect(!stopped.errors.contains("not there any more"), "\(stopped.errors)")
        // Where its carnets were, they would still be shown to nobody.
        let old = isTop ? "carnets/ana/S1.md" : "\(folder)/carnets/ana/S1.md"
        #expect(try scene.shell("git check-attr diff '\(old)'").text.contains("carnet-entry"))
    }

    @Test("What another worktree still has where it was is not gone", arguments: [".", "le cercle"])
    func otherWorktree(folder: String) throws {
        let scene = try RepositoryScene(folder: folder)
        #expect(try scene.setUp().status == 0)
        try scene.shell("git worktree add -q ../autre -b autre")
        try scene.shell(
            folder == "." ? Self.move : "git mv '\(folder)' 'un club' && git commit -qm deux --no-verify",
            in: "autre"
        )
        #expect(try scene.setUp(in: "autre/un club").status == 0)
        let undone = try scene.setUp("--undo", in: "autre/un club")
        #expect(undone.status == 0 && !undone.text.contains("all working trees"), "\(undone.text)")
        #expect(try scene.setUp().text.contains("in place already"))
        try scene.shell("git worktree add -q ../tiers -b tiers")
        #expect(try scene.setUp("--undo").text.contains("for all working trees of this clone"))
    }

    @Test(
        "A worktree counts whatever its name holds, and with a git that can't write such a name",
        arguments: [false, true]
    )
    func worktreeNames(gitIsOld: Bool) throws {
        let scene = try RepositoryScene()
        #expect(try scene.setUp().status == 0)
        let before = try scene.state()
        try scene.shell("git worktree add -q '../\(gitIsOld ? "a b" : "a\nb")' -b autre")
        try scene.scratch.write(
            "#!/bin/sh\ncase \"$*\" in *worktree*-z) exit 129;; esac\nexec /usr/bin/env PATH=/usr/bin:/bin git \"$@\"\n",
            to: "bin/git"
        )
        let path = gitIsOld ? "chmod +x ../bin/git; export PATH=$HOME/bin:$PATH; " : ""
        let run = try scene.shell(Self.move + "; \(path)\"$carnet\" setup-git -C 'un club'")
        #expect(run.status == 0, "\(run.errors)")
        // The other worktree still has its group at the top, and lines for it.
        let hook = try scene.scratch.text(of: RepositoryScene.top + "/.git/hooks/pre-commit")
        #expect(hook.contains("# >>> carnet setup-git >>>\n"), "\(hook)")
        #expect(try scene.shell(path + "\"$carnet\" setup-git --undo -C 'un club'").status == 0)
        #expect(try scene.state() == before)
    }

    @Test("Another group at the top keeps what is its own")
    func neighbourAtTheTop() throws {
        let scene = try RepositoryScene()
        #expect(try scene.setUp().status == 0)
        let before = try scene.state()
        try scene.scratch.write("---\nname: Two\nlanguage: en\n---\n", to: RepositoryScene.top + "/two/group.md")
        #expect(try scene.setUp(in: RepositoryScene.top + "/two").status == 0)
        #expect(try scene.setUp("--undo", in: RepositoryScene.top + "/two").status == 0)
        #expect(try scene.state() == before)
    }

    @Test(
        "Settings whose last line has no end",
        arguments: ["[user]\n\tname = Ana", "# the end", "[alias]\n\tst = status\n\n", ""]
    )
    func lastLine(ending: String) throws {
        let scene = try RepositoryScene()
        let file = RepositoryScene.top + "/.git/config"
        try scene.scratch.write(try scene.scratch.text(of: file) + ending, to: file)
        try scene.thereAndBack { (_: String) throws in
            #expect(try scene.setting("merge.carnet.driver").contains("merge-driver"))
            #expect(try scene.shell("git config --list --local").status == 0)
        }
    }

    @Test("git's settings are asked for once to take them away, and the clone's own beside all of them to set them up")
    func questions() throws {
        let scene = try RepositoryScene()
        try scene.scratch.write(
            "#!/bin/sh\necho \"$*\" >> \"$HOME/asked\"\nexec /usr/bin/env PATH=/usr/bin:/bin git \"$@\"\n",
            to: "bin/git"
        )
        try scene.shell("chmod +x ../bin/git")
        for (option, lists) in [("", 2), ("--undo", 1)] {
            let run = try scene.shell("PATH=$HOME/bin:$PATH; rm -f ../asked; \"$carnet\" setup-git \(option)")
            #expect(run.status == 0, "\(run.errors)")
            let asked = try scene.scratch.text(of: "asked").split(separator: "\n")
            #expect(asked.count { $0.contains("--list") } == lists, "\(asked)")
        }
    }
}
