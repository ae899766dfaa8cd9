import Changes
import Lexicon
import Logbook

extension ChangeSpeaker {
    func words(for change: GroupChange) -> ChangeWords {
        switch change {
        case .name(let names): return shift("name", said("nom", "name"), names)
        case .language(let shift):
            let (from, to) = (shift.from.rawValue, shift.to.rawValue)
            return ChangeWords(
                "language",
                said("langue \(from) → \(to)", "language \(from) → \(to)"),
                from: from,
                to: to
            )
        case .facilitator(let names): return shift("facilitator", said("animation", "facilitator"), names)
        case .charterAgreed(let dates):
            return shift("charter-agreed", said("charte acceptée le", "charter agreed on"), dates)
        case .charterText: return ChangeWords("charter", said("charte reformulée", "charter reworded"))
        case .logbookForm:
            return ChangeWords("logbook-form", said("carnets disposés autrement", "logbooks laid out anew"))
        case .rules: return ChangeWords("rules", said("règles réglées autrement", "rules set anew"))
        }
    }

    func words(for change: MemberChange) -> ChangeWords {
        switch change {
        case .name(let shift):
            return ChangeWords(
                "name",
                said("s'appelait \(quoted(shift.from))", "was called \(quoted(shift.from))"),
                from: shift.from,
                to: shift.to
            )
        case .aliases(let names):
            return turnover(
                "aliases",
                said("autres noms :", "other names:"),
                added: names.added.map(quoted),
                removed: names.removed.map(quoted),
                tokens: (joined(names.removed), joined(names.added))
            )
        case .formerNames(let names):
            return turnover(
                "former-names",
                said("anciens noms :", "former names:"),
                added: names.added.map(quoted),
                removed: names.removed.map(quoted),
                tokens: (joined(names.removed), joined(names.added))
            )
        case .reportsTo(let shift):
            return self.shift(
                "reports-to",
                said("lien hiérarchique", "reporting line"),
                shift.from.map(names.name),
                shift.to.map(names.name),
                tokens: (shift.from?.description, shift.to?.description)
            )
        }
    }

    func words(for change: CycleChange) -> ChangeWords {
        switch change {
        case .title(let titles): shift("title", said("titre", "title"), titles)
        case .start(let dates): shift("start", said("début", "start"), dates)
        case .end(let dates): shift("end", said("fin", "end"), dates)
        case .plannedSessions(let dates):
            turnover(
                "planned-sessions",
                said("dates prévues :", "planned dates:"),
                added: dates.added.map(written),
                removed: dates.removed.map(written),
                tokens: (tokens(dates.removed), tokens(dates.added))
            )
        }
    }

    private func joined(_ names: [String]) -> String? { names.isEmpty ? nil : names.joined(separator: ", ") }

    private func tokens(_ dates: [CalendarDate]) -> String? {
        dates.isEmpty ? nil : dates.map(\.description).joined(separator: ", ")
    }
}
