import Foundation
import TestSupport
import Testing

@Suite("What a repository or an environment asks of git for people doesn't reach what carnet reads")
struct OddSurroundingsTests {
    @Test(
        "Settings of the log for people leave the history whole",
        arguments: [
            "log.showRoot false", "diff.relative true", "i18n.logOutputEncoding ISO-8859-1",
            "diff.orderFile /nonexistent",
            "log.follow true", "log.diffMerges off", "diff.renames copies", "diff.noprefix true", "color.ui always",
            "format.pretty oneline", "log.date relative", "core.abbrev 4", "diff.ignoreSubmodules all",
        ]
    )
    func settings(setting: String) throws {
        for isBelow in [false, true] {
            let scene = try RepositoryScene(folder: isBelow ? "un club" : ".")
            let folder = RepositoryScene.top + "/" + scene.group
            let commit = "git commit -qam deux --author 'Chloé <c@d>'"
            try scene.shell("printf '\\n- [ ] S1-A1 Lire\\n' >> séances/*; \(commit)", in: folder)
            let commands = ["history", "diff HEAD~1", "report cycle --out - --as-of HEAD"]
            let before = try commands.map { try scene.shell("\"$carnet\" \($0)", in: folder) }
            #expect(before[0].text.contains("S1 : séance du 3 février 2026") && before[0].text.contains("Chloé"))
            try scene.shell("git config \(setting)")
            for (command, earlier) in zip(commands, before) {
                let run = try scene.shell("\"$carnet\" \(command)", in: folder)
                #expect(run.output == earlier.output && run.errors == earlier.errors, "\(command): \(run.errors)")
            }
        }
    }

    @Test(
        "Variables of git's that mean other repositories, files or words are left out",
        arguments: [
            "GIT_DIR=/nonexistent", "GIT_WORK_TREE=/tmp", "GIT_INDEX_FILE=/nonexistent", "GIT_ICASE_PATHSPECS=1",
            "GIT_GLOB_PATHSPECS=1", "GIT_NOGLOB_PATHSPECS=1", "GIT_EXTERNAL_DIFF=/nonexistent",
            "GIT_PAGER=/nonexistent",
        ]
    )
    func variables(variable: String) throws {
        let scene = try RepositoryScene(folder: "un club")
        let folder = RepositoryScene.top + "/un club"
        for command in ["history", "diff HEAD", "report cycle --out - --as-of HEAD", "setup-git --dry-run"] {
            let before = try scene.shell("\"$carnet\" \(command)", in: folder)
            let run = try scene.shell("export \(variable); \"$carnet\" \(command)", in: folder)
            #expect(run.status == 0 && run.output == before.output, "\(command): \(run.errors)")
        }
    }

    @Test("A folder whose name is no text is said to have such a name")
    func folderWithoutName() throws {
        let scene = try RepositoryScene()
        let run = try scene.shell("cd .. && mv dépôt \"$(printf 'd\\351p\\364t')\" && cd d*t && \"$carnet\" setup-git")
        #expect(run.status == 2 && run.errors.contains("d\u{FFFD}p\u{FFFD}t"), "\(run.errors)")
    }

    @Test("A group that nobody committed yet, in a repository with a history of other things, is not said to lack git")
    func untracked() throws {
        let scene = try RepositoryScene(folder: "un club")
        try scene.shell("cp -r 'un club' autre")
        let run = try scene.shell("\"$carnet\" history", in: RepositoryScene.top + "/autre")
        #expect(run.status == 0 && run.text.contains("S1 : séance du 3 février 2026"))
        #expect(run.errors.contains("« git add . »") && !run.errors.contains("git init"), "\(run.errors)")
    }

    @Test(
        "A repository that git doesn't know any more is not taken for a folder without one",
        arguments: ["echo x > .git/HEAD", "rm -r .git/*", "mv .git ../x && echo 'gitdir: ../y' > .git"]
    )
    func damaged(damage: String) throws {
        let scene = try RepositoryScene()
        try scene.shell(damage)
        for command in ["diff", "check --staged", "setup-git", "report cycle --as-of HEAD", "history", "report cycle"] {
            let run = try scene.shell("\"$carnet\" \(command) --lang en")
            #expect(run.errors.contains("git knows no repository behind it"), "\(command): \(run.errors)")
            #expect(!run.errors.contains("git init"))
            #expect(run.status == (["history", "report cycle"].contains(command) ? 0 : 2), "\(command)")
        }
        for command in ["check", "status", "new ci github --dry-run"] {
            #expect(try scene.shell("\"$carnet\" \(command)").status == 0, "\(command)")
        }
    }

