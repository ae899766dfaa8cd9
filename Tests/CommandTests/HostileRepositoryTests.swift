import Foundation
import TestSupport
import Testing

@Suite("Repositories that are damaged, odd or ill-meaning")
struct HostileRepositoryTests {
    private static let commands = [
        ["history"], ["history", "S1-A1"], ["diff"], ["diff", "HEAD~1"], ["diff", "S1", "HEAD"],
        ["report", "cycle", "--out", "-"], ["report", "cycle", "--as-of", "HEAD", "--out", "-"],
    ]

    @Test("No program that the repository names is run")
    func programs() throws {
        let group = try CommittedGroup.withLife()
        try group.git(
            """
            traps=$(cd .. && pwd)
            printf '#!/bin/sh\\ntouch "$0.RUN"\\ncat\\n' > "$traps/trap" && chmod +x "$traps/trap"
            for name in fsmonitor external textconv pager alias filter process hook ssh askpass editor refs; do
              cp "$traps/trap" "$traps/$name"
            done
            "$traps/hook" < /dev/null && test -e "$traps/hook.RUN" && rm "$traps/hook.RUN"
            cp "$traps/trap" .git/hooks/post-index-change
            git config core.fsmonitor "$traps/fsmonitor"
            git config diff.external "$traps/external"
            git config diff.all.textconv "$traps/textconv"
            git config diff.all.command "$traps/external"
            git config filter.all.clean "$traps/filter"
            git config filter.all.smudge "$traps/filter"
            git config filter.all.process "$traps/process"
            git config core.pager "$traps/pager"
            git config pager.log "$traps/pager"
            git config core.sshCommand "$traps/ssh"
            git config core.askPass "$traps/askpass"
            git config core.editor "$traps/editor"
            git config gpg.program "$traps/hook"
            git config log.showSignature true
            git config core.alternateRefsCommand "$traps/refs"
            git config credential.helper "$traps/askpass"
            mkdir ../hooks && for name in post-index-change reference-transaction post-checkout; do
              cp "$traps/trap" "../hooks/$name"
            done
            for command in log rev-parse cat-file ls-tree diff-index ls-files config worktree merge-file; do
              git config "alias.$command" "!$traps/alias"
            done
            printf '* diff=all filter=all\\n' > .git/info/attributes
            """
        )
        for file in ["groupe.md", "seances/2026-01-15-S1.md"] {
            try group.scratch.write(try group.text(of: file) + "\n", to: "le groupe d'ici/" + file)
        }
        let sprung = {
            let hooks = try ["/.git/hooks", "/../hooks"].flatMap { try FileTree.names(in: group.folder + $0) }
            return try (FileTree.names(in: group.scratch.path) + hooks).filter { $0.hasSuffix(".RUN") }
        }
        // The traps work: git itself walks into some.
        _ = try? group.git("-c filter.all.process= status")
        #expect(try !sprung().isEmpty)
        try group.git("rm -f .git/hooks/*.RUN ../*.RUN\ngit config core.hooksPath ../hooks\n")
        let trap = group.scratch.path + "/external"
        let variables = [
            "GIT_EXTERNAL_DIFF", "GIT_SSH", "GIT_SSH_COMMAND", "GIT_PAGER", "PAGER", "GIT_ASKPASS", "GIT_EDITOR",
            "GIT_PROXY_COMMAND",
        ]
        for command in Self.commands + [
            ["check"], ["check", "--staged"], ["check", "--format", "gitlab"], ["status"], ["setup-git"],
            ["setup-git", "--undo"], ["new", "ci", "github", "--dry-run"],
        ] {
            let run = try group.carnet(
                command,
                environment: Dictionary(uniqueKeysWithValues: variables.map { ($0, trap) })
            )
            #expect(run.status < 2, "\(command): \(run.errors)")
        }
        let left = try sprung()
        #expect(left.isEmpty, "\(left)")
    }

    @Test("Files of the oddest names, and names that are no text")
    func names() throws {
        let group = try CommittedGroup.withLife()
        try group.git(
            """
            mkdir -p carnets/-alice
            for name in 'carnets/bob/S1
            suite.md' 'seances/"quoi".md' carnets/-alice/--S1.md "$(printf 'seances/\\351t\\351.md')" ':(top)x.md' ; do
              printf '%s\\n' '---' 'seance: S1' '---' '## Ressentis (groupe)' '' 'Bien.' > "$name"
            done
            git add -A && git commit -q -m noms
            """
        )
        for command in Self.commands {
            let run = try group.carnet(command)
            #expect(run.status == 0, "\(command): \(run.errors)")
            #expect(!run.text.contains("\u{1B}"))
        }
        #expect(try group.carnet(["diff"]).output.isEmpty)
        #expect(try group.carnet(["diff", "--help"]).status == 0)
        for moment in ["--output=x", "-p", "HEAD:groupe.md", "@{99}", "HEAD^{tree}", ""] {
            #expect(try group.carnet(["diff", "--", moment]).status == 2, "\(moment)")
        }
        #expect(!FileManager.default.fileExists(atPath: group.folder + "/x"))
    }

