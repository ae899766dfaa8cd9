import ArgumentParser
import Links
import Logbook
import Output

/// `carnet actions`: the life of every action.
struct ActionsCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "actions",
        abstract: .said(
            fr: "Suit les actions d'une séance à l'autre.",
            en: "Follows the actions from session to session."
        )
    )

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case table, json, csv, ics, markdown
    }

    @Option(help: .said(fr: "La forme de la réponse.", en: "The form of the answer."))
    var format = Format.table

    @Flag(help: .said(fr: "Celles qui ne sont ni faites ni abandonnées.", en: "Those neither done nor abandoned."))
    var open = false

    @Flag(help: .said(fr: "Celles dont la date est passée.", en: "Those whose date is past."))
    var overdue = false

    @Option(help: .said(fr: "Celles d'un membre.", en: "Those of one member."), completion: .members)
    var owner: String?

    @Option(
        help: .said(fr: "Celles qu'une séance a décidées.", en: "Those one session decided."),
        completion: .sessions
    )
    var session: String?

    @Option(
        help: .said(
            fr: "Telles qu'on les savait ce jour-là.",
            en: "As they were known on that day."
        )
    )
    var on: DayArgument?

    @OptionGroup var options: GroupOptions

    var groupOptions: GroupOptions? { options }

    func answer(in surroundings: Surroundings) throws -> Answer {
        let moment = try on.map { ActionMoment.asOf($0.date) } ?? .latest(today: options.day(in: surroundings))
        let groups = try options.groups(in: surroundings)
        let filters = try groups.matching { try filter(in: $0) }
        let lists = filters.map { read, filter in
            ActionList(
                of: read.group,
                links: Links(read.group),
                filter: filter,
                moment: moment,
                language: options.language(for: read.group),
                pathPrefix: groups.count < 2 || read.folderBelowStart.isEmpty ? "" : read.folderBelowStart + "/"
            )
        }
        let notes = groups.compactMap { read in
            let folder = groups.count < 2 || read.folderBelowStart.isEmpty ? "" : read.folderBelowStart + "/"
            return read.group.remarkOnUnreadablePages(below: folder)?[options.language(for: read.group)]
        }
        return Answer(output: output(of: lists, headers: filters.map(\.0.header), in: surroundings), notes: notes)
    }

    private func filter(in read: ReadGroup) throws -> ActionFilter {
        ActionFilter(
            standing: overdue ? .overdue : open ? .open : .all,
            owner: try owner.map { try read.member(named: $0) },
            session: try session.map { try read.session(named: $0) }
        )
    }

    private func output(of lists: [ActionList], headers: [String], in surroundings: Surroundings) -> [UInt8] {
        let ink = surroundings.ink
        switch format {
        case .table:
            let texts = lists.map { ActionsTable.text(of: $0, width: surroundings.width, ink: ink) }
            return Array(GroupHeaders.joined(texts, headers: headers, ink: ink).utf8)
        case .json: return ActionsJSON.bytes(of: lists)
        case .csv: return Array(ActionsCSV.text(of: lists).utf8)
        case .ics: return Array(ActionsCalendar.text(of: lists, version: CarnetProgram.version).utf8)
        case .markdown:
            let texts = lists.map { ActionsMarkdown.text(of: $0) }
            return Array(GroupHeaders.joinedAsMarkdown(texts, headers: headers).utf8)
        }
    }
}
