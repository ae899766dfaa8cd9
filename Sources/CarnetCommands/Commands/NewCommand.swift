import ArgumentParser

/// `carnet new`: what comes next, prepared.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: .said(
            fr:
                "Prépare une séance, des pages de carnet, un cycle, la relecture par un hébergeur, ou accueille un membre.",
            en: "Prepares a session, logbook pages, a cycle, checks on a web host, or welcomes a member."
        ),
        subcommands: [
            NewSessionCommand.self, NewEntryCommand.self, NewCycleCommand.self, NewMemberCommand.self,
            NewIntegrationCommand.self,
        ],
        aliases: ["nouveau", "nouvelle"]
    )
}
