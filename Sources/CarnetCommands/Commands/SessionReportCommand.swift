import ArgumentParser
import Logbook
import Reports

/// `carnet report session`: the *fiche de séance*.
struct SessionReportCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "session",
        abstract: .said(fr: "La fiche d'une séance, pour le groupe.", en: "The sheet of a session, for the group."),
        aliases: ["seance"]
    )

    @Argument(help: .said(fr: "La séance, S3 par exemple.", en: "The session, S3 for example."), completion: .sessions)
    var session: String

    @OptionGroup var options: ReportOptions

    var groupOptions: GroupOptions? { options.group }

    func answer(in surroundings: Surroundings) throws -> Answer {
        let read = try options.group.oneGroup(in: surroundings)
        return try options.deliver(.session(try read.session(named: session)), from: read, in: surroundings)
    }
}
