import Lexicon
import Links
package import Logbook
import SourceText

/// A group's status on one screen.
package enum StatusText {
    package static func text(of status: GroupStatus, in language: Language, ink: Ink) -> String {
        let sections = [
            (Localized(fr: "Prochaine séance", en: "Next session"), nextSession(of: status, in: language)),
            (Localized(fr: "Retours attendus", en: "Follow-ups awaited"), awaited(in: status, language)),
            (Localized(fr: "Pas encore client", en: "Not yet client"), neverClient(in: status, language)),
            (Localized(fr: "Carnets tenus", en: "Logbooks kept"), keptEntries(in: status, language)),
            (Localized(fr: "Constats", en: "Findings"), findings(in: status, language)),
        ]
        let name = status.group.name.map { ink(VisibleText.escaping($0), .bold) + "\n\n" } ?? ""
        return name
            + sections.map { title, lines in
                ink(title[language], .bold) + "\n" + lines.map { "  \(VisibleText.escaping($0))\n" }.joined()
            }.joined(separator: "\n")
    }

    private static func nextSession(of status: GroupStatus, in language: Language) -> [String] {
        guard let date = status.nextSession else {
            return [Localized(fr: "aucune date n'est fixée", en: "no date is set")[language]]
        }
        let days = status.today.days(to: date)
        let distance =
            switch days {
            case 0: Localized(fr: "aujourd'hui", en: "today")
            case 1: Localized(fr: "demain", en: "tomorrow")
            default: Localized(fr: "dans \(days) jours", en: "in \(days) days")
            }
        return ["\(date.written(in: language)), \(distance[language])"]
    }

    private static func awaited(in status: GroupStatus, _ language: Language) -> [String] {
        guard !status.awaitedFollowUps.isEmpty else { return [Localized(fr: "aucun", en: "none")[language]] }
        return status.awaitedFollowUps.flatMap { member, actions in
            [member]
                + actions.map { action in
                    let due = action.due.map { date in
                        Localized(
                            fr: " (pour le \(date.written(in: .french)))",
                            en: " (by \(date.written(in: .english)))"
                        )[language]
                    }
                    return "  \(action.life.id)  \(action.life.action.title)\(due ?? "")"
                }
        }
    }

    private static func neverClient(in status: GroupStatus, _ language: Language) -> [String] {
        let cycle = status.cycle.map { " (\($0.title ?? $0.id.description))" } ?? ""
        guard !status.neverClient.isEmpty else {
            return [Localized(fr: "chacun l'a été\(cycle)", en: "everyone has been\(cycle)")[language]]
        }
        return [Counting.list(status.neverClient, in: language) + cycle]
    }

    private static func keptEntries(in status: GroupStatus, _ language: Language) -> [String] {
        guard !status.keptEntries.isEmpty else {
            return [Localized(fr: "pas encore de séance", en: "no session yet")[language]]
        }
        let width = status.keptEntries.map { $0.session.description.count }.max() ?? 0
        return status.keptEntries.map { session, kept, present in
            let words = Localized(
                fr: "\(kept) pour \(Counting.count(present, fr: ("présent", "présents"), en: ("", "")).french)",
                en: "\(kept) for \(present) present"
            )[language]
            return "\(WrappedText.padded(session.description, to: width))  \(words)"
        }
    }

    private static func findings(in status: GroupStatus, _ language: Language) -> [String] {
        let counts = Severity.allCases.reversed().compactMap { severity in
            status.findings[severity].map { Counting.findings($0, severity)[language] }
        }
        guard !counts.isEmpty else { return [Localized(fr: "rien à signaler", en: "nothing to report")[language]] }
        let hint = Localized(fr: " ; « carnet verifier » les montre", en: "; “carnet check” shows them")[language]
        return [Counting.list(counts, in: language) + hint]
    }
}
