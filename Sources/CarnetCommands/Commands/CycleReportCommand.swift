import ArgumentParser
import Logbook
import Reports

/// `carnet report cycle`: the *bilan de cycle*.
struct CycleReportCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "cycle",
        abstract: .said(fr: "Le bilan d'un cycle, pour le groupe.", en: "The review of a cycle, for the group."),
        aliases: ["bilan"]
    )

    @Option(
        help: .said(
            fr: "Le cycle (par défaut celui du jour, ou le dernier commencé).",
            en: "The cycle (by default the current one, or the last one begun)."
        ),
        completion: .cycles
    )
    var cycle: String?

    @OptionGroup var options: ReportOptions

    var groupOptions: GroupOptions? { options.group }

    func answer(in surroundings: Surroundings) throws -> Answer {
        let read = try options.group.oneGroup(in: surroundings)
        let id = try cycle.map { try read.cycle(named: $0) }
        return try options.deliver(.cycle(id), from: read, in: surroundings)
    }
}