    @Test("Links and submodules are no pages")
    func links() throws {
        let group = try CommittedGroup.withLife()
        try group.git(
            """
            ln -s /etc/passwd seances/2026-03-01-S3.md
            git -c protocol.file.allow=always submodule add -q "$PWD/.git" carnets/module 2>/dev/null
            git add -A && git commit -q -m liens
            """
        )
        for command in [
            ["history"], ["diff", "HEAD~1", "HEAD"], ["report", "cycle", "--as-of", "HEAD", "--out", "-"],
        ] {
            let run = try group.carnet(command)
            #expect(run.status == 0 && !run.text.contains("root:"), "\(command): \(run.errors)")
        }
    }

    @Test("A page whose name is no text isn't taken for gone; what a link leads to is nobody's new page")
    func oddFiles() throws {
        let group = try CommittedGroup.withLife()
        try group.git(
            """
            file=$(printf 'carnets/bob/S3-\\351.md')
            printf -- '---\\nseance: S3\\n---\\n## Ressentis\\n\\nCANARI\\n' > "$file"
            git add -A && git commit -q -m étrange
            echo Encore. >> "$file"
            """
        )
        for command in [["diff"], ["diff", "HEAD"]] {
            let run = try group.carnet(command)
            #expect(run.status == 0 && !run.text.contains("S3") && !run.text.contains("CANARI"), "\(run.text)")
        }
        try group.scratch.write(
            "---\nseance: S4\ndate: 2026-04-09\nclient: bob\n---\n",
            to: "ailleurs/S4.md"
        )
        try group.git("\nln -s ../../ailleurs/S4.md seances/2026-04-09-S4.md\n")
        for isCommitted in [false, true] {
            if isCommitted { try group.git("\ngit add seances && git commit -q -m lien\n") }
            let told = try group.carnet(["history"]).text
            #expect(!told.contains("S4") && told.contains("S2"), "\(told)")
        }
    }

    @Test("What lies in a folder whose name is no text isn't taken for gone, and check says what is wrong with it")
    func oddFolder() throws {
        let group = try CommittedGroup.withLife()
        try group.git(
            """
            folder=$(printf 'carnets/bob\\351')
            mkdir "$folder"
            printf -- '---\\nseance: S1\\nmembre: bob\\n---\\n## Enseignements (groupe)\\n\\n- Attendre.\\n' > "$folder/S1.md"
            git add -A && git commit -q -m étrange
            """
        )
        for command in [["diff"], ["diff", "HEAD"]] {
            let run = try group.carnet(command)
            #expect(run.status == 0 && run.text.isEmpty, "\(run.text)")
        }
        let check = try group.carnet(["check"])
        #expect(check.text.contains("qui ne sont pas du texte UTF-8"), "\(check.text)")
        #expect(!check.text.contains("No such file"), "\(check.text)")
    }

    @Test("A history with holes is said to have holes; what needs none goes on")
    func missingObjects() throws {
        let group = try CommittedGroup.withLife()
        try group.git(
            """
            blob=$(git rev-parse HEAD~2:seances/2026-01-15-S1.md)
            rm -f ".git/objects/$(printf %.2s $blob)/$(printf %s $blob | cut -c3-)"
            """
        )
        let history = try group.carnet(["history"])
        #expect(history.status == 2 && history.errors.contains("Il manque une partie de l'historique"))
        #expect(try group.carnet(["check"]).status < 2)
        let report = try group.carnet(["report", "cycle", "--out", "-"])
        #expect(report.status == 0 && !report.text.contains("id=\"rhythm\""))
        #expect(report.errors.contains("Il manque une partie de l'historique"), "\(report.errors)")
        #expect(report.errors.contains("se passe du rythme du groupe"), "\(report.errors)")
        #expect(try group.carnet(["report", "session", "S1", "--out", "-"]).errors.isEmpty)
        // Where even the last commit's folder is lost, no document says what it was made from.
        try group.git(
            "\ntree=$(git rev-parse HEAD:)\nrm -f .git/objects/$(printf %.2s $tree)/$(printf %s $tree | cut -c3-)\n"
        )
        let session = try group.carnet(["report", "session", "S1", "--out", "-", "--lang", "en"])
        #expect(session.status == 0 && session.errors.contains("does without what the history"), "\(session.errors)")
    }

