import Foundation
import TestSupport
import Testing

@Suite("The first pages people read")
struct ReadmeTests {
    private static let pages = ["README.md", "LISEZMOI.md"]

    @Test("Every command on the page works, in the order of the page, and prints the output shown", arguments: pages)
    func commands(_ page: String) throws {
        let text = try String(contentsOfFile: Repository.root + "/" + page, encoding: .utf8)
        let commands = Self.commands(in: text)
        #expect(commands.count > 10)
        let folder = try ScratchFolder()
        try FileManager.default.copyItem(
            atPath: Repository.root + "/sample-logbooks",
            toPath: folder.path + "/sample-logbooks"
        )
        // `make` would build the program that runs here: that it knows the target is all that is looked at.
        let preamble = """
            set -euo pipefail
            carnet() { "$carnet" "$@"; }
            make() { grep -q "^$1:" '\(Repository.root)/Makefile'; }

            """
        for (index, command) in commands.enumerated() {
            let run = try Program.shell(preamble + "HOME=.\n" + command.text, in: folder.path)
            #expect(run.status == 0, "\(page), command \(index + 1): \(command.text)\n\(run.errors)")
            if !command.output.isEmpty { #expect(run.text == command.output) }
        }
    }

    @Test("Every link inside the repository leads somewhere", arguments: pages + ["docs/architecture.md"])
    func links(_ page: String) throws {
        let text = try String(contentsOfFile: Repository.root + "/" + page, encoding: .utf8)
        let folder = Repository.root + "/" + page.split(separator: "/").dropLast().joined(separator: "/")
        for link in text.matches(of: #/\]\(([^)#:]+)\)/#).map(\.1) where !link.hasPrefix("docs/images/") {
            #expect(FileManager.default.fileExists(atPath: folder + "/" + link), "\(page) links to \(link)")
        }
    }

    private struct Command {
        var text: String
        var output: String
    }

    /// Lines after `$ ` begin a command, lines after `> ` go on with it, others are what it prints.
    private static func commands(in page: String) -> [Command] {
        var commands: [Command] = []
        var isConsole = false
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                isConsole = line == "```console"
            } else if isConsole, line.hasPrefix("$ ") {
                commands.append(Command(text: line.dropFirst(2) + "\n", output: ""))
            } else if isConsole, line.hasPrefix("> "), let last = commands.indices.last {
                commands[last].text += line.dropFirst(2) + "\n"
            } else if isConsole, let last = commands.indices.last {
                commands[last].output += line + "\n"
            }
        }
        return commands
    }
}
