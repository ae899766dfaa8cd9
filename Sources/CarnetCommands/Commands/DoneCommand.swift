import ArgumentParser
import Logbook

/// `carnet done`: the retour of an action that is done.
struct DoneCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "done",
        abstract: .said(
            fr: "Une action est faite : écrit son retour dans la séance.",
            en: "An action is done: writes its follow-up into the session."
        ),
        aliases: ["faire", "fait"]
    )

    @OptionGroup var followUp: FollowUpOptions

    var groupOptions: GroupOptions? { followUp.group }

    func answer(in surroundings: Surroundings) throws -> Answer { try followUp.answer(.done, in: surroundings) }
}
