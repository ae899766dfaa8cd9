import Logbook
import TemplateRendering

/// A moment at which git runs a program, and what this program does then.
enum Hook: String, CaseIterable {
    case preCommit = "pre-commit"
    case preMergeCommit = "pre-merge-commit"
    case postMerge = "post-merge"
    case postRewrite = "post-rewrite"

    var purpose: Localized<String> {
        switch self {
        case .preCommit:
            Localized(
                fr: "relit le groupe avant chaque enregistrement, et l'arrête s'il apporte des erreurs",
                en: "checks the group before each commit, and stops it where it brings errors"
            )
        case .preMergeCommit:
            Localized(
                fr: "relit aussi le groupe quand git réunit deux versions",
                en: "checks the group as well when git merges two versions"
            )
        case .postRewrite:
            Localized(
                fr: "le dit aussi après « git pull --rebase »",
                en: "says so after “git pull --rebase” as well"
            )
        case .postMerge:
            Localized(
                fr: "dit, après avoir reçu le travail des autres, ce qui a changé",
                en: "says what has changed when the others' work has come in"
            )
        }
    }

    /// A hook's name for the program that was there before.
    var keptName: String { rawValue + ".before-carnet" }

    /// Holds a link to each such program, under the name it had.
    static let keptFolder = "before-carnet"

    /// What a file made for this program begins with.
    var beginning: [UInt8] { Array("#!/bin/sh\n\(MarkedBlock.originLine)\n".utf8) }

    /// The beginning of a file that runs the program that was there before, as git would.
    var beginningForKept: [UInt8] {
        Array(
            """
            #!/bin/sh
            \(MarkedBlock.originLine)
            kept="${0%/*}/\(Self.keptFolder)/${0##*/}"
            if [ -x "$kept" ]; then "$kept" "$@" || exit $?; fi

            """.utf8
        )
    }

    /// Lines for any POSIX shell, in a shell of their own: they leave the hook's variables and input alone, and stop it
    /// only to refuse a commit.
    ///
    /// - Parameter prefix: where the group's folder lies below the top: empty, or ending in `/`.
    func lines(for wish: SetUpWish, below prefix: String) -> [String] {
        let comment = "# \(purpose[wish.language])"
        let program = [
            "    carnet=\(TextSafety.shellWord(wish.program))",
            #"    [ -x "$carnet" ] || carnet=$(command -v carnet) || exit 0"#,
        ]
        let search = searchOfGroup(for: wish, below: prefix)
        switch self {
        case .preCommit, .preMergeCommit:
            let howToGoOn = TextSafety.shellWord(self.howToGoOn[wish.language])
            return [comment, "("] + refusalOfSeveralBranches(in: wish.language, below: prefix) + program + search
                + [
                    // What was there before, and what kept it from looking, is said beside it and stops nothing.
                    #"    findings=$("$carnet" check --staged --errors-only </dev/null)"#,
                    "    [ $? -eq 1 ] || exit 0",
                    #"    printf '%s\n' "$findings" >&2"#,
                    #"    printf '%s\n' '' \#(howToGoOn) >&2"#,
                    "    exit 1",
                    ") || exit 1",
                ]
        case .postMerge, .postRewrite:
            // A squash is not committed yet, and to reword one's own last commit brings nobody else's work.
            let condition = self == .postMerge ? #"[ "${1-}" != 1 ]"# : #"[ "${1-}" = rebase ]"#
            let reader = ReaderOption.words(for: wish.member)
            return [comment, "("] + program
                + ["    \(condition) && git rev-parse --quiet --verify ORIG_HEAD >/dev/null || exit 0"] + search
                + [
                    #"    "$carnet" diff\#(reader) ORIG_HEAD HEAD </dev/null"#,
                    ") || :",
                ]
        }
    }

    private var howToGoOn: Localized<String> {
        self == .preMergeCommit
            ? Localized(
                fr: """
                    Les deux versions sont réunies, mais pas encore enregistrées : corrigez ces erreurs, puis « git add -A » \
                    et « git commit » ; ou gardez-les avec « git commit --no-verify ».
                    """,
                en: """
                    Both versions are merged, but not committed yet: correct these errors, then “git add -A” and \
                    “git commit”; or keep them with “git commit --no-verify”.
                    """
            )
            : Localized(
                fr: """
                    L'enregistrement est arrêté : corrigez ces erreurs puis « git add -A », ou enregistrez quand même avec \
                    « git commit --no-verify ».
                    """,
                en: """
                    The commit is stopped: correct these errors, then “git add -A”; or commit anyway with \
                    “git commit --no-verify”.
                    """
            )
    }

    /// Whether a program is written for a shell that reads our lines: its first line names one.
    static func isShellScript(_ bytes: [UInt8]) -> Bool {
        let line = String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
        guard line.hasPrefix("#!"), !line.hasSuffix("\r") else { return false }
        var words = line.dropFirst(2).split { $0 == " " || $0 == "\t" }[...]
        if words.first?.split(separator: "/").last == "env" { words = words.dropFirst().drop { $0.hasPrefix("-") } }
        let name = words.first?.split(separator: "/").last.map(String.init) ?? ""
        return ["sh", "bash", "dash", "ash", "ksh", "mksh", "zsh"].contains(name)
    }
}
