import ArgumentParser
import Logbook

/// `carnet drop`: the retour of an action that is dropped.
struct DropCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "drop",
        abstract: .said(
            fr: "Une action est abandonnée : écrit son retour dans la séance.",
            en: "An action is abandoned: writes its follow-up into the session."
        ),
        aliases: ["abandonner"]
    )

    @OptionGroup var followUp: FollowUpOptions

    var groupOptions: GroupOptions? { followUp.group }

    func answer(in surroundings: Surroundings) throws -> Answer { try followUp.answer(.abandoned, in: surroundings) }
}
