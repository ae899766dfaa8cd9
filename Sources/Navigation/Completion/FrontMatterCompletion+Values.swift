import Checks
import Lexicon
import Logbook
import Reading
import SourceText

/// What may stand after a key.
extension FrontMatterCompletion {
    // MARK: Rules

    var rules: [Completion] {
        let word = line.word(where: TypedLine.isNamePart)
        return Rule.all.map { rule in
            Completion(
                .key,
                rule.codes[language],
                detail: rule.title[language],
                documentation: rule.reason[language],
                replacing: word.range,
                with: rule.codes[language] + ": "
            )
        }
    }

    var severities: [Completion] {
        let words = Words.of(language)
        let settings: [RuleSetting] = [.severity(.error), .severity(.warning), .severity(.information), .off]
        return settings.map { Completion(.word, words.written($0, in: words.severities), replacing: value.range) }
    }

    // MARK: Values

    func values(of key: Key) -> [Completion] {
        switch key {
        case .client, .present, .absent, .consultants, .member, .reportsTo, .facilitator:
            return members
        case .status, .nature, .language, .logbook:
            return Meaning.values(after: key, in: language).map {
                Completion(.word, $0, replacing: value.range)
            }
        case .session: return sessions
        case .date, .sessions, .start, .end: return dates
        case .duration: return ["2 h", "2 h 30", "3 h"].map { Completion(.word, $0, replacing: value.range) }
        case .name, .members, .cycles, .charter, .rules, .alias, .formerName, .title, .topic, .themes, .satisfaction,
            .consultations:
            return []
        }
    }

    /// What is typed of a value: up to the last comma, bracket or colon.
    private var value: (text: String, range: SourceRange) {
        let typed = line.word { !":,[{-\"'".unicodeScalars.contains($0) }
        let spaces = typed.text.unicodeScalars.prefix(while: Folding.isSpace).reduce(0) { $0 + $1.utf8.count }
        return (
            String(typed.text.unicodeScalars.drop(while: Folding.isSpace)),
            SourceRange(typed.range.lowerBound + spaces, typed.range.upperBound)
        )
    }

    private var members: [Completion] {
        let word = line.word(where: TypedLine.isNamePart)
        let roster = Roster(map.group.members)
        // Those that the line names already are not named twice.
        let named = Set(line.before.dropLast(word.text.count).split { ":,[] ".contains($0) }.compactMap(roster.member))
        return map.members(replacing: word.range, in: language).filter { !named.contains(MemberID($0.label)) }
    }

    private var sessions: [Completion] {
        switch page.content {
        case .entry: return map.sessions(replacing: value.range)
        case .session:
            let last = map.group.sessions.filter { $0.file != page.file }.compactMap(\.id.value.number).max() ?? 0
            return [Completion(.session, "S\(last + 1)", replacing: value.range)]
        case .group: return []
        }
    }

    /// In a séance the next planned day comes first, in the form that can't be misread.
    private var dates: [Completion] {
        let typed = line.word { TypedLine.isNamePart($0) || $0 == "/" }
        var days: [CalendarDate]
        switch page.content {
        case .session:
            let held = Set(map.group.sessions.filter { $0.file != page.file }.compactMap(\.date?.value))
            days = map.group.cycles.flatMap(\.plannedSessions).map(\.value).filter { !held.contains($0) }.sorted()
            let coming = days.filter { $0 >= today }
            days = coming + [today].filter { !coming.contains($0) } + days.filter { $0 < today }.reversed()
        case .entry(let entry):
            let date = entry.session.flatMap { map.group.session($0.value)?.date?.value }
            days = [date].compactMap { $0 }
        case .group: days = [today]
        }
        return days.prefix(8).map { day in
            Completion(.date, day.description, detail: day.written(in: language), replacing: typed.range)
        }
    }
}
