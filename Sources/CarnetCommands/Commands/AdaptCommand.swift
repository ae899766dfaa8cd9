import ArgumentParser
import Logbook

/// `carnet adapt`: the retour of an action that is going on in another form.
struct AdaptCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "adapt",
        abstract: .said(
            fr: "Une action continue sous une autre forme : écrit son retour dans la séance.",
            en: "An action goes on in another form: writes its follow-up into the session."
        ),
        aliases: ["adapter"]
    )

    @OptionGroup var followUp: FollowUpOptions

    var groupOptions: GroupOptions? { followUp.group }

    func answer(in surroundings: Surroundings) throws -> Answer { try followUp.answer(.adapted, in: surroundings) }
}
