import ArgumentParser
import Checks
import Links
import Output

/// `carnet status`: one screen for the facilitator.
struct StatusCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: .said(
            fr: "Montre où en est le groupe avant la prochaine séance.",
            en: "Shows where the group stands before the next session."
        ),
        aliases: ["etat"]
    )

    @OptionGroup var options: GroupOptions

    var groupOptions: GroupOptions? { options }

    func answer(in surroundings: Surroundings) throws -> Answer {
        let day = try options.day(in: surroundings)
        let groups = try options.groups(in: surroundings)
        let texts = groups.map { read in
            let language = options.language(for: read.group)
            let context = CheckContext(group: read.group, links: Links(read.group), today: day, audience: .group)
            let found = Checking.diagnostics(of: context, language: language)
            return StatusText.text(
                of: GroupStatus(of: context, diagnostics: found),
                in: language,
                ink: surroundings.ink
            )
        }
        return Answer(GroupHeaders.joined(texts, headers: groups.map(\.header), ink: surroundings.ink))
    }
}
