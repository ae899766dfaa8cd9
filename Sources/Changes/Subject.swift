package import Logbook

/// What a statement of the files is about, under the name the method gives it, wherever it stands.
package enum Subject: Hashable, Sendable {
    case group
    case member(MemberID)
    case cycle(CycleID)
    case session(SessionID)
    case action(ActionID)
    case followUp(FollowUpID)
    case entry(EntryID)
    /// A file as such, where nobody can tell what it says: relative to the group's folder.
    case page(String)
}

/// A retour's name: the action it speaks of, and the séance that heard it.
package struct FollowUpID: Hashable, Sendable {
    package let action: ActionID
    package let session: SessionID
    /// 0-based, where one séance hears of an action more than once.
    package let number: Int

    package init(action: ActionID, session: SessionID, number: Int) {
        self.action = action
        self.session = session
        self.number = number
    }
}

/// A page's name: whose carnet, and which séance.
package struct EntryID: Hashable, Sendable {
    package let member: MemberID
    package let session: SessionID?

    package init(member: MemberID, session: SessionID?) {
        self.member = member
        self.session = session
    }
}

extension Subject: Comparable {
    private var rank: Int {
        switch self {
        case .group: 0
        case .member: 1
        case .cycle: 2
        case .session: 3
        case .action: 4
        case .followUp: 5
        case .entry: 6
        case .page: 7
        }
    }

    /// The group, its people, its cycles, its séances, actions and carnets.
    package static func < (left: Subject, right: Subject) -> Bool {
        switch (left, right) {
        case (.member(let first), .member(let second)): first < second
        case (.cycle(let first), .cycle(let second)): first < second
        case (.session(let first), .session(let second)): first < second
        case (.action(let first), .action(let second)): first < second
        case (.followUp(let first), .followUp(let second)):
            (first.action, first.session, first.number) < (second.action, second.session, second.number)
        case (.entry(let first), .entry(let second)):
            first.member == second.member
                ? first.session.map { mine in second.session.map { mine < $0 } ?? false } ?? (second.session != nil)
                : first.member < second.member
        case (.page(let first), .page(let second)): first < second
        default: left.rank < right.rank
        }
    }
}

extension Subject {
    /// As the files write it.
    package var name: String {
        switch self {
        case .group: ""
        case .member(let id): id.description
        case .cycle(let id): id.description
        case .session(let id): id.description
        case .action(let id): id.description
        case .followUp(let id): id.action.description
        case .page(let path): path
        case .entry(let id): [id.member.description, id.session?.description].compactMap { $0 }.joined(separator: "/")
        }
    }
}
