import Logbook
import TemplateRendering

extension Hook {
    /// Lines that refuse to commit several branches merged at once where that changes the group's folder.
    ///
    /// Of several branches git merges the lines itself and asks no driver: nobody looked at who may read which line.
    ///
    /// - Parameter prefix: where the group's folder lies below the top: empty, or ending in `/`.
    func refusalOfSeveralBranches(in language: Language, below prefix: String) -> [String] {
        // `git merge` names each head it merges to its hook, and writes them down only for a commit that comes later: one
        // after `--no-commit`, after a conflict, or after this very refusal.
        let heads =
            self == .preMergeCommit
            ? "env | grep -c '^GITHEAD_[0-9a-f]*='"
            : #"grep -c . "$(git rev-parse --git-path MERGE_HEAD)" 2>/dev/null"#
        let folder = TextSafety.shellWord("./" + prefix)
        return [
            "    heads=$(\(heads))",
            #"    if [ "${heads:-0}" -gt 1 ] &&"#,
            "        ! git --literal-pathspecs diff-index --cached --quiet HEAD -- \(folder); then",
            "        printf '%s\\n' \(TextSafety.shellWord(Self.severalBranches[language])) >&2",
            "        exit 1",
            "    fi",
        ]
    }

    private static var severalBranches: Localized<String> {
        Localized(
            fr: """
                carnet : plusieurs branches à la fois changent le dossier du groupe. git en a réuni lui-même les lignes, et \
                personne n'a regardé qui peut lire laquelle : une ligne privée peut être venue sous un titre partagé. Rien \
                n'est enregistré : faites « git merge --abort », puis réunissez une branche après l'autre.
                """,
            en: """
                carnet: several branches at once change the group's folder. git merged their lines itself, and nobody looked \
                at who may read which: a private line may have come under a shared heading. Nothing is committed: run \
                “git merge --abort”, then merge one branch after the other.
                """
        )
    }
}
