import Changes
import Logbook

/// Changes as the stable, versioned JSON of `carnet diff` and `carnet history`.
package enum ChangesJSON {
    package static func bytes(of story: ChangeStory) -> [UInt8] {
        JSONValue.object([
            ("format", .number(1)),
            ("group", .optional(story.group)),
            ("language", .text(story.language.rawValue)),
            ("steps", .list(story.mapChapters { value(of: $0, in: story) })),
        ]).bytes
    }

    private static func value(of chapter: ChangeStory.Chapter, in story: ChangeStory) -> JSONValue {
        let speaker = ChangeSpeaker(names: story.names(of: chapter), day: chapter.origin.day)
        let changes = JSONValue.list(chapter.changes.map { value(of: $0, by: speaker) })
        let (origin, id, day, author): (String, String?, CalendarDate?, String?) =
            switch chapter.origin {
            case .comparison: ("comparison", nil, nil, nil)
            case .commit(let id, let day, let author): ("commit", id, day, author)
            case .inherited: ("inherited", nil, nil, nil)
            case .uncommitted: ("uncommitted", nil, nil, nil)
            case .files: ("files", nil, nil, nil)
            }
        return .object([
            ("origin", .text(origin)),
            ("commit", .optional(id)),
            ("date", .optional(day?.description)),
            ("author", .optional(author)),
            ("changes", changes),
        ])
    }

    private static func value(of change: Change, by speaker: ChangeSpeaker) -> JSONValue {
        let words = speaker.words(for: change)
        return .object([
            ("kind", .text(change.subject.kind)),
            ("id", .text(change.subject.name)),
            ("title", .optional(speaker.names.title(of: change))),
            ("change", .text(words.code)),
            ("from", .optional(words.from)),
            ("to", .optional(words.to)),
            ("session", .optional(words.heardIn?.description)),
            ("text", .text(words.phrase)),
            ("quotes", .list(words.quotes.map { JSONValue.text($0.text) })),
        ])
    }
}

extension Subject {
    /// A word for machines.
    fileprivate var kind: String {
        switch self {
        case .group: "group"
        case .member: "member"
        case .cycle: "cycle"
        case .session: "session"
        case .action, .followUp: "action"
        case .entry: "entry"
        case .page: "page"
        }
    }
}
