package import Logbook
package import SourceText

/// How the files of a group speak of one another: the life of every action, and what points nowhere.
package struct Links: Sendable {
    /// In the order of the séances, then of the plans.
    package let lives: [ActionLife]
    /// Retours on an action that no plan decided.
    package let strayFollowUps: [DatedFollowUp]
    /// Two plans that claim one id: the later place, and the first.
    package let duplicateActions: [(id: ActionID, place: Place, first: Place)]
    private let indices: [ActionID: Int]

    package subscript(id: ActionID) -> ActionLife? { indices[id].map { lives[$0] } }

    /// Whether any plan decided an action of this id.
    package func contains(_ id: ActionID) -> Bool { indices[id] != nil }

    /// The lives of the actions a séance decided.
    package func actions(decidedIn session: SessionID) -> [ActionLife] { lives.filter { $0.session == session } }

    /// Links a group's séances and carnets, in one pass over each.
    package init(_ group: Group) {
        var mentions: [ActionID: [ActionMention]] = [:]
        for entry in group.entries {
            for mention in entry.mentions {
                mentions[mention.action, default: []].append(
                    ActionMention(
                        member: entry.member.value,
                        session: entry.session?.value,
                        place: Place(entry.file, mention.range),
                        visibility: mention.visibility
                    )
                )
            }
        }
        var followUps: [ActionID: [DatedFollowUp]] = [:]
        var named: [DatedFollowUp] = []
        for session in group.sessions {
            for followUp in session.followUps {
                let dated = DatedFollowUp(
                    followUp: followUp,
                    session: session.id.value,
                    date: session.date?.value
                )
                followUps[followUp.action.value, default: []].append(dated)
                named.append(dated)
            }
        }
        var lives: [ActionLife] = []
        var indices: [ActionID: Int] = [:]
        var duplicates: [(id: ActionID, place: Place, first: Place)] = []
        for session in group.sessions {
            for consultation in session.consultations {
                for action in consultation.actions {
                    if let first = indices[action.id] {
                        duplicates.append((action.id, action.place, lives[first].action.place))
                        continue
                    }
                    indices[action.id] = lives.count
                    lives.append(
                        ActionLife(
                            action: action,
                            session: session.id.value,
                            decided: session.date?.value,
                            owner: action.owner?.value ?? consultation.client?.value,
                            client: consultation.client?.value,
                            topic: consultation.topic?.value,
                            followUps: followUps[action.id] ?? [],
                            mentions: mentions[action.id] ?? []
                        )
                    )
                }
            }
        }
        self.lives = lives
        self.indices = indices
        self.duplicateActions = duplicates
        self.strayFollowUps = named.filter { indices[$0.followUp.action.value] == nil }
    }
}
