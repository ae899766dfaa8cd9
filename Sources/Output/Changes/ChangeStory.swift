package import Changes
import Lexicon
package import Logbook
import Parallel

/// Changes to be told, in chapters: a comparison has one, a history one for each commit.
package struct ChangeStory: Sendable {
    package let language: Language
    /// What the group calls itself.
    package let group: String?
    package let title: Localized<String>
    package let chapters: [Chapter]
    package private(set) var names: [MemberID: String]
    package private(set) var titles: [ActionID: String]
    package let scope: Scope
    /// What pages say by now, as far as the reader may see them; `nil` where nobody looked.
    private let present: Facts?
    /// Under which short names people's pages are found there, by those that they had.
    private var presentShortNames: [MemberID: [MemberID]] = [:]

    /// What the story is about.
    package enum Scope: Hashable, Sendable {
        case everything
        /// One thing: its name needn't be said in every line, and what was said of it is told in full.
        case one(Subject)
    }

    package struct Chapter: Sendable {
        package let origin: Origin
        package let changes: [Change]
        /// What people were called by then who are called otherwise by now.
        let formerNames: [MemberID: String]
        /// What actions were called by then that are called otherwise by now.
        let formerTitles: [ActionID: String]
        /// Under which short names those are found by now that had others then, by these.
        let presentShortNames: [MemberID: [MemberID]]

        package init(
            _ origin: Origin,
            _ changes: [Change],
            formerNames: [MemberID: String] = [:],
            formerTitles: [ActionID: String] = [:],
            presentShortNames: [MemberID: [MemberID]] = [:]
        ) {
            self.origin = origin
            self.changes = changes
            self.formerNames = formerNames
            self.formerTitles = formerTitles
            self.presentShortNames = presentShortNames
        }
    }

    /// Where the changes of a chapter are known from.
    package enum Origin: Hashable, Sendable {
        /// Two states, side by side.
        case comparison
        /// - Parameter id: enough digits to find it again.
        case commit(id: String, day: CalendarDate?, author: String?)
        /// What was there where a copy's history begins, whoever wrote it.
        case inherited
        /// Files that are not committed yet.
        case uncommitted
        /// Files under no history.
        case files
    }

    package init(
        language: Language,
        group: String?,
        title: Localized<String>,
        chapters: [Chapter],
        names: [MemberID: String],
        titles: [ActionID: String],
        scope: Scope = .everything,
        present: Facts? = nil
    ) {
        self.present = present
        self.language = language
        self.group = group
        self.title = title
        self.chapters = chapters
        self.names = names
        self.titles = titles
        self.scope = scope
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

    /// A title that is told as changed needn't be said before.
    private func label(of change: Change) -> String {
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

    /// The story as it was told in its own time.
    func atTheTime(of chapter: Chapter) -> ChangeStory {
        var story = self
        if !chapter.formerNames.isEmpty { story.names.merge(chapter.formerNames) { _, former in former } }
        story.presentShortNames = chapter.presentShortNames
        if !chapter.formerTitles.isEmpty { story.titles.merge(chapter.formerTitles) { _, former in former } }
        return story
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
        names[id] ?? (id.description.isEmpty ? Self.unknownAuthor[language] : id.description)
    }

    /// Whom a page names may be told to nobody else, where the group doesn't know them.
    private static let unknownAuthor = Localized(fr: "auteur inconnu", en: "unknown author")

    /// What heads the whole, where it is about one thing.
    var heading: String? {
        switch scope {
        case .everything: nil
        case .one: title[language]
        }
    }

    /// What heads a chapter; `nil` where there is nothing to say of it.
    func heading(of chapter: Chapter) -> String? {
        switch chapter.origin {
        case .comparison: nil
        case .commit(let id, let day, let author):
            [day?.written(in: language), author, id].compactMap { $0 }.joined(separator: " · ")
        case .inherited: Localized(fr: "Déjà là", en: "There already")[language]
        case .uncommitted: Localized(fr: "Pas encore enregistré", en: "Not committed yet")[language]
        case .files: Localized(fr: "D'après les fichiers", en: "As the files tell it")[language]
        }
    }

    /// What becomes of each chapter that tells something, on all cores: a history has thousands of them.
    func mapChapters<Value: Sendable>(_ transform: @Sendable (Chapter) -> Value) -> [Value] {
        onAllCores(inRunsOf: chapters.filter { !$0.changes.isEmpty }, transform)
    }

    /// The lines of a chapter: everything about one subject on one line.
    func lines(of chapter: Chapter) -> [Line] {
        var lines: [Line] = []
        let story = atTheTime(of: chapter)
        for change in chapter.changes {
            let words = ChangeWords(change, in: story, on: chapter.origin.day)
            if let last = lines.last, last.subject == change.subject, last.formerBearer == change.formerBearer {
                lines[lines.count - 1].add(words)
            } else {
                lines.append(Line(change, label: story.label(of: change), words))
            }
        }
        return lines
    }

    struct Line {
        let subject: Subject
        let formerBearer: String?
        let label: String
        private var words: [ChangeWords]

        init(_ change: Change, label: String, _ words: ChangeWords) {
            subject = change.subject
            formerBearer = change.formerBearer
            self.label = label
            self.words = [words]
        }

        mutating func add(_ words: ChangeWords) { self.words.append(words) }

        /// People's own words that go with it.
        var quotes: [ChangeWords.Quote] { words.flatMap(\.quotes) }

        private var phrases: [String] {
            words.indices.map { words[$0].phrase(after: $0 > 0 ? words[$0 - 1] : nil) }
        }

        func text(in language: Language) -> String {
            switch language {
            case .french: "\(label) : \(phrases.joined(separator: " ; "))"
            case .english: "\(label): \(phrases.joined(separator: "; "))"
            }
        }
    }
}

extension ChangeStory.Origin {
    /// The day it was written, where it is known.
    var day: CalendarDate? {
        switch self {
        case .commit(id: _, let day, author: _): day
        case .comparison, .inherited, .uncommitted, .files: nil
        }
    }
}
