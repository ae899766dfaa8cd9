package import Changes
import Lexicon
package import Logbook

/// What a page states, a line for each thing: what git compares instead of the page's own lines.
package struct FactsText {
    private let language: Language
    private let names: [MemberID: String]
    private var lines: [String] = []

    /// - Parameter names: what everyone is called; the others stand under their short names.
    package static func text(of facts: Facts, names: [MemberID: String], in language: Language) -> String {
        var text = FactsText(language: language, names: names)
        for (subject, fact) in facts.facts.sorted(by: { $0.subject < $1.subject }) { text.add(fact, about: subject) }
        return text.lines.map { VisibleText.escaping(ComposedText.composing($0)) + "\n" }.joined()
    }

    /// What stands above a page of which nobody can tell what it says.
    package static func unreadable(in language: Language) -> String {
        Localized(
            fr: "[page illisible : « carnet verifier » dit pourquoi]\n",
            en: "[page that can't be read: “carnet check” says why]\n"
        )[language]
    }

    /// A page as it is written, safe for a terminal.
    package static func lines(of bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            .map { VisibleText.escaping(String($0)) }.joined(separator: "\n")
    }

    private init(language: Language, names: [MemberID: String]) {
        self.language = language
        self.names = names
    }

    private var words: Words { Words.of(language) }

    private func said(_ french: String, _ english: String) -> String { Localized(fr: french, en: english)[language] }

    /// « présents : Alice, Bob »; nothing where there is nothing to say.
    private mutating func add(_ label: String, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        lines.append(said("\(label) : \(value)", "\(label): \(value)"))
    }

    private mutating func add(_ title: String, _ passage: Passage?) {
        guard let passage, !passage.lines.isEmpty else { return }
        lines += ["", "[\(title)]"] + passage.lines
    }

    private func list(_ members: Set<MemberID>) -> String { members.sorted().map(name).joined(separator: ", ") }

    private func name(_ id: MemberID) -> String { names[id] ?? id.description }

    private func written(_ date: CalendarDate?) -> String? { date?.written(in: language) }

    private mutating func add(_ fact: Fact, about subject: Subject) {
        switch fact {
        case .group(let group): add(group)
        case .member(let member):
            let aliases = member.aliases.sorted().joined(separator: ", ")
            let former = member.formerNames.sorted().joined(separator: ", ")
            let was = former.isEmpty ? nil : said("avant : \(former)", "before: \(former)")
            let boss = member.reportsTo.map { said("rend compte à \(name($0))", "reports to \(name($0))") }
            let what = [member.name, aliases, was, boss].compactMap { $0 }.filter { !$0.isEmpty }
            add(said("membre \(subject.name)", "member \(subject.name)"), what.joined(separator: " ; "))
        case .cycle(let cycle):
            let dates = cycle.plannedSessions.sorted().map { $0.written(in: language) }
            let what = [cycle.title, written(cycle.start), written(cycle.end)].compactMap { $0 } + dates
            add(said("cycle \(subject.name)", "cycle \(subject.name)"), what.joined(separator: " ; "))
        case .session(let session): add(session, subject.name)
        case .action(let action): add(action, subject.name)
        case .followUp(let followUp): add(followUp, subject.name)
        case .entry(let entry):
            if case .entry(let id) = subject {
                add(
                    said("carnet", "logbook"),
                    [name(id.member), id.session?.description].compactMap { $0 }.filter { !$0.isEmpty }
                        .joined(separator: ", ")
                )
            }
            add(entry)
        }
    }

    private mutating func add(_ group: GroupFact) {
        add(said("nom", "name"), group.name)
        add(said("langue", "language"), group.language.rawValue)
        add(said("animation", "facilitator"), group.facilitator)
        add(said("charte", "charter"), written(group.charterAgreed))
        add(
            said("carnet", "logbook"),
            group.logbookForm == .byStep ? words.written(group.logbookForm, in: words.logbookForms) : nil
        )
        for (rule, setting) in group.ruleSettings.sorted(by: { $0.key < $1.key }) {
            add(said("règle \(rule)", "rule \(rule)"), words.written(setting, in: words.severities))
        }
        add(said("charte", "charter"), group.charter)
        lines.append("")
    }

    private mutating func add(_ session: SessionFact, _ id: String) {
        add(said("séance", "session"), id)
        add(said("date", "date"), written(session.date))
        add(said("statut", "status"), words.written(session.status, in: words.statuses))
        add(said("titre", "title"), session.title)
        add(said("durée", "duration"), session.duration.map(DurationForm.plain))
        add(said("animation", "facilitator"), session.facilitator)
        add(said("présents", "present"), list(session.present))
        add(said("absents", "absent"), list(session.absent))
        add(said("avis", "marks"), session.marks.isEmpty ? nil : String(session.marks.count))
        add(said("accueil", "opening"), session.opening)
        for consultation in session.consultations { add(consultation) }
        add(said("autre texte", "other text"), session.otherText)
        lines.append("")
    }

    private mutating func add(_ consultation: ConsultationFact) {
        lines.append("")
        add(said("client", "client"), consultation.client.map(name))
        add(said("sujet", "topic"), consultation.topic)
        add(said("nature", "nature"), consultation.nature.map { words.written($0, in: words.natures) })
        add(said("thèmes", "themes"), consultation.themes.sorted().joined(separator: ", "))
        add(said("consultants", "consultants"), list(consultation.consultants))
        for step in Step.allCases { add(words.written(.step(step), in: words.headings), consultation.steps[step]) }
    }

    private mutating func add(_ action: ActionFact, _ id: String) {
        let due = written(action.due).map { said("pour le \($0)", "due \($0)") }
        let state = words.written(action.state, in: words.states)
        let what = [action.title, state, action.owner.map(name), due].compactMap { $0 }
        add(id, what.joined(separator: " ; "))
        for detail in action.details {
            let label = words.written(.detail(detail.kind), in: words.labels)
            let heading = label.isEmpty ? "" : said("\(label) : ", "\(label): ")
            lines += detail.text.lines.map { "  \(heading)\($0)" }
        }
    }

    private mutating func add(_ followUp: FollowUpFact, _ id: String) {
        let due = written(followUp.due).map { said("pour le \($0)", "due \($0)") }
        let state = followUp.state.map { words.written($0, in: words.states) }
        add(said("retour \(id)", "follow-up \(id)"), [state, due].compactMap { $0 }.joined(separator: " ; "))
        lines += (followUp.note?.lines ?? []).map { "  \($0)" }
        let label = words.labels[.learned]?.first ?? ""
        lines += (followUp.learned?.lines ?? []).map { said("  \(label) : \($0)", "  \(label): \($0)") }
    }

    private mutating func add(_ entry: EntryFact) {
        for harvest in entry.harvests {
            let kind =
                harvest.name.kind == .note
                ? said("notes", "notes") : words.written(.harvest(harvest.name.kind), in: words.headings)
            add("\(kind) (\(words.written(harvest.name.visibility, in: words.visibilities)))", harvest.text)
        }
        for commitment in entry.commitments {
            let state = words.written(commitment.state, in: words.states)
            add(said("engagement", "commitment"), ([state] + commitment.text.lines).joined(separator: " ; "))
        }
    }
}
