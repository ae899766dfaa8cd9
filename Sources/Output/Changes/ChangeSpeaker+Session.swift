import Changes
import Lexicon
import Logbook

extension ChangeSpeaker {
    func words(for change: SessionChange) -> ChangeWords {
        switch change {
        case .added(let date):
            let day = date.map { said(" du \(written($0))", " of \(written($0))") } ?? ""
            return ChangeWords("added", said("séance\(day) ajoutée", "session\(day) added"), to: date?.description)
        case .date(let dates): return shift("date", said("date", "date"), dates)
        case .status(let shift):
            let (from, to) = (written(shift.from) { $0.statuses }, written(shift.to) { $0.statuses })
            return ChangeWords("status", "\(from) → \(to)", from: shift.from.rawValue, to: shift.to.rawValue)
        case .title(let titles): return shift("title", said("titre", "title"), titles)
        case .duration(let shift):
            let (from, to) = (shift.from.map(DurationForm.plain), shift.to.map(DurationForm.plain))
            let tokens = (shift.from.map(String.init), shift.to.map(String.init))
            return self.shift("duration", said("durée", "duration"), from, to, tokens: tokens)
        case .facilitator(let names): return shift("facilitator", said("animation", "facilitator"), names)
        case .present(let members): return turnover("present", said("présents :", "present:"), members)
        case .absent(let members): return turnover("absent", said("absents :", "absent:"), members)
        case .marks(let shift):
            return ChangeWords(
                "satisfaction",
                said(
                    "satisfaction : \(shift.from) → \(shift.to) avis",
                    "satisfaction marks: \(shift.from) → \(shift.to)"
                ),
                from: String(shift.from),
                to: String(shift.to)
            )
        case .opening: return ChangeWords("opening", said("accueil modifié", "opening changed"))
        case .otherText: return ChangeWords("text", said("autre texte modifié", "other text changed"))
        case .step(let step):
            let name = written(.step(step)) { $0.headings }
            return ChangeWords(
                "step",
                said("texte de l'étape \(quoted(name)) modifié", "text of \(quoted(name)) changed"),
                to: String(step.rawValue)
            )
        case .consultationAdded, .consultationRemoved, .client, .topic, .nature, .themes, .consultants:
            return consultationWords(for: change)
        }
    }

    private func consultationWords(for change: SessionChange) -> ChangeWords {
        switch change {
        case .consultationAdded(let client, let topic):
            let what = consultation(client, topic)
            return ChangeWords(
                "consultation-added",
                said("consultation\(what) ajoutée", "consultation\(what) added"),
                to: client?.description
            )
        case .consultationRemoved(let client, let topic):
            let what = consultation(client, topic)
            return ChangeWords(
                "consultation-removed",
                said("consultation\(what) retirée", "consultation\(what) removed"),
                from: client?.description
            )
        case .client(let members):
            return shift(
                "client",
                said("client", "client"),
                members.from.map(names.name),
                members.to.map(names.name),
                tokens: (members.from?.description, members.to?.description)
            )
        case .topic(let topics): return shift("topic", said("sujet", "topic"), topics)
        case .nature(let natures):
            return shift(
                "nature",
                said("nature", "nature"),
                natures.from.map { written($0) { $0.natures } },
                natures.to.map { written($0) { $0.natures } },
                tokens: (natures.from?.rawValue, natures.to?.rawValue)
            )
        case .themes(let themes):
            return turnover(
                "themes",
                said("thèmes :", "themes:"),
                added: themes.added,
                removed: themes.removed,
                tokens: (joined(themes.removed), joined(themes.added))
            )
        case .consultants(let members): return turnover("consultants", said("consultants :", "consultants:"), members)
        case .added, .date, .status, .title, .duration, .facilitator, .present, .absent, .marks, .opening, .otherText,
            .step:
            return words(for: change)
        }
    }

    private func joined(_ items: [String]) -> String? { items.isEmpty ? nil : items.joined(separator: ", ") }

    private func consultation(_ client: MemberID?, _ topic: String?) -> String {
        let name = client.map { said(" \(Elision.of(names.name($0)))", " of \(names.name($0))") } ?? ""
        return name + (topic.map { " " + quoted($0) } ?? "")
    }
}
