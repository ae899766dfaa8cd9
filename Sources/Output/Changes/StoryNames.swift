import Changes
import Logbook

/// What people and actions are called in a story, at one time or another, and what of their pages may still be quoted.
///
/// A class, for all cores make thousands of phrases of it.
final class StoryNames: Sendable {
    let language: Language
    let scope: ChangeStory.Scope
    private let people: [MemberID: String]
    private let titles: [ActionID: String]
    /// What pages say by now, as far as the reader may see them; `nil` where nobody looked.
    private let present: Facts?
    /// Under which short names people's pages are found there, by those that they had.
    private let presentShortNames: [MemberID: [MemberID]]

    init(
        in language: Language,
        people: [MemberID: String],
        titles: [ActionID: String],
        scope: ChangeStory.Scope,
        present: Facts?,
        presentShortNames: [MemberID: [MemberID]] = [:]
    ) {
        self.language = language
        self.people = people
        self.titles = titles
        self.scope = scope
        self.present = present
        self.presentShortNames = presentShortNames
    }

    /// Those of a chapter's own time.
    func atTheTime(of chapter: ChangeStory.Chapter) -> StoryNames {
        if chapter.formerNames.isEmpty, chapter.formerTitles.isEmpty, chapter.presentShortNames == presentShortNames {
            return self
        }
        return StoryNames(
            in: language,
            people: people.merging(chapter.formerNames) { _, former in former },
            titles: titles.merging(chapter.formerTitles) { _, former in former },
            scope: scope,
            present: present,
            presentShortNames: chapter.presentShortNames
        )
    }

    /// What a line about a subject begins with.
    private func label(of subject: Subject) -> String {
        switch subject {
        case .group: Localized(fr: "groupe", en: "group")[language]
        case .member(let id): Localized(fr: "membre \(name(id))", en: "member \(name(id))")[language]
        case .cycle(let id): Localized(fr: "cycle \(id)", en: "cycle \(id)")[language]
        case .session(let id): id.description
        case .action(let id):
            [id.description, scope == .one(subject) ? nil : titles[id]].compactMap { $0 }.joined(separator: " ")
        case .followUp(let id): id.action.description
        case .entry(let id): name(id.member)
        case .page(let path): path
        }
    }

    /// Of a thing that is gone while another took its name.
    private func label(of subject: Subject, asBornBy former: String) -> String {
        switch subject {
        case .member: Localized(fr: "membre \(former)", en: "member \(former)")[language]
        case .action, .session: [subject.name, former].filter { !$0.isEmpty }.joined(separator: " ")
        case .entry: former.isEmpty ? label(of: subject) : former
        case .group, .cycle, .followUp, .page: label(of: subject)
        }
    }

    /// The same about a change: a title that is told as changed needn't be said before.
    func label(of change: Change) -> String {
        if let former = change.formerBearer { return label(of: change.subject, asBornBy: former) }
        return switch (change.subject, change.kind) {
        case (.action(let id), .action(.title)): id.description
        case (let subject, _): label(of: subject)
        }
    }

    /// What an action was called when it changed, or was called last.
    func title(of change: Change) -> String? {
        guard case .action(let id) = change.subject else { return nil }
        return change.formerBearer ?? titles[id]
    }

    /// What a page still says of some pieces, to as many people: what its author took back isn't quoted any more.
    func stillShared(_ pieces: [String], of subject: Subject, _ visibility: Visibility) -> [String] {
        guard let present, !pieces.isEmpty else { return pieces }
        let harvests = presentNames(of: subject).flatMap { name -> [HarvestFact] in
            guard case .entry(let entry)? = present[name] else { return [] }
            return entry.harvests.filter { $0.name.visibility >= visibility }
        }
        let held = Set(harvests.flatMap { $0.text.held(of: pieces) })
        return pieces.filter(held.contains)
    }

    private func presentNames(of subject: Subject) -> [Subject] {
        guard case .entry(let id) = subject, let members = presentShortNames[id.member] else { return [subject] }
        return members.map { .entry(EntryID(member: $0, session: id.session)) }
    }

    func name(_ id: MemberID) -> String {
        people[id] ?? (id.description.isEmpty ? Self.unknownAuthor[language] : id.description)
    }

    /// Whom a page names may be told to nobody else, where the group doesn't know them.
    private static let unknownAuthor = Localized(fr: "auteur inconnu", en: "unknown author")
}
