import Foundation

/// What `--experimental-dump-help` says of the program, in the language of the locale.
struct HelpDump: Decodable {
    let command: Command

    struct Command: Decodable {
        let commandName: String
        let abstract: String?
        let discussion: String?
        let aliases: [String]?
        let arguments: [Argument]?
        let subcommands: [Command]?

        var names: [String] { [commandName] + (aliases ?? []) }
        /// Without the parser's own `help`.
        var ownSubcommands: [Command] { (subcommands ?? []).filter { $0.commandName != "help" } }
        var ownArguments: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }
        /// The command and all below it.
        var all: [Command] { [self] + ownSubcommands.flatMap(\.all) }
    }

    struct Argument: Decodable, Hashable {
        let kind: Kind
        let names: [Name]?
        let valueName: String?
        let abstract: String?
        let allValues: [String]?
        let isOptional: Bool
        let isRepeating: Bool
        let shouldDisplay: Bool

        enum Kind: String, Decodable { case positional, option, flag }

        struct Name: Decodable, Hashable {
            let kind: String
            let name: String

            var dashed: String { (kind == "long" ? "--" : "-") + name }
        }
    }

    init(locale: String) throws {
        let run = try Program.run(["--experimental-dump-help"], environment: ["LC_ALL": locale])
        self = try JSONDecoder().decode(HelpDump.self, from: Data(run.output))
    }
}
