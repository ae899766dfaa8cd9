package import Logbook
package import SourceText

/// How the files of a group speak of one another: the life of every action, and what points nowhere.
package struct Links: Sendable {
    /// In the order of the séances, then of the plans.
    package private(set) var lives: [ActionLife] = []
    /// Retours on an action that no plan decided.
    package private(set) var strayFollowUps: [DatedFollowUp] = []
    /// Two plans that claim one id: the later place, and the first.
    package private(set) var duplicateActions: [(id: ActionID, place: Place, first: Place)] = []
    private var indices: [ActionID: Int] = [:]
    private var mentions: [ActionID: [ActionMention]] = [:]

    /// Links a group's séances and carnets, in one pass over each.
    package init(_ group: Group) {
        for entry in group.entries { add(entry) }
        relink(group.sessions)
    }

    package subscript(id: ActionID) -> ActionLife? { indices[id].map { lives[$0] } }

    /// Whether any plan decided an action of this id.
    package func contains(_ id: ActionID) -> Bool { indices[id] != nil }

    /// The lives of the actions a séance decided.
    package func actions(decidedIn session: SessionID) -> [ActionLife] { lives.filter { $0.session == session } }

    /// Where carnets speak of an action, in the order of the files; whether a plan knows it or not.
    package func mentions(of id: ActionID) -> [ActionMention] { mentions[id] ?? [] }

    /// Links anew after a page of a carnet has changed.
    package mutating func replace(_ before: Entry?, with entry: Entry?) {
        for id in Set(before?.mentions.map(\.action) ?? []) {
            mentions[id]?.removeAll { $0.place.file == before?.file }
            if mentions[id]?.isEmpty ?? false { mentions[id] = nil }
        }
        guard let entry else { return }
        add(entry)
        for id in Set(entry.mentions.map(\.action)) {
            mentions[id]?.sort {
                ($0.place.file, $0.place.range.lowerBound) < ($1.place.file, $1.place.range.lowerBound)
            }
        }
    }

    private mutating func add(_ entry: Entry) {
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

    /// Links anew after séances have changed.
    package mutating func relink(_ sessions: [Session]) {
        var followUps: [ActionID: [DatedFollowUp]] = [:]
        var named: [DatedFollowUp] = []
        for session in sessions {
            for followUp in session.followUps {
                let dated = DatedFollowUp(followUp: followUp, session: session.id.value, date: session.date?.value)
                followUps[followUp.action.value, default: []].append(dated)
                named.append(dated)
            }
        }
        lives = []
        indices = [:]
        duplicateActions = []
        for session in sessions {
            for consultation in session.consultations {
                for action in consultation.actions {
                    if let first = indices[action.id] {
                        duplicateActions.append((action.id, action.place, lives[first].action.place))
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
                            followUps: followUps[action.id] ?? []
                        )
                    )
                }
            }
        }
        strayFollowUps = named.filter { indices[$0.followUp.action.value] == nil }
    }
}
