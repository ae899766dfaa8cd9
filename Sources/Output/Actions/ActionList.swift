package import Links
package import Logbook
import SourceText

/// Which actions are wanted.
package struct ActionFilter: Sendable {
    package enum Standing: Sendable {
        case all
        /// Neither done nor dropped.
        case open
        /// Open, and past their date.
        case overdue
    }

    package var standing: Standing
    package var owner: MemberID?
    package var session: SessionID?

    package init(standing: Standing = .all, owner: MemberID? = nil, session: SessionID? = nil) {
        self.standing = standing
        self.owner = owner
        self.session = session
    }
}

/// The moment for which actions are told.
package enum ActionMoment: Sendable {
    /// All that the files say; dates are compared with today.
    case latest(today: CalendarDate)
    /// As it was known at the end of a day: later decisions aren't there yet, later retours don't count.
    case asOf(CalendarDate)

    /// The day that dates are compared with.
    var day: CalendarDate {
        switch self {
        case .latest(let today): today
        case .asOf(let day): day
        }
    }

    /// The last day whose retours count; `nil` where all do.
    var horizon: CalendarDate? {
        switch self {
        case .latest: nil
        case .asOf(let day): day
        }
    }
}

/// A group's actions at one moment: what every form of `carnet actions` is made from.
package struct ActionList: Sendable {
    let group: Group
    /// In the order of the séances, then of the plans.
    let actions: [ListedAction]
    let filter: ActionFilter
    let moment: ActionMoment
    let language: Language
    /// Written before each path: empty, or the group's folder among several with a slash at its end.
    let pathPrefix: String
    private let lines: [FileID: LineTable]

    package init(
        of group: Group,
        links: Links,
        filter: ActionFilter,
        moment: ActionMoment,
        language: Language,
        pathPrefix: String
    ) {
        self.group = group
        self.filter = filter
        self.moment = moment
        self.language = language
        self.pathPrefix = pathPrefix
        let actions = links.lives.compactMap { ListedAction($0, at: moment) }.filter { action in
            if let owner = filter.owner, action.life.owner != owner { return false }
            if let session = filter.session, action.life.session != session { return false }
            switch filter.standing {
            case .all: return true
            case .open: return !action.state.isClosed
            case .overdue: return action.isOverdue
            }
        }
        self.actions = actions
        let files = actions.flatMap { [$0.life.action.place.file] + $0.followUps.map(\.followUp.place.file) }
        lines = Dictionary(uniqueKeysWithValues: Set(files).map { ($0, LineTable(group[$0].bytes)) })
    }

    /// The name people know an action's owner by; empty where nobody is named.
    func ownerName(of action: ListedAction) -> String {
        action.life.owner.map { group.member($0)?.name ?? $0.description } ?? ""
    }

    /// 1-based.
    func line(of place: Place) -> Int {
        (lines[place.file] ?? LineTable(group[place.file].bytes)).line(at: place.range.lowerBound) + 1
    }

    func path(of place: Place) -> String { pathPrefix + group[place.file].path }
}

/// One action as it stood at a moment.
struct ListedAction: Sendable {
    let life: ActionLife
    let state: ActionState
    let due: CalendarDate?
    let isOverdue: Bool
    /// In the order of the séances.
    let followUps: [DatedFollowUp]

    /// `nil` where the action wasn't decided yet.
    init?(_ life: ActionLife, at moment: ActionMoment) {
        guard life.exists(on: moment.horizon) else { return nil }
        self.life = life
        state = life.state(on: moment.horizon)
        due = life.due(on: moment.horizon)
        isOverdue = !state.isClosed && due.map { $0 < moment.day } ?? false
        followUps = life.followUps(on: moment.horizon)
    }
}
