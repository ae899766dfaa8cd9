import Logbook
import TemplateRendering

extension Hook {
    /// Lines that look for the group's file where it was when the hook was written, and end the shell where it went
    /// elsewhere: a commit is refused then, for nobody looks at what the group's pages have become. Where nothing can be
    /// refused, the shell goes there.
    ///
    /// On a branch that holds no group, or another one that has lines of its own, nothing is refused. The group's file may
    /// be missing among its pages: that is for the program to say.
    ///
    /// - Parameter prefix: where the group's folder lay below the top: empty, or ending in `/`.
    func searchOfGroup(for wish: SetUpWish, below prefix: String) -> [String] {
        let (names, language) = (wish.pages, wish.language)
        // The folder to the letter, as the shell goes there; a name in it in any case.
        let files = names.groupFiles.flatMap(AttributeLines.spellings).flatMap { name in
            AttributeLines.endings.map { "\(name).\($0)" }
        }
        let folders = (names.sessionsFolders + names.logbooksFolders).flatMap(AttributeLines.spellings)
        let here = Self.pathspecs(files, in: AttributeLines.escaping(prefix))
        let anywhere = Self.pathspecs(files, in: "**/")
        let pages = Self.pathspecs(folders.map { $0 + "/**" }, in: AttributeLines.escaping(prefix))
        let list = "git -c core.quotePath=false ls-files --cached --others --exclude-standard -- \(anywhere)"
        // Folders as git shows them, in quotes where it has to; those with lines of their own, here or in this file, are
        // other groups'.
        let places = #"sed -e 's|[^/]*$||' -e 's|^".*|&"|' | sort -u"#
        let own = #"grep -qxF "\#(MarkedBlock.opening)${place:+ $place}" "$0""#
        let moved = TextSafety.shellWord(Self.moved(from: prefix)[language])
        return [
            // A file that git doesn't know yet counts where it never knew one: an editor may save again what has moved.
            "    here=$(git ls-files -- \(here))",
            "    [ -n \"$here\" ] || [ -n \"$(git rev-list -1 HEAD -- \(here) 2>/dev/null)\" ] ||",
            "        here=$(git ls-files --others -- \(here))",
            #"    if [ -z "$here" ]; then"#,
            "        places=$(\(list) | \(places) | while IFS= read -r place; do",
            "            \(own) && echo + || printf '  ./%s\\n' \"$place\"",
            "        done)",
            #"        new=$(printf '%s\n' "$places" | grep '^  ')"#,
            #"        if [ -n "$new" ]; then"#,
            "            printf '%s\\n' \(moved) \"$new\" \(TextSafety.shellWord(whatToDo[language])) >&2",
            // What others wrote is told all the same, where nobody need guess which place is meant.
            canRefuse ? "            exit 1" : #"            cd "${new#  }" 2>/dev/null && here=. || exit 0"#,
            "        else",
            "            here=$(git ls-files -- \(pages))",
            #"            [ -n "$here" ] || [ -z "$places" ] || exit 0"#,
            "        fi",
            "    fi",
            #"    [ "$here" = . ] ||"#,
            "        { [ -n \"$here\" ] && cd \(TextSafety.shellWord("./" + prefix)) 2>/dev/null; } ||",
            "        { printf '%s\\n' \(TextSafety.shellWord(Self.gone(prefix)[language])) >&2; exit 0; }",
        ]
    }

    private var canRefuse: Bool { self == .preCommit || self == .preMergeCommit }

    /// - Parameters: patterns, of names and of where they lie.
    private static func pathspecs(_ names: [String], in folder: String) -> String {
        names.map { TextSafety.shellWord(":(top,glob)" + folder + $0) }.joined(separator: " ")
    }

    private static func moved(from prefix: String) -> Localized<String> {
        let folder = TextSafety.oneLine(prefix)
        return Localized(
            fr: """
                carnet : le groupe n'est plus \(prefix.isEmpty ? "à la racine du dépôt" : "dans « \(folder) »"), où cette \
                copie le relit ; il semble être passé ici :
                """,
            en: """
                carnet: the group is no longer \(prefix.isEmpty ? "at the top of the repository" : "in “\(folder)”"), where \
                this clone checks it; it seems to have moved here:
                """
        )
    }

    private var whatToDo: Localized<String> {
        switch self {
        case .preCommit:
            Localized(
                fr: """
                    Rien n'est enregistré : lancez « carnet preparer-git » dans ce dossier, puis recommencez ; ou \
                    enregistrez quand même avec « git commit --no-verify ».
                    """,
                en: """
                    Nothing is committed: run “carnet setup-git” in that folder, then try again; or commit anyway with \
                    “git commit --no-verify”.
                    """
            )
        case .preMergeCommit:
            Localized(
                fr: """
                    Les deux versions sont réunies, mais pas encore enregistrées : lancez « carnet preparer-git » dans ce \
                    dossier, puis « git commit ».
                    """,
                en: """
                    Both versions are merged, but not committed yet: run “carnet setup-git” in that folder, then “git \
                    commit”.
                    """
            )
        case .postMerge, .postRewrite:
            Localized(
                fr: """
                    Lancez « carnet preparer-git » dans ce dossier : d'ici là, git n'y relit rien, et n'accepte plus \
                    d'enregistrement.
                    """,
                en: """
                    Run “carnet setup-git” in that folder: until then git checks nothing there, and accepts no commit.
                    """
            )
        }
    }

    private static func gone(_ prefix: String) -> Localized<String> {
        let folder = TextSafety.oneLine(prefix)
        return Localized(
            fr: """
                carnet : le dossier du groupe\(prefix.isEmpty ? "" : ", « \(folder) »,") n'est plus là, et rien n'est relu. \
                S'il a changé de place, lancez-y « carnet preparer-git ».
                """,
            en: """
                carnet: the group's folder\(prefix.isEmpty ? "" : ", “\(folder)”,") is not there any more, and nothing is \
                checked. If it has moved, run “carnet setup-git” in it.
                """
        )
    }
}
