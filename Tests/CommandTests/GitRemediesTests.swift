import Foundation
import TestSupport
import Testing

/// Commands that a page of documentation names in its sentences: what to do where something resists.
@Suite("What the pages about git tell in passing")
struct GitRemediesTests {
    /// Where a command is wanted, and what holds once it was given: lines of a shell, in a group's repository.
    private struct Scene {
        var before = ""
        /// What the page leaves to its reader.
        var rest = ""
        /// May look at what the command printed, in `$told`.
        let after: String
    }

    private static let page = "sessions/2026-02-10-S2.md"
    private static let isClean = "[ -z \"$(git status --porcelain)\" ]"
    private static let isWhole = "[ -z \"$(carnet history 2>&1 >/dev/null)\" ]"
    private static func topic(_ words: String) -> String { "sed -i 's/^topic: .*/topic: \(words)/' \(page)\n" }

    private static let scenes: [String: Scene] = [
        "git init": Scene(before: "rm -rf .git", after: "git rev-parse -q --git-dir"),
        "git commit -m": Scene(before: topic("One") + "git add -A", rest: "'A sentence'", after: isClean),
        "git commit --no-verify": Scene(
            before: "sed -i 's/^date: .*/date: 2026-02-41/' \(page)\ngit add -A\n! git commit -q -m error",
            after: isClean
        ),
        "git diff": Scene(before: topic("One"), after: "grep -q '^+.*One' <<< \"$told\""),
        "git difftool --tool=carnet": Scene(before: topic("One"), after: "grep -q 'S2: .*One' <<< \"$told\""),
        "git merge --abort": Scene(
            before: "git switch -q -c other\n\(topic("One"))git commit -q -a -m one\ngit switch -q -\n"
                + "\(topic("Two"))git commit -q -a -m two\n! git merge -q other",
            after: isClean
        ),
        "git switch -": Scene(before: "git checkout -q HEAD~1", after: "git symbolic-ref -q HEAD"),
        "git fetch --unshallow": Scene(
            before: "git clone -q --depth 1 \"file://$HOME/shared.git\" ../shallow\ncd ../shallow",
            after: isWhole
        ),
        "git fetch --refetch --no-filter": Scene(
            before: "git clone -q --filter=blob:none \"file://$HOME/shared.git\" ../part\ncd ../part",
            after: isWhole
        ),
        "git config --global --add safe.directory": Scene(
            before: "export GIT_TEST_ASSUME_DIFFERENT_OWNER=1",
            rest: "\"$PWD\"",
            after: isWhole
        ),
    ]

    /// What is named without being advised: another program, and ways of which `MergeScenarioTests` shows what they do.
    private static let named: Set<Substring> = ["git filter-repo", "git merge", "git merge --squash"]

    private static let preamble = """
        set -euo pipefail
        export HOME="$PWD/home" GIT_CONFIG_NOSYSTEM=1 LC_ALL=C.UTF-8 GIT_EDITOR='echo A sentence >'
        mkdir home
        cp -r riverside-circle home/circle
        carnet() { "$carnet" "$@"; }
        git config --global user.name A
        git config --global user.email a@example.org
        cd home/circle
        git init -q
        git add -A
        git commit -q -m one
        \(topic("Zero"))git commit -q -a -m two
        git clone -q --bare . ../shared.git
        git -C ../shared.git config uploadpack.allowFilter true
        git remote add origin ../shared.git
        git push -q -u origin HEAD
        carnet setup-git > /dev/null

        """

    @Test("Every command in a sentence does what it is there for", arguments: ["docs/git.md", "docs/git.fr.md"])
    func remedies(_ path: String) throws {
        let text = try String(contentsOfFile: Repository.root + "/" + path, encoding: .utf8)
        let shown = DocumentedStory(text).steps.compactMap { step in
            if case .command(let command, _) = step { command.dropLast().replacing(" -q", with: "") + " " } else { nil }
        }
        let named = Set(text.matches(of: /`((?:git|carnet) [^`\n]+)`/).map(\.1))
        let told = named.subtracting(Self.named).filter { command in !shown.contains { $0.hasPrefix(command + " ") } }
        #expect(told.count > 8)
        for command in told.sorted() {
            // A sentence is its writer's own.
            let words = command.prefix { $0 != "\"" }.trimmingCharacters(in: .whitespaces)
            let scene = try #require(Self.scenes[words], "\(path): \(command)")
            let run = try Self.play(scene, words, in: ScratchFolder(sample: "riverside-circle"))
            #expect(run.status == 0, "\(path): \(command)\n\(run.errors)")
        }
    }

    /// What the scene asks for doesn't hold before the command, and does after it.
    private static func play(_ scene: Scene, _ command: String, in scratch: ScratchFolder) throws -> ProgramRun {
        let lines = """
            \(preamble)\(scene.before)
            told=''
            if (\(scene.after)) > /dev/null 2>&1; then echo 'nothing to mend' >&2; exit 1; fi
            told=$(yes 2> /dev/null | \(command) \(scene.rest)) || [ "$?" = 141 ]
            \(scene.after)
            """
        return try withExtendedLifetime(scratch) { try Program.shell(lines, in: scratch.path) }
    }
}
