import Foundation
import TestSupport

/// A manual page: the words around it from `docs/man/frame`, commands and options as the program itself tells them.
struct ManualPage {
    /// Where it lies, relative to the repository.
    let path: String
    private let frame: String
    private let locale: String

    static let all = [
        ManualPage(path: "docs/man/carnet.1", frame: "docs/man/frame/en.1", locale: "C.UTF-8"),
        ManualPage(path: "docs/man/fr/carnet.1", frame: "docs/man/frame/fr.1", locale: "fr_FR.UTF-8"),
    ]

    func text() throws -> String {
        let frame = try String(contentsOfFile: Repository.root + "/" + frame, encoding: .utf8)
        let root = try HelpDump(locale: locale).command
        let shared = Self.shared(by: root)
        let commands = root.ownSubcommands.map { Self.section(of: $0, without: shared) }.joined()
        let options = Self.sharedInOrder(shared, of: root).map(Self.entry).joined()
        return frame.replacing(".\\\" COMMANDS\n", with: commands).replacing(".\\\" OPTIONS\n", with: options)
    }

    /// What many commands take, and is said once.
    private static func shared(by root: HelpDump.Command) -> Set<HelpDump.Argument> {
        let counts = root.all.reduce(into: [HelpDump.Argument: Int]()) { counts, command in
            for argument in command.ownArguments where argument.kind != .positional {
                counts[argument, default: 0] += 1
            }
        }
        return Set(counts.filter { $0.value > root.all.count / 3 }.keys)
    }

    private static func sharedInOrder(
        _ shared: Set<HelpDump.Argument>,
        of root: HelpDump.Command
    ) -> [HelpDump.Argument] {
        var seen: Set<HelpDump.Argument> = []
        return root.all.dropFirst().flatMap(\.ownArguments).filter { shared.contains($0) && seen.insert($0).inserted }
    }

    private static func section(of command: HelpDump.Command, without shared: Set<HelpDump.Argument>) -> String {
        guard !command.ownSubcommands.isEmpty else { return paragraph(of: command, below: [], without: shared) }
        return paragraph(of: command, below: [], without: shared)
            + command.ownSubcommands.map { paragraph(of: $0, below: command.names, without: shared) }.joined()
    }

    private static func paragraph(
        of command: HelpDump.Command,
        below parents: [String],
        without shared: Set<HelpDump.Argument>
    ) -> String {
        let parent = parents.first.map { $0 + " " } ?? ""
        let names = bold(parent + command.commandName) + (command.aliases ?? []).map { ", " + bold($0) }.joined()
        let operands = command.ownArguments.filter { $0.kind == .positional }.map { argument in
            let name = italic(argument.valueName ?? "") + (argument.isRepeating ? "..." : "")
            return argument.isOptional ? " [\(name)]" : " \(name)"
        }
        let texts = [command.abstract, command.discussion].compactMap { $0 }.filter { !$0.isEmpty }.map(text)
        let options = command.ownArguments.filter { !shared.contains($0) && $0.kind != .positional }
        let described = command.ownArguments.filter { $0.kind == .positional } + options
        let details = described.isEmpty ? "" : ".RS\n" + described.map(entry).joined() + ".RE\n"
        return ".TP\n\(names)\(operands.joined())\n" + texts.joined(separator: ".br\n") + details
    }

    private static func entry(_ argument: HelpDump.Argument) -> String {
        let names = (argument.names ?? []).map { bold($0.dashed) }.joined(separator: ", ")
        let values = argument.allValues.map { $0.map(bold).joined(separator: " | ") }
        let value = values ?? italic(argument.valueName ?? "")
        let head =
            switch argument.kind {
            case .positional: value
            case .option: names + " " + value
            case .flag: names
            }
        return ".TP\n\(head)\n" + text(argument.abstract ?? "")
    }

    private static func bold(_ text: String) -> String { "\\fB\(escaped(text))\\fR" }
    private static func italic(_ text: String) -> String { "\\fI\(escaped(text))\\fR" }

    /// Paragraphs of running text, each line protected from being taken for a request.
    private static func text(_ text: String) -> String {
        escaped(text).split(separator: "\n").map { line in
            (line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" : "") + line + "\n"
        }.joined()
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    }
}
