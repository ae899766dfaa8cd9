import ArgumentParser
import Lexicon
import Logbook
import Output
import Scaffolding

/// `carnet new session`: the notes of the next séance.
struct NewSessionCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "session",
        abstract: .said(
            fr: "Prépare les notes de la prochaine séance : date, présents, étapes, retours attendus.",
            en: "Prepares the notes of the next session: date, presence, steps, follow-ups expected."
        ),
        aliases: ["seance"]
    )

    @Option(
        help: .said(
            fr: "Le jour (par défaut la prochaine date prévue, sinon aujourd'hui).",
            en: "The day (by default the next one planned, or else today)."
        )
    )
    var date: DayArgument?

    @Option(
        help: .said(
            fr: "Le client ; donnez l'option deux fois pour deux consultations.",
            en: "The client; give the option twice for two consultations."
        ),
        completion: .members
    )
    var client: [String] = []

    @Option(
        help: .said(fr: "Le sujet, dans l'ordre des clients.", en: "The topic, in the order of the clients.")
    )
    var subject: [String] = []

    @OptionGroup var options: ScaffoldOptions

    var groupOptions: GroupOptions? { options.group }

    func answer(in surroundings: Surroundings) throws -> Answer {
        let today = try options.group.day(in: surroundings)
        let read = try options.group.oneGroup(in: surroundings)
        let wish = SessionWish(
            date: date?.date,
            clients: try client.map { try read.member(named: $0) },
            topics: subject
        )
        let scaffold = try options.prepared(from: read) { scaffolding throws(ScaffoldFailure) in
            try scaffolding.session(wish, today: today)
        }
        return try options.deliver(scaffold.change, to: read, in: surroundings, saying: said(scaffold, in: read))
    }

    private func said(_ scaffold: SessionScaffold, in read: ReadGroup) -> Localized<String> {
        let path = VisibleText.escaping(read.shownPath(scaffold.path))
        let (french, english) = (scaffold.date.written(in: .french), scaffold.date.written(in: .english))
        let why: Localized<String> =
            switch scaffold.dateOrigin {
            case .asked: Localized(fr: "", en: "")
            case .planned: Localized(fr: ", la prochaine date prévue", en: ", the next day planned")
            case .today:
                Localized(
                    fr: " : aucune autre date n'est prévue, j'ai pris celle du jour (--date en choisit une autre)",
                    en: ": no further day is planned, so I took today (--date chooses another)"
                )
            }
        return Localized(
            fr: """
                Séance \(scaffold.id), le \(french)\(why.french).
                Ouvrez \(path) ; après la séance : carnet nouveau carnet \(scaffold.id) --all, puis carnet verifier.
                """,
            en: """
                Session \(scaffold.id), \(english)\(why.english).
                Open \(path); after the session: carnet new entry \(scaffold.id) --all, then carnet check.
                """
        )
    }
}
