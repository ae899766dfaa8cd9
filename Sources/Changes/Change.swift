package import Logbook

/// One thing that differs between two states of a group.
package struct Change: Equatable, Sendable {
    package let subject: Subject
    package let kind: Kind
    /// What else it is a part of, each once and in order: an action's séance and owner, a séance's clients.
    package let related: [Subject]
    /// Where another thing took its name in the same step: what people called the one that is gone, in a word or more.
    package let formerBearer: String?

    init(_ subject: Subject, _ kind: Kind, related: [Subject] = [], formerBearer: String? = nil) {
        self.subject = subject
        self.kind = kind
        self.related = related
        self.formerBearer = formerBearer
    }

    package enum Kind: Equatable, Sendable {
        case added
        case removed
        /// It had another name.
        case renamed(from: Subject)
        case group(GroupChange)
        case member(MemberChange)
        case cycle(CycleChange)
        case session(SessionChange)
        case action(ActionChange)
        case entry(EntryChange)
        /// It can't be read, and nobody knows what it says until it is mended.
        case unreadable
        /// It couldn't be read before, and nobody knows what changed in it.
        case wasUnreadable
        /// It can't be read and never could: nothing of it is known.
        case neverReadable
        /// It can be read for the first time: what it says is told beside this.
        case mended
    }

    /// A page that can't be read any more.
    package static func unreadable(_ path: String) -> Change { Change(.page(path), .unreadable) }

    /// A page that couldn't be read before.
    package static func wasUnreadable(_ path: String) -> Change { Change(.page(path), .wasUnreadable) }

    /// A page that came and can't be read.
    package static func neverReadable(_ path: String) -> Change { Change(.page(path), .neverReadable) }

    /// A page that never could be read before.
    package static func mended(_ path: String) -> Change { Change(.page(path), .mended) }
}

/// A value that became another.
package struct Shift<Value> {
    package let from: Value
    package let to: Value

    package init(from: Value, to: Value) {
        self.from = from
        self.to = to
    }
}

extension Shift: Equatable where Value: Equatable {}
extension Shift: Hashable where Value: Hashable {}
extension Shift: Sendable where Value: Sendable {}

extension Shift where Value: Equatable {
    /// `nil` where nothing changed.
    init?(_ from: Value, _ to: Value) {
        guard from != to else { return nil }
        self.from = from
        self.to = to
    }
}

/// What came to a list and what left it, each in order.
package struct Turnover<Element: Hashable & Sendable>: Hashable, Sendable {
    package let added: [Element]
    package let removed: [Element]

    package init(added: [Element], removed: [Element]) {
        self.added = added
        self.removed = removed
    }
}

extension Turnover where Element: Comparable {
    /// `nil` where nothing came or left.
    init?(_ old: Set<Element>, _ new: Set<Element>) {
        guard old != new else { return nil }
        added = new.subtracting(old).sorted()
        removed = old.subtracting(new).sorted()
    }
}

package enum GroupChange: Hashable, Sendable {
    case name(Shift<String?>)
    case language(Shift<Language>)
    case facilitator(Shift<String?>)
    case charterAgreed(Shift<CalendarDate?>)
    case charterText
    case logbookForm(Shift<LogbookForm>)
    case rules
}

package enum MemberChange: Hashable, Sendable {
    case name(Shift<String>)
    case aliases(Turnover<String>)
    case formerNames(Turnover<String>)
    case reportsTo(Shift<MemberID?>)
}

package enum CycleChange: Hashable, Sendable {
    case title(Shift<String?>)
    case start(Shift<CalendarDate?>)
    case end(Shift<CalendarDate?>)
    case plannedSessions(Turnover<CalendarDate>)
}

package enum SessionChange: Hashable, Sendable {
    case added(date: CalendarDate?)
    case date(Shift<CalendarDate?>)
    case status(Shift<SessionStatus>)
    case title(Shift<String?>)
    case duration(Shift<Int?>)
    case facilitator(Shift<String?>)
    case present(Turnover<MemberID>)
    case absent(Turnover<MemberID>)
    /// How many marks there are, never which.
    case marks(Shift<Int>)
    case opening
    case consultationAdded(client: MemberID?, topic: String?)
    case consultationRemoved(client: MemberID?, topic: String?)
    case client(Shift<MemberID?>)
    case topic(Shift<String?>)
    case nature(Shift<TopicNature?>)
    case themes(Turnover<String>)
    case consultants(Turnover<MemberID>)
    /// The text of a step; what it says stays in the séance's file.
    case step(Step)
    case otherText
}

package enum ActionChange: Hashable, Sendable {
    /// A plan holds it that didn't before.
    case decided(in: SessionID, due: CalendarDate?, state: ActionState)
    case title(Shift<String>)
    /// As written in the plan.
    case state(Shift<ActionState>)
    case due(Shift<CalendarDate?>)
    /// As written in the plan, where a séance gave another since.
    case plannedDue(Shift<CalendarDate?>)
    case owner(Shift<MemberID?>)
    case session(Shift<SessionID>)
    case details
    /// A séance heard of it.
    case heard(HeardFollowUp)
    /// What a séance heard was written otherwise.
    case heardOtherwise(HeardFollowUp)
    /// What a séance heard was taken back.
    case unheard(SessionID)
    /// Where it stands by all that was heard, before and after; the two are one where something else seems to be told.
    case standing(Shift<ActionState>)
}

/// A retour, and what it changed for its action.
package struct HeardFollowUp: Hashable, Sendable {
    package let session: SessionID
    package let date: CalendarDate?
    /// Before and after; `nil` where the retour states none.
    package let state: StateShift?
    /// Before and after; `nil` where the retour gives no new date.
    package let due: DueShift?
    package let note: String?
    package let learned: String?

    /// Where an action stood before a retour, and stands after it; the two may be one.
    package struct StateShift: Hashable, Sendable {
        package let from: ActionState
        package let to: ActionState
    }

    package struct DueShift: Hashable, Sendable {
        package let from: CalendarDate?
        package let to: CalendarDate
    }
}