    /// Puts a program before git, which ends by running git itself.
    private func wrapGit(_ lines: String, in group: CommittedGroup) throws -> String {
        try group.scratch.write(
            "#!/bin/sh\n\(lines)\nPATH=/usr/bin:/bin; export PATH; exec git \"$@\"\n",
            to: "bin/git"
        )
        try group.git("chmod +x ../bin/git\n")
        return group.scratch.path + "/bin:/usr/bin:/bin"
    }

    @Test("Where git would speak French, its answers are understood all the same")
    func frenchGit() throws {
        let group = try CommittedGroup.withLife()
        let path = try wrapGit(
            "[ -z \"$LANGUAGE\" ] || { echo \"fatal : propriétaire douteux détecté dans le dépôt\" >&2; exit 128; }",
            in: group
        )
        let run = try group.carnet(["history"], environment: ["PATH": path, "LANGUAGE": "fr_FR:fr"])
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    }

    @Test("A git that ends without an answer, and says that all is well, is a failure like others", arguments: 0..<3)
    func silentGit(_ time: Int) throws {
        let group = try CommittedGroup.withLife()
        try group.scratch.write("---\nseance: S1\n---\nNeuf.\n", to: "le groupe d'ici/carnets/bob/S1.md")
        for command in ["cat-file", "hash-object"] {
            // Sometimes before it is asked, sometimes after.
            let wait = ["", "sleep 0.1; ", "head -c 10 >/dev/null; "][time]
            let path = try wrapGit("case \" $* \" in *' \(command) '*) \(wait)exit 0;; esac", in: group)
            for arguments in [
                ["history"], ["history", "--format", "json"], ["diff", "HEAD~2", "HEAD"],
                ["report", "member", "alice", "--as-of", "HEAD~1", "--out", "-"], ["report", "cycle", "--out", "-"],
                ["check", "--member", "alice"], ["check", "--staged"],
            ] {
                let run = try group.carnet(arguments, environment: ["PATH": path])
                #expect((0...2).contains(run.status), "\(command) \(arguments): \(run.status) \(run.errors)")
                let isAnswered = !run.errors.contains("sans avoir répondu à tout")
                let needsAnswer = arguments[0] == "history" || command == "cat-file" && arguments[0] == "diff"
                #expect(!needsAnswer || run.status == 2 && !isAnswered, "\(command) \(arguments): \(run.errors)")
            }
        }
    }

    @Test("An answer that is cut short while git waits to be asked more is a failure, and nobody waits for ever")
    func cutAnswer() throws {
        let group = try CommittedGroup.withLife()
        let pages = (2...600).map { number in
            ("carnets/alice/S\(number).md", "---\nseance: S\(number)\n---\n## Ressentis\n\nJour \(number).\n")
        }
        try group.commit(Dictionary(pages) { first, _ in first }, on: "2026-06-01")
        let path = try wrapGit(
            """
            case " $* " in
            *' log '*) /usr/bin/git "$@"; sleep 1; exit;;
            *' cat-file '*) /usr/bin/git "$@" | { head -c 5000; cat >/dev/null; }; exit 3;;
            esac
            """,
            in: group
        )
        let run = try group.carnet(["history"], environment: ["PATH": path])
        #expect(run.status == 2 && run.output.isEmpty && run.errors.contains("« which git »"), "\(run)")
    }

    @Test("A partial copy runs nothing to fetch the rest, with an older git either, whatever its settings allow")
    func partialCopy() throws {
        let group = try CommittedGroup.withLife()
        try group.git(
            """
            git config uploadpack.allowFilter true
            git clone -q --filter=blob:none "file://$PWD" ../partie
            cd ../partie
            git config protocol.ext.allow always
            git config remote.origin.url "ext::sh -c touch% $(dirname "$PWD")/RUN"
            ! git rev-list --objects --all --missing=print | grep -q '^?' && exit 1
            blob=$(git rev-list --objects --all --missing=print | sed -n 's/^?//p' | head -n 1)
            ! GIT_NO_LAZY_FETCH=0 git -c protocol.allow=never cat-file blob $blob 2>/dev/null
            test -e ../RUN && rm ../RUN
            """
        )
        let path = try wrapGit("unset GIT_NO_LAZY_FETCH", in: group)
        for command in [
            ["history"], ["diff", "HEAD~2", "HEAD"], ["report", "cycle", "--as-of", "HEAD~2", "--out", "-"],
            ["report", "cycle", "--out", "-"], ["check"], ["check", "--staged"], ["setup-git"],
        ] {
            let run = try group.carnet(command + ["-C", "../partie"], environment: ["PATH": path])
            let isTold = run.status == 2 && run.errors.contains("git fetch --refetch --no-filter")
            #expect(run.status < 2 || isTold, "\(command): \(run.errors)")
            #expect(!FileManager.default.fileExists(atPath: group.scratch.path + "/RUN"), "\(command)")
        }
    }
}
