import Lexicon
import Links
import Logbook
import SourceText

extension GroupMap {
    /// When a séance was held, who was client, and what was decided.
    func explanation(of session: Session, in language: Language) -> String {
        let words = Words.of(language)
        let heading = HoverText.title([session.id.value.description, session.date?.value.written(in: language)])
        let consultations = session.consultations.map { consultation in
            [
                consultation.client.map { name(of: $0.value) },
                consultation.topic?.value,
                consultation.nature.map { words.written($0.value, in: words.natures) },
            ].compactMap { $0 }.map(HoverText.plain).joined(separator: " · ")
        }
        let status = words.written(session.status, in: words.statuses)
        let actions = links.actions(decidedIn: session.id.value).map { line(about: $0, in: language) }
        return HoverText.joined(
            [heading, HoverText.facts([status])] + consultations.filter { !$0.isEmpty } + [HoverText.list(actions)]
        )
    }

    /// How far a cycle goes, and the days it plans.
    func explanation(of cycle: Cycle, in language: Language) -> String {
        let planned = cycle.plannedSessions.map { planned in
            let held = group.sessions.first { $0.date?.value == planned.value }.map { " (\($0.id.value))" } ?? ""
            return planned.value.written(in: language) + held
        }
        let start = cycle.start?.value.written(in: language)
        let end = cycle.end?.value.written(in: language)
        return HoverText.joined([
            HoverText.title([cycle.id.description, cycle.title]),
            HoverText.facts([
                start.map { Localized(fr: "du \($0)", en: "from \($0)")[language] },
                end.map { Localized(fr: "au \($0)", en: "to \($0)")[language] },
            ]),
            HoverText.list(planned),
        ])
    }

    /// A day in words, with its weekday, and the séance of that day.
    func explanation(of date: CalendarDate, in language: Language) -> String {
        // 1970-01-01 was a Thursday.
        let weekday = Words.of(language).weekdays[((date.ordinal + 3) % 7 + 7) % 7].first ?? ""
        let words = Localized(
            fr: "\(weekday) \(date.written(in: .french))",
            en: "\(weekday), \(date.written(in: .english))"
        )
        let session = group.sessions.first { $0.date?.value == date }
        let isPlanned = group.cycles.contains { $0.plannedSessions.contains { $0.value == date } }
        let note: Localized<String>? =
            if let session {
                Localized(fr: "séance \(session.id.value)", en: "session \(session.id.value)")
            } else if isPlanned {
                Localized(fr: "séance prévue", en: "planned session")
            } else {
                nil
            }
        return HoverText.facts([words[language], note?[language]]) ?? ""
    }
}
