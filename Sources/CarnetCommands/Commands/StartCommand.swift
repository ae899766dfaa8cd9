import ArgumentParser
import Logbook

/// `carnet start`: the retour of an action that is under way.
struct StartCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "start",
        abstract: .said(
            fr: "Une action est en cours : écrit son retour dans la séance.",
            en: "An action is in progress: writes its follow-up into the session."
        ),
        aliases: ["commencer"]
    )

    @OptionGroup var followUp: FollowUpOptions

    var groupOptions: GroupOptions? { followUp.group }

    func answer(in surroundings: Surroundings) throws -> Answer { try followUp.answer(.inProgress, in: surroundings) }
}
