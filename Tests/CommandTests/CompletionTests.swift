import Foundation
import TestSupport
import Testing

@Suite("What the shells complete")
struct CompletionTests {
    private static let folder = Repository.root + "/sample-logbooks/club-managers"

    /// What bash offers for a command line whose last word is being typed, through the script the program generates.
    private static func bash(_ words: [String], in folder: String = folder) throws -> [String] {
        let line = words.map { "'\($0)'" }.joined(separator: " ")
        let script = """
            set -u
            PATH="$(dirname "$carnet"):$PATH"
            source <(carnet --generate-completion-script bash)
            COMP_WORDS=(\(line)); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            COMP_LINE="${COMP_WORDS[*]}"; COMP_POINT=${#COMP_LINE}; COMP_TYPE=9; COMP_KEY=9; COMPREPLY=()
            set +u
            _carnet carnet "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
            printf '%s\\n' "${COMPREPLY[@]}"
            """
        let run = try Program.shell(script, in: folder)
        #expect(run.errors.isEmpty, "\(run.errors)")
        return run.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    }

    @Test(
        "bash offers members, séances, cycles, actions and rules of the folder",
        arguments: [
            (["carnet", "actions", "--owner", "ali"], ["alice"]),
            (["carnet", "report", "member", "bas"], ["bastien"]),
            (["carnet", "report", "session", "S8"], ["S8"]),
            (["carnet", "new", "entry", "S8"], ["S8"]),
            (["carnet", "new", "session", "--client", "nat"], ["nathalie"]),
            (["carnet", "report", "cycle", "--cycle", "C1"], ["C1"]),
            (["carnet", "done", "S8-A"], ["S8-A1", "S8-A2", "S8-A3"]),
            (["carnet", "explain", "contrat-ab"], ["contrat-absent"]),
            (["carnet", "explain", "missing-con"], ["missing-contract"]),
        ]
    )
    func bash(_ words: [String], _ expected: [String]) throws {
        #expect(try Self.bash(words) == expected)
    }

    @Test("Outside a group nothing is offered, and nothing is said")
    func outside() throws {
        let scratch = try ScratchFolder()
        #expect(try Self.bash(["carnet", "actions", "--owner", ""], in: scratch.path).isEmpty)
        #expect(try Self.bash(["carnet", "done", "S"], in: scratch.path).isEmpty)
    }

    @Test("The folder named on the line counts", arguments: [["-C", "club-managers"], ["--group=club-managers"]])
    func elsewhere(_ option: [String]) throws {
        let words = ["carnet", "report", "member"] + option + ["sylv"]
        #expect(try Self.bash(words, in: Repository.root + "/sample-logbooks") == ["sylvain"])
    }

    @Test("Each shell gets a script that asks the program", arguments: ["bash", "zsh", "fish"])
    func scripts(_ shell: String) throws {
        let script = try Program.run(["--generate-completion-script", shell])
        #expect(script.status == 0)
        #expect(script.text.contains("---completion"))
    }

    @Test("Every command has a French name, or one that is French already")
    func aliases() throws {
        let sameInFrench: Set = ["carnet", "actions", "cycle", "note", "help"]
        let commands = try HelpDump(locale: "C.UTF-8").command.all
        #expect(commands.count > 15)
        for command in commands where !sameInFrench.contains(command.commandName) {
            #expect(!(command.aliases ?? []).isEmpty, "\(command.commandName)")
        }
        for command in commands {
            let names = command.ownSubcommands.flatMap(\.names)
            #expect(Set(names).count == names.count, "\(names)")
        }
    }
}
