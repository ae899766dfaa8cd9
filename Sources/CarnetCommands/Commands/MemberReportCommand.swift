import ArgumentParser
import Logbook
import Reports

/// `carnet report member`: *mon carnet*, for its author alone.
struct MemberReportCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "member",
        abstract: .said(
            fr: "Le carnet d'un membre, pages privées comprises, pour lui seul.",
            en: "A member's logbook, private pages included, for that member alone."
        ),
        aliases: ["membre"]
    )

    @Argument(
        help: .said(fr: "Le membre, alice par exemple.", en: "The member, alice for example."),
        completion: .members
    )
    var member: String

    @OptionGroup var options: ReportOptions

    var groupOptions: GroupOptions? { options.group }

    func answer(in surroundings: Surroundings) throws -> Answer {
        let read = try options.group.oneGroup(in: surroundings)
        return try options.deliver(.member(try read.member(named: member)), from: read, in: surroundings)
    }
}
