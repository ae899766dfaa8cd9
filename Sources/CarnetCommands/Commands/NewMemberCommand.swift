import ArgumentParser
import Logbook
import Output
import Scaffolding

/// `carnet new member`: somebody joins.
struct NewMemberCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "member",
        abstract: .said(
            fr: "Accueille un membre : une ligne dans le fichier du groupe, un dossier pour son carnet.",
            en: "Welcomes a member: a line in the group's file, a folder for their logbook."
        ),
        aliases: ["membre"]
    )

    @Argument(help: .said(fr: "Prénom et nom.", en: "First and last name."))
    var name: String

    @Option(
        help: .said(
            fr: "Le nom court (par défaut d'après le prénom).",
            en: "The short name (by default after the first name)."
        )
    )
    var id: String?

    @OptionGroup var options: ScaffoldOptions

    var groupOptions: GroupOptions? { options.group }

    func answer(in surroundings: Surroundings) throws -> Answer {
        let read = try options.group.oneGroup(in: surroundings)
        guard var new = NewMember(reading: name) else {
            throw CommandFailure.scaffolding(.unusableName(name))
        }
        if let id { new.id = id }
        let scaffold = try options.prepared(from: read) { scaffolding throws(ScaffoldFailure) in
            try scaffolding.member(new)
        }
        let path = VisibleText.escaping(read.shownPath(scaffold.path))
        let (name, id) = (VisibleText.escaping(new.name), VisibleText.escaping(scaffold.id.description))
        return try options.deliver(
            scaffold.change,
            to: read,
            in: surroundings,
            saying: Localized(
                fr: "\(name) est du groupe, sous le nom court « \(id) » (\(path)). Donnez-lui GUIDE.md à lire.",
                en: "\(name) is in the group, “\(id)” for short (\(path)). Give them GUIDE.md to read."
            )
        )
    }
}
