import ArgumentParser

/// `carnet new`: what comes next, prepared.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: .said(
            fr: "Prépare une séance, des pages de carnet, un cycle, ou accueille un membre.",
            en: "Prepares a session, logbook pages, a cycle, or welcomes a member."
        ),
        subcommands: [
            NewSessionCommand.self, NewEntryCommand.self, NewCycleCommand.self, NewMemberCommand.self,
        ],
        aliases: ["nouveau", "nouvelle"]
    )
}
