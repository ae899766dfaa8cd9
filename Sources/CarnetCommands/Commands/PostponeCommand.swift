import ArgumentParser
import Logbook

/// `carnet postpone`: the retour of an action that is carried over to another day.
struct PostponeCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "postpone",
        abstract: .said(
            fr: "Une action est reportée à un autre jour : écrit son retour dans la séance.",
            en: "An action is carried over to another day: writes its follow-up into the session."
        ),
        aliases: ["reporter"]
    )

    @Option(help: .said(fr: "La nouvelle échéance, comme 2026-04-09.", en: "The new due date, such as 2026-04-09."))
    var to: DayArgument

    @OptionGroup var followUp: FollowUpOptions

    var groupOptions: GroupOptions? { followUp.group }

    func answer(in surroundings: Surroundings) throws -> Answer {
        try followUp.answer(.postponed, due: to.date, in: surroundings)
    }
}
