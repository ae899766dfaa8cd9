import Changes
import Lexicon
import Logbook

extension ChangeSpeaker {
    func words(for change: ActionChange) -> ChangeWords {
        switch change {
        case .decided(let session, let due, let state):
            let date = due.map { said(", pour le \(written($0))", ", due \(written($0))") } ?? ""
            let standing = state == .planned ? "" : " (\(word(state)))"
            return ChangeWords(
                "decided",
                said("décidée en \(session)\(standing)\(date)", "decided in \(session)\(standing)\(date)"),
                to: due?.description,
                heardIn: session
            )
        case .title(let shift):
            return ChangeWords(
                "title",
                said(
                    "reformulée : \(quoted(shift.from)) → \(quoted(shift.to))",
                    "reworded: \(quoted(shift.from)) → \(quoted(shift.to))"
                ),
                from: shift.from,
                to: shift.to
            )
        case .state(let shift):
            return ChangeWords(
                "state",
                "\(word(shift.from)) → \(word(shift.to))",
                from: shift.from.rawValue,
                to: shift.to.rawValue
            )
        case .due(let dates): return due(dates.from, dates.to)
        case .plannedDue(let dates):
            return shift("planned-due", said("échéance du plan", "due date in the plan"), dates)
        case .owner(let shift):
            return self.shift(
                "owner",
                said("confiée à", "in the hands of"),
                shift.from.map(names.name),
                shift.to.map(names.name),
                tokens: (shift.from?.description, shift.to?.description)
            )
        case .session(let shift):
            return ChangeWords(
                "session",
                said("passe de \(shift.from) à \(shift.to)", "moves from \(shift.from) to \(shift.to)"),
                from: shift.from.description,
                to: shift.to.description
            )
        case .details: return ChangeWords("details", said("précisée", "made more concrete"))
        case .heard(let followUp): return words(for: followUp, "followed-up", again: false)
        case .heardOtherwise(let followUp): return words(for: followUp, "followed-up-again", again: true)
        case .unheard(let session):
            return ChangeWords(
                "follow-up-removed",
                said("retour de \(session) retiré", "follow-up of \(session) removed"),
                heardIn: session
            )
        case .standing(let shift):
            return ChangeWords(
                "standing",
                shift.from == shift.to
                    ? said("reste \(word(shift.to))", "stays \(word(shift.to))")
                    : "\(word(shift.from)) → \(word(shift.to))",
                from: shift.from.rawValue,
                to: shift.to.rawValue
            )
        }
    }

    private func due(_ from: CalendarDate?, _ to: CalendarDate?) -> ChangeWords {
        let tokens = (from?.description, to?.description)
        guard let from, let to else {
            let phrase =
                from.map { said("échéance retirée (\(written($0)))", "due date removed (\(written($0)))") }
                ?? to.map { said("échéance fixée au \(written($0))", "due date set to \(written($0))") } ?? ""
            return ChangeWords("due", phrase, from: tokens.0, to: tokens.1)
        }
        let phrase = said("échéance \(written(from)) → \(written(to))", "due date \(written(from)) → \(written(to))")
        return ChangeWords("due", phrase, from: tokens.0, to: tokens.1)
    }

    private func words(for followUp: HeardFollowUp, _ code: String, again: Bool) -> ChangeWords {
        // A retour in other words that leaves the state alone says nothing of where the action stands by now.
        let state = followUp.state.flatMap { again && $0.from == $0.to ? nil : $0 }.map { shift in
            shift.from == shift.to
                ? said("toujours \(word(shift.to))", "still \(word(shift.to))")
                : "\(word(shift.from)) → \(word(shift.to))"
        }
        let date = followUp.due.flatMap { $0.from == $0.to ? nil : due($0.from, $0.to).phrase }
        let heard = [state, date].compactMap { $0 }.joined(separator: ", ")
        let place =
            followUp.date == nil || followUp.date == day || day == nil
            ? "" : followUp.date.map { said(" du \(written($0))", " of \(written($0))") } ?? ""
        let source =
            again
            ? said(
                "retour de \(followUp.session)\(place), repris",
                "follow-up of \(followUp.session)\(place), rewritten"
            )
            // A line without a box tells of the action, and moves it nowhere.
            : followUp.state == nil && followUp.due == nil
                ? said("note en \(followUp.session)\(place)", "note in \(followUp.session)\(place)")
                : said("retour de \(followUp.session)\(place)", "follow-up of \(followUp.session)\(place)")
        return ChangeWords(
            code,
            heard.isEmpty ? source : "\(heard) (\(source))",
            from: followUp.state?.from.rawValue,
            to: followUp.state?.to.rawValue,
            heardIn: followUp.session,
            quotes: [
                followUp.note.map { ChangeWords.Quote($0) },
                followUp.learned.map { ChangeWords.Quote($0, label: written(.learned) { $0.labels }) },
            ].compactMap { $0 }
        )
    }

    private func word(_ state: ActionState) -> String { written(state) { $0.states } }
}
