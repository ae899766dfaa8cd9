import Lexicon
import Links
package import Logbook
import SourceText

extension GroupMap {
    /// An action's life: who decided it and when, and what each séance heard of it.
    func explanation(of life: ActionLife, in language: Language) -> String {
        let decided = life.decided?.written(in: language)
        let heading = HoverText.title([life.id.description, life.action.title])
        let facts = HoverText.facts([
            life.owner.map(name),
            decided.map {
                Localized(fr: "décidée le \($0) (\(life.session))", en: "decided on \($0) (\(life.session))")[language]
            },
            life.due(on: nil).map { Self.due($0, in: language) },
        ])
        let plan = "\(life.session)\(Self.colon(language))\(Self.name(of: life.action.state, in: language))"
        let history = life.followUps.map { line(about: $0, in: language) }
        return HoverText.joined([heading, facts, HoverText.list([plan] + history)])
    }

    private func line(about dated: DatedFollowUp, in language: Language) -> String {
        let day = dated.date.map { ", " + $0.written(in: language) } ?? ""
        let followUp = dated.followUp
        let state = followUp.state.map { Self.name(of: $0, in: language) }
        let due = followUp.due.map { Self.due($0.value, in: language) }
        let said = [[state, due].compactMap { $0 }.joined(separator: ", "), followUp.note.map(HoverText.plain) ?? ""]
        let line =
            "\(dated.session)\(day)\(Self.colon(language))" + said.filter { !$0.isEmpty }.joined(separator: " — ")
        guard let learned = followUp.learned else { return line }
        let label = Words.of(language).written(.learned, in: Words.of(language).labels)
        return line + "\n  - *\(label)*\(Self.colon(language))\(HoverText.plain(learned))"
    }

    /// What a state is called.
    package static func name(of state: ActionState, in language: Language) -> String {
        Words.of(language).written(state, in: Words.of(language).states)
    }

    static func due(_ date: CalendarDate, in language: Language) -> String {
        "\(Words.of(language).due.first ?? "") \(date.written(in: language))"
    }

    static func colon(_ language: Language) -> String { Localized(fr: " : ", en: ": ")[language] }
}
