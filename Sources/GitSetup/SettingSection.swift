import Logbook
import TemplateRendering

/// A section of git's settings that this program fills: what it says of itself to git.
struct SettingSection {
    /// As `merge.carnet`.
    let name: String
    /// The command that git runs; all else in the section goes with it.
    let lead: Setting
    let others: [Setting]

    struct Setting {
        let name: String
        let value: String
        let purpose: Localized<String>

        /// Whether a value that is there already was set by this program.
        func isOwn(_ other: String) -> Bool { other == value || other.hasSuffix(SettingSection.signature) }
    }

    var settings: [Setting] { others + [lead] }

    func key(of setting: Setting) -> String { "\(name).\(setting.name)" }

    /// Ends each command, so that it is known again whatever the program's path was. A comment to the shell.
    static let signature = " # carnet setup-git"

    static func all(for wish: SetUpWish) -> [SettingSection] {
        let program = TextSafety.shellWord(wish.program)
        let reader = ReaderOption.words(for: wish.member)
        return [merge(program)] + Page.allCases.map { $0.section(program, reader) } + [difftool(program, reader)]
    }

    private static func merge(_ program: String) -> SettingSection {
        // git gives %A with our side alone. Where this program can't run, a merge of lines could let more people read a
        // carnet, or say of an action what nobody said: both sides are left as conflicts, as if nothing had been common.
        // 1 is what many a program ends with: it counts where there are signs in the file.
        let command = """
            \(program.replacing("%", with: "%%")) merge-driver -- %O %A %B %L %P; s=$?; test $s = 0 && exit; \
            test $s = 1 && grep -q '^<\\{%L\\} ' %A && exit 1; git merge-file --marker-size=%L -L ours -L base -L theirs %A /dev/null %B; exit 1
            """
        return SettingSection(
            name: "merge.carnet",
            lead: Setting(
                name: "driver",
                value: command + signature,
                purpose: Localized(
                    fr: "git réunit les pages par leur sens",
                    en: "git merges pages by what they mean"
                )
            ),
            others: [
                Setting(
                    name: "name",
                    value: "carnet: pages merged by what they mean",
                    purpose: Localized(fr: "le nom de cette façon de réunir", en: "the name of this way of merging")
                )
            ]
        )
    }

    private static func difftool(_ program: String, _ reader: String) -> SettingSection {
        SettingSection(
            name: "difftool.carnet",
            lead: Setting(
                name: "cmd",
                value: #"\#(program) diff --files "$LOCAL" "$REMOTE" --path "$MERGED"\#(reader)\#(signature)"#,
                purpose: Localized(
                    fr: "« git difftool --tool=carnet » compare deux versions",
                    en: "“git difftool --tool=carnet” compares two versions"
                )
            ),
            others: []
        )
    }

    private enum Page: String, CaseIterable {
        case group, session, entry

        private var purpose: Localized<String> {
            switch self {
            case .group:
                Localized(
                    fr: "git diff montre ce que dit le fichier du groupe",
                    en: "git diff shows what the group's file says"
                )
            case .session:
                Localized(fr: "git diff montre ce que disent les séances", en: "git diff shows what sessions say")
            case .entry:
                Localized(
                    fr: "git diff montre ce que disent les carnets, sans rien de privé",
                    en: "git diff shows what logbooks say, and nothing private"
                )
            }
        }

        private var withoutProgram: String {
            switch self {
            case .group, .session: #"cat "$1""#
            case .entry: "echo '(carnet?)'"
            }
        }

        func section(_ program: String, _ reader: String) -> SettingSection {
            // Without the program git shows files as it would have done, but no carnet, most of which is private; a page
            // that can't be read stops no `git diff`.
            let command = """
                c=\(program); test -x "$c" || c=$(command -v carnet); if test -n "$c"; \
                then "$c" textconv --as \(rawValue)\(reader) "$1" || echo '(carnet?)'; else \(withoutProgram); fi
                """
            return SettingSection(
                name: "diff.carnet-\(rawValue)",
                lead: Setting(name: "textconv", value: command + signature, purpose: purpose),
                others: [
                    Setting(
                        name: "cachetextconv",
                        value: "false",
                        purpose: Localized(
                            fr: "git ne garde pas de copie de ce qu'il montre",
                            en: "git keeps no copy of what it shows"
                        )
                    )
                ]
            )
        }
    }
}
