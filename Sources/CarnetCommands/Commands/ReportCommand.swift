import ArgumentParser

/// `carnet report`: the documents.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: .said(
            fr: "Écrit un document : bilan de cycle, fiche de séance, mon carnet.",
            en: "Writes a document: cycle review, session sheet, my logbook."
        ),
        subcommands: [CycleReportCommand.self, SessionReportCommand.self, MemberReportCommand.self],
        aliases: ["rapport"]
    )
}
