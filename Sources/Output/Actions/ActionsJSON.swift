import Links
import Logbook
import SourceText

/// Actions as the stable, versioned JSON of `carnet actions --format json`.
package enum ActionsJSON {
    package static func bytes(of lists: [ActionList]) -> [UInt8] {
        JSONValue.object([
            ("format", .number(1)),
            ("actions", .list(lists.flatMap { list in list.actions.map { value(of: $0, in: list) } })),
        ]).bytes
    }

    private static func value(of action: ListedAction, in list: ActionList) -> JSONValue {
        let place = action.life.action.place
        return .object([
            ("id", .text(action.life.id.description)),
            ("title", .text(action.life.action.title)),
            ("owner", .optional(action.life.owner?.description)),
            ("session", .text(action.life.session.description)),
            ("decided", .optional(action.life.decided?.description)),
            ("due", .optional(action.due?.description)),
            ("state", .text(action.state.rawValue)),
            ("overdue", .flag(action.isOverdue)),
            ("file", .text(list.path(of: place))),
            ("line", .number(list.line(of: place))),
            ("history", .list(action.followUps.map { value(of: $0, in: list) })),
        ])
    }

    private static func value(of dated: DatedFollowUp, in list: ActionList) -> JSONValue {
        .object([
            ("session", .text(dated.session.description)),
            ("date", .optional(dated.date?.description)),
            ("state", .optional(dated.followUp.state?.rawValue)),
            ("note", .optional(dated.followUp.note?.markdown)),
            ("learned", .optional(dated.followUp.learned?.markdown)),
            ("file", .text(list.path(of: dated.followUp.place))),
            ("line", .number(list.line(of: dated.followUp.place))),
        ])
    }
}
