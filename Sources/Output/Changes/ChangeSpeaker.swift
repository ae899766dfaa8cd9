import Changes
import Lexicon
import Logbook

/// Puts changes into words.
struct ChangeSpeaker {
    let names: StoryNames
    /// The chapter's; a séance's date is said where it is another.
    let day: CalendarDate?

    var language: Language { names.language }

    /// How the group's language writes a concept.
    func written<Concept: Hashable>(_ concept: Concept, in list: (borrowing Words) -> [Concept: [String]]) -> String {
        Words.of(language) { $0.written(concept, in: list($0)) }
    }

    func words(for change: Change) -> ChangeWords {
        switch change.kind {
        case .added: added(change.subject)
        case .removed: removed(change.subject, called: change.formerBearer)
        case .renamed(let before): renamed(change.subject, from: before)
        case .group(let change): words(for: change)
        case .member(let change): words(for: change)
        case .cycle(let change): words(for: change)
        case .session(let change): words(for: change)
        case .action(let change): words(for: change)
        case .entry(let entry): words(for: entry, of: change.subject)
        case .unreadable: unreadable
        case .wasUnreadable: wasUnreadable
        case .neverReadable: neverReadable
        case .mended: mended
        }
    }

    /// A history has thousands of phrases: each is made in one language.
    func said(_ french: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        switch language {
        case .french: french()
        case .english: english()
        }
    }

    func quoted(_ text: String) -> String { said("« \(text) »", "“\(text)”") }

    func written(_ date: CalendarDate) -> String { date.written(in: language) }

    func list(_ items: [String]) -> String { Counting.list(items, in: language) }

    /// « échéance : a → b », or what was given or taken away.
    func shift(_ code: String, _ label: String, _ from: String?, _ to: String?, tokens: (String?, String?))
        -> ChangeWords
    {
        let phrase =
            switch (from, to) {
            case (let from?, let to?): "\(label) \(from) → \(to)"
            case (nil, let to?): "\(label) \(to)"
            case (let from?, nil): said("\(label) \(from) → rien", "\(label) \(from) → nothing")
            case (nil, nil): label
            }
        return ChangeWords(code, phrase, from: tokens.0, to: tokens.1)
    }

    func shift(_ code: String, _ label: String, _ shift: Shift<String?>) -> ChangeWords {
        self.shift(code, label, shift.from.map(quoted), shift.to.map(quoted), tokens: (shift.from, shift.to))
    }

    func shift(_ code: String, _ label: String, _ shift: Shift<CalendarDate?>) -> ChangeWords {
        let tokens = (shift.from?.description, shift.to?.description)
        return self.shift(code, label, shift.from.map(written), shift.to.map(written), tokens: tokens)
    }

    /// « présents : Alice et Bob en plus, Chloé en moins ».
    func turnover(_ code: String, _ label: String, added: [String], removed: [String], tokens: (String?, String?))
        -> ChangeWords
    {
        let parts = [
            added.isEmpty ? nil : said("\(list(added)) en plus", "\(list(added)) added"),
            removed.isEmpty ? nil : said("\(list(removed)) en moins", "\(list(removed)) removed"),
        ].compactMap { $0 }
        return ChangeWords(code, "\(label) \(parts.joined(separator: ", "))", from: tokens.0, to: tokens.1)
    }

    func turnover(_ code: String, _ label: String, _ turnover: Turnover<MemberID>) -> ChangeWords {
        self.turnover(
            code,
            label,
            added: turnover.added.map(names.name),
            removed: turnover.removed.map(names.name),
            tokens: (joined(turnover.removed), joined(turnover.added))
        )
    }

    private func joined(_ members: [MemberID]) -> String? {
        members.isEmpty ? nil : members.map(\.description).joined(separator: ", ")
    }

    func added(_ subject: Subject) -> ChangeWords {
        switch subject {
        case .member: ChangeWords("added", said("entre dans le groupe", "joins the group"))
        case .entry(let id):
            ChangeWords("added", said("entrée\(of(id.session)) ajoutée", "entry\(of(id.session)) added"))
        case .group: ChangeWords("added", said("créé", "created"))
        case .cycle, .session, .action, .followUp, .page: ChangeWords("added", said("ajouté", "added"))
        }
    }

    /// - Parameter name: what people called it, where another thing has its short name now.
    func removed(_ subject: Subject, called name: String?) -> ChangeWords {
        switch subject {
        case .member: ChangeWords("removed", said("quitte le groupe", "leaves the group"), from: name)
        case .session: ChangeWords("removed", said("séance retirée", "session removed"), from: name)
        case .action: ChangeWords("removed", said("retirée du plan", "removed from the plan"), from: name)
        case .entry(let id):
            ChangeWords("removed", said("entrée\(of(id.session)) retirée", "entry\(of(id.session)) removed"))
        case .group, .cycle, .followUp, .page: ChangeWords("removed", said("retiré", "removed"))
        }
    }

    func renamed(_ subject: Subject, from before: Subject) -> ChangeWords {
        let (old, new) = (before.name, subject.name)
        if case .member = subject {
            return ChangeWords(
                "renamed",
                said("nom court \(old) → \(new)", "short name \(old) → \(new)"),
                from: old,
                to: new
            )
        }
        return ChangeWords("renamed", said("s'appelait \(old)", "was called \(old)"), from: old, to: new)
    }

    var unreadable: ChangeWords {
        ChangeWords(
            "unreadable",
            said(
                "page illisible : jusqu'à sa correction, on s'en tient à ce qu'elle disait",
                "page that can't be read: until it is mended, what it said before counts"
            )
        )
    }

    var wasUnreadable: ChangeWords {
        ChangeWords(
            "was-unreadable",
            said(
                "page illisible jusque-là : ce qui y a changé ne se voit pas",
                "page that couldn't be read until then: what changed in it can't be seen"
            )
        )
    }

    var neverReadable: ChangeWords {
        ChangeWords(
            "never-readable",
            said(
                "page illisible : ce qu'elle dit sera raconté quand elle sera corrigée",
                "page that can't be read: what it says is told once it is mended"
            )
        )
    }

    var mended: ChangeWords {
        ChangeWords(
            "mended",
            said("page corrigée, lisible pour la première fois", "page mended: it can be read for the first time")
        )
    }

    private func of(_ session: SessionID?) -> String { session.map { " \($0)" } ?? "" }
}
