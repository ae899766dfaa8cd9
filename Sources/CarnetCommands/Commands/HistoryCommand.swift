import ArgumentParser
import Changes
import Git
import History
import Logbook
import Output
import Parallel
import Reading

/// `carnet history`: what became of the group, or of one thing in it.
struct HistoryCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: .said(
            fr: "Raconte la vie d'une action, d'un membre, d'une séance ou du groupe.",
            en: "Tells the life of an action, a member, a session or the group."
        ),
        aliases: ["historique"]
    )

    @Argument(
        help: .said(
            fr: "Une action (S4-A1), un membre ou une séance (par défaut tout le groupe).",
            en: "An action (S4-A1), a member or a session (by default the whole group)."
        ),
        completion: .sessions
    )
    var what: String?

    @Option(
        help: .said(
            fr: "Seulement depuis un jour, une séance (S4 : tout ce jour-là compris) ou un enregistrement de git.",
            en: "Only since a day, a session (S4: with all of its day) or a commit of git."
        ),
        completion: .sessions
    )
    var since: String?

    @Flag(help: .said(fr: "Sans dire qui a écrit.", en: "Without saying who wrote."))
    var anonymous = false

    @Option(help: .said(fr: "La forme de la réponse.", en: "The form of the answer."))
    var format = ChangesFormat.text

    @Option(
        help: .said(
            fr: "Le membre qui lit : l'histoire de son propre carnet est racontée.",
            en: "The member who reads: the story of their own logbook is told."
        ),
        completion: .members
    )
    var member: String?

    @OptionGroup var options: GroupOptions

    var groupOptions: GroupOptions? { options }

    func answer(in surroundings: Surroundings) throws -> Answer {
        let pages = ReadPages()
        let (read, log) = try options.oneGroupAndLog(in: surroundings, keeping: pages)
        defer { log.finish() }
        let reader = try member.map { try read.member(named: $0) }
        let language = options.language(for: read.group)
        let told = try GroupHistory(of: read, pages, log, for: reader, in: surroundings)
        var history = try since.map { try told.since($0) } ?? told.history
        let subject = try what.map { try told.subject(named: $0) }
        if let subject { history = history.about(subject) }
        let story = ChangeStory(
            language: language,
            group: read.group.name,
            title: subject.map { told.title(of: $0) }
                ?? Localized(fr: "Historique du groupe", en: "History of the group"),
            chapters: history.steps.map { step in
                ChangeStory.Chapter(
                    told.origin(of: step, isAnonymous: anonymous),
                    step.changes,
                    formerNames: step.formerNames,
                    formerTitles: step.formerTitles,
                    presentShortNames: step.presentShortNames
                )
            },
            names: told.history.names,
            titles: told.history.titles,
            scope: subject.map(ChangeStory.Scope.one) ?? .everything,
            present: told.present
        )
        let answer = Answer(
            output: try format.bytes(of: story, templates: read.templates, ink: surroundings.ink),
            notes: (told.remarks + told.remarks(onSince: since) + told.remarks(onTellingOf: subject)).map {
                $0[language]
            }
        )
        giveUpAside((consume story, consume told, consume history, consume read, pages, log))
        return answer
    }
}