    @Test("So is one that lost a commit, an old one or the last")
    func missingCommits() throws {
        for lost in ["HEAD~3", "HEAD"] {
            let group = try CommittedGroup.withLife()
            try group.git(
                """
                commit=$(git rev-parse \(lost))
                rm -f ".git/objects/$(printf %.2s $commit)/$(printf %s $commit | cut -c3-)"
                """
            )
            let questions = [
                ["history"], ["history", "--since", "2026-01-20"], ["diff", "HEAD~4"], ["diff", "2026-01-17"],
                ["report", "cycle", "--as-of", "2026-01-17", "--out", "-"],
            ]
            for question in questions {
                let run = try group.carnet(question)
                let isTold = run.errors.contains("Il manque une partie de l'historique")
                #expect(run.status == 2 && isTold, "\(lost) \(question): \(run.errors)")
            }
            let report = try group.carnet(["report", "cycle", "--out", "-", "--lang", "en"])
            #expect(
                report.status == 0 && report.errors.contains("A part of the history is missing"),
                "\(report.errors)"
            )
            #expect(try group.carnet(["check"]).status < 2)
        }
    }

    @Test("A copy without its beginnings says so")
    func shallow() throws {
        let group = try CommittedGroup.withLife()
        try group.git("clone -q --no-local --depth 2 . ../court")
        let run = try Program.run(
            ["history", "--lang", "fr"],
            in: group.scratch.path + "/court",
            environment: CommittedGroup.environment
        )
        #expect(run.status == 0 && run.text.contains("retour de S2") && run.errors.contains("git fetch --unshallow"))
    }

    @Test("A bare repository, one without commits, no repository, no git")
    func nothing() throws {
        let group = try CommittedGroup.withLife()
        try group.git("clone -q --bare . ../nu.git")
        for command in [
            ["history"], ["diff"], ["check"], ["report", "cycle"], ["new", "ci", "github"], ["setup-git"],
        ] {
            let run = try group.carnet(command + ["-C", "../nu.git"])
            #expect(run.status == 2 && run.errors.contains("git clone"), "\(run.errors)")
        }
        try Self.removeHistory(of: group)
        let told = try group.carnet(["history", "S1-A1"])
        #expect(told.status == 0 && told.text.contains("prévue → reportée") && told.errors.contains("git init"))
        #expect(try group.carnet(["diff"]).status == 2)
        #expect(try group.carnet(["report", "cycle", "--out", "-"]).errors.isEmpty)
        let past = try group.carnet(["report", "cycle", "--as-of", "2026-01-20", "--out", "-"])
        #expect(past.status == 0 && past.errors.contains("fichiers d'aujourd'hui") && !past.text.contains("S2"))
        #expect(try group.carnet(["report", "cycle", "--as-of", "HEAD", "--out", "-"]).status == 2)
        try group.git("init -q .")
        let unborn = try group.carnet(["history"])
        #expect(unborn.status == 0 && unborn.errors.contains("git commit") && unborn.text.contains("S1-A1"))
        #expect(try group.carnet(["diff"]).status == 2)
        let early = try group.carnet(["report", "cycle", "--as-of", "2026-01-20", "--out", "-"])
        #expect(early.output == past.output && early.errors.contains("git commit"), "\(early.errors)")
        let without = try group.carnet(["history"], environment: ["PATH": "/nonexistent"])
        #expect(without.status == 0 && without.errors.contains("git n'est pas installé"))
        #expect(try group.carnet(["check"], environment: ["PATH": "/nonexistent"]).status < 2)
    }

    private static func removeHistory(of group: CommittedGroup) throws {
        try FileManager.default.removeItem(atPath: group.folder + "/.git")
    }

    @Test("A head that is on no branch, a work tree beside, a folder below the top")
    func places() throws {
        let group = try CommittedGroup.withLife()
        let whole = try group.carnet(["history"]).text
        try group.git("switch -q --detach HEAD~1")
        #expect(try group.carnet(["history"]).text.split(separator: "\n").count < whole.split(separator: "\n").count)
        try group.git("worktree add -q ../arbre main")
        let environment = CommittedGroup.environment
        let tree = try Program.run(
            ["history", "--lang", "fr"],
            in: group.scratch.path + "/arbre",
            environment: environment
        )
        #expect(tree.text == whole)
        try group.git("worktree remove ../arbre")
        try group.git("switch -q main")
        try group.git(
            """
            mkdir sous-dossier && git mv groupe.md seances carnets sous-dossier/ && git commit -q -m plus-bas
            printf 'autre\\n' > ailleurs.md && git add -A && git commit -q -m ailleurs
            """
        )
        #expect(try group.carnet(["diff", "-C", "sous-dossier", "HEAD~1"]).output.isEmpty)
        #expect(try group.carnet(["diff", "-C", "sous-dossier"]).output.isEmpty)
        let below = try group.carnet(["history", "-C", "sous-dossier"])
        #expect(below.status == 0 && below.text.contains("S1-A1") && below.text.contains("décidée"), "\(below.text)")
        let report = try group.carnet(["report", "cycle", "-C", "sous-dossier", "--out", "-"])
        #expect(!report.text.contains("pas encore enregistrés"))
        // A guide, and the mark of an empty folder, are no pages.
        for file in ["GUIDE.md", "LISEZMOI.md", "seances/.gitkeep", "carnets/bob/.gitkeep"] {
            try group.scratch.write("", to: "le groupe d'ici/sous-dossier/" + file)
        }
        try group.git("add -A && git commit -q -m guide")
        let guided = try group.carnet(["report", "cycle", "-C", "sous-dossier", "--out", "-"])
        #expect(!guided.text.contains("pas encore enregistrés"))
        try group.scratch.write("x\n", to: "le groupe d'ici/ailleurs.md")
        #expect(
            try !group.carnet(["report", "cycle", "-C", "sous-dossier", "--out", "-"]).text.contains("pas encore enreg")
        )
    }

    @Test("A git that complains at length, or can't be run, is not taken for a missing one")
    func complaints() throws {
        let group = try CommittedGroup.withLife()
        for (program, words) in [
            ("yes 'quelque chose ne va pas' | head -c 3000000 >&2; exit 1", "git n'a pas voulu"),
            ("exit 1", "git s'est arrêté sur une erreur, sans dire laquelle"),
        ] {
            try group.scratch.write("#!/bin/sh\n\(program)\n", to: "bin/git")
            try group.git("chmod +x ../bin/git\n")
            let run = try group.carnet(["diff"], environment: ["PATH": group.scratch.path + "/bin:/usr/bin:/bin"])
            #expect(run.status == 2 && run.errors.contains(words), "\(run.errors.prefix(300))")
        }
    }

    @Test(
        "A SOURCE_DATE_EPOCH that is no number of seconds is said to be none",
        arguments: ["abc", "-1", "1.5", "+1", "99999999999999999999", "1e18"]
    )
    func malformedEpoch(epoch: String) throws {
        let group = try CommittedGroup.withLife()
        let run = try group.carnet(["report", "cycle", "--out", "-"], environment: ["SOURCE_DATE_EPOCH": epoch])
        #expect(run.status == 2 && run.output.isEmpty && run.errors.contains("« \(epoch) »"), "\(run.errors)")
        // Where no day is asked for, none is missed.
        for command in [["diff"], ["status", "--today", "2026-03-01"]] {
            #expect(try group.carnet(command, environment: ["SOURCE_DATE_EPOCH": epoch]).status == 0)
        }
    }

    @Test("A document of a past state is the same bytes, whoever makes it, wherever and whenever")
    func reproducible() throws {
        let group = try CommittedGroup.withLife()
        let arguments = ["report", "cycle", "--out", "-", "--as-of", "HEAD~1"]
        let first = try group.carnet(arguments)
        try group.git("clone -q . ../copie")
        try group.scratch.write("changé\n", to: "le groupe d'ici/seances/2026-03-01-S3.md")
        let zone = try group.carnet(arguments, environment: ["TZ": "Pacific/Kiritimati"])
        let copy = try Program.run(
            arguments + ["--lang", "fr"],
            in: group.scratch.path + "/copie",
            environment: CommittedGroup.environment.merging(["SOURCE_DATE_EPOCH": "86400"]) { $1 }
        )
        #expect(first.status == 0 && first.output == zone.output && first.output == copy.output)
        for form in ["json", "markdown"] {
            let day = ["SOURCE_DATE_EPOCH": "1770000000"]
            let now = ["report", "cycle", "--out", "-", "--format", form]
            #expect(try group.carnet(now, environment: day).output == group.carnet(now, environment: day).output)
            #expect(try group.carnet(now, environment: day).text.contains("2026"))
        }
        let modified = try group.carnet(["report", "cycle", "--out", "-"]).text
        #expect(modified.contains("pas encore enregistrés"))
    }
}
