import ArgumentParser
import Logbook
import Output
import Scaffolding

/// `carnet new cycle`: a cycle more in the group's file.
struct NewCycleCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "cycle",
        abstract: .said(fr: "Ajoute un cycle et ses dates.", en: "Adds a cycle and its dates.")
    )

    @Option(
        help: .said(fr: "Son nom court (par défaut le suivant, C2).", en: "Its short name (by default the next, C2).")
    )
    var id: String?

    @Option(help: .said(fr: "Son titre.", en: "Its title."))
    var title: String?

    @Option(
        help: .said(
            fr: "Son premier jour (par défaut la première séance).",
            en: "Its first day (by default the first session)."
        )
    )
    var start: DayArgument?

    @Option(
        help: .said(
            fr: "Son dernier jour (par défaut la dernière séance).",
            en: "Its last day (by default the last session)."
        )
    )
    var end: DayArgument?

    @Option(
        help: .said(
            fr: "Les dates prévues, séparées par des virgules ; l'option peut se répéter.",
            en: "The planned days, with commas between them; the option may be repeated."
        )
    )
    var dates: [DaysArgument] = []

    @OptionGroup var options: ScaffoldOptions

    var groupOptions: GroupOptions? { options.group }

    func answer(in surroundings: Surroundings) throws -> Answer {
        let read = try options.group.oneGroup(in: surroundings)
        let wish = CycleWish(
            id: id,
            title: title,
            start: start?.date,
            end: end?.date,
            dates: dates.flatMap(\.dates)
        )
        let scaffold = try options.prepared(from: read) { scaffolding throws(ScaffoldFailure) in
            try scaffolding.cycle(wish)
        }
        let path = VisibleText.escaping(read.shownPath(scaffold.path))
        let id = VisibleText.escaping(scaffold.id.description)
        return try options.deliver(
            scaffold.change,
            to: read,
            in: surroundings,
            saying: Localized(
                fr: "Le cycle \(id) est dans \(path). Pour sa première séance : carnet nouvelle seance.",
                en: "Cycle \(id) is in \(path). For its first session: carnet new session."
            )
        )
    }
}
