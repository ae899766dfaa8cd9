package import Changes
import Lexicon
package import Logbook
import Parallel

/// Changes to be told, in chapters: a comparison has one, a history one for each commit.
package struct ChangeStory: Sendable {
    /// What the group calls itself.
    package let group: String?
    package let title: Localized<String>
    package let chapters: [Chapter]
    /// Those of now.
    private let names: StoryNames

    package var language: Language { names.language }
    package var scope: Scope { names.scope }

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
        self.group = group
        self.title = title
        self.chapters = chapters
        self.names = StoryNames(in: language, people: names, titles: titles, scope: scope, present: present)
    }

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
            (day.map { $0.written(in: language) + " · " } ?? "") + (author.map { $0 + " · " } ?? "") + id
        case .inherited: Localized(fr: "Déjà là", en: "There already")[language]
        case .uncommitted: Localized(fr: "Pas encore enregistré", en: "Not committed yet")[language]
        case .files: Localized(fr: "D'après les fichiers", en: "As the files tell it")[language]
        }
    }

    /// What becomes of each chapter that tells something, on all cores: a history has thousands of them.
    func mapChapters<Value: Sendable>(_ transform: @Sendable (Chapter) -> Value) -> [Value] {
        let told = chapters.indices.filter { !chapters[$0].changes.isEmpty }
        return onAllCores(inRunsOf: told.count) { transform(chapters[told[$0]]) }
    }

    /// What people and actions were called in a chapter's own time.
    func names(of chapter: Chapter) -> StoryNames { names.atTheTime(of: chapter) }

    /// The lines of a chapter: everything about one subject on one line.
    func lines(of chapter: Chapter) -> [Line] {
        var lines: [Line] = []
        let names = names(of: chapter)
        let speaker = ChangeSpeaker(names: names, day: chapter.origin.day)
        for change in chapter.changes {
            let words = speaker.words(for: change)
            if let last = lines.last, last.subject == change.subject, last.formerBearer == change.formerBearer {
                lines[lines.count - 1].add(words)
            } else {
                lines.append(Line(change, label: names.label(of: change), words))
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
