import Lexicon
import Logbook

extension Pairing<SessionID, SessionFact> {
    /// A séance keeps its number unless what it says stands under another: then its number is what changed.
    ///
    /// - Parameter member: what somebody's short name became.
    static func ofSessions(
        _ old: [SessionID: SessionFact],
        _ new: [SessionID: SessionFact],
        _ member: (MemberID) -> MemberID
    ) -> Self {
        var pairing = Self(old, new)
        let keepsNames = old.count == new.count && old.keys.allSatisfy { new[$0] != nil }
        if !keepsNames || old.count > 1 {
            for (before, after) in bestMatches(old, new, member) { pairing.pair(before, after) }
        }
        pairing.pairNames(of: old.keys) { $0 }
        return pairing
    }

    /// Those that are each other's best match under another number, and a better one than their own number's.
    private static func bestMatches(
        _ old: [SessionID: SessionFact],
        _ new: [SessionID: SessionFact],
        _ member: (MemberID) -> MemberID
    ) -> [(SessionID, SessionID)] {
        let newLikenesses = new.mapValues { SessionLikeness($0) { $0 } }
        let oldLikenesses = old.mapValues { SessionLikeness($0, member) }
        func score(_ before: SessionID, _ after: SessionID) -> Int {
            guard let before = oldLikenesses[before], let after = newLikenesses[after] else { return Int.min }
            return before.score(beside: after)
        }
        var bestAfter: [SessionID: (id: SessionID, score: Int, isOnly: Bool)] = [:]
        var bestBefore = bestAfter
        func note(_ id: SessionID, _ score: Int, in best: inout (id: SessionID, score: Int, isOnly: Bool)?) {
            guard let known = best, known.score >= score else {
                best = (id, score, true)
                return
            }
            if known.score == score { best?.isOnly = false }
        }
        for (before, likeness) in oldLikenesses {
            for (after, other) in newLikenesses where after != before {
                let isOldFree = new[before] == nil && old[after] == nil
                let found = likeness.score(beside: other)
                guard found >= SessionLikeness.enough || isOldFree && likeness.hasDateAndClients(of: other),
                    found > score(before, before), found > score(after, after)
                else { continue }
                note(after, found, in: &bestAfter[before])
                note(before, found, in: &bestBefore[after])
            }
        }
        return bestAfter.compactMap { before, best in
            guard best.isOnly, let back = bestBefore[best.id], back.isOnly, back.id == before else { return nil }
            return (before, best.id)
        }
    }
}

/// What tells that two séances are one, whatever their numbers.
private struct SessionLikeness {
    private let date: CalendarDate?
    private let clients: [MemberID?]
    private let topics: [String]
    private let steps: [[Step: Passage]]

    /// A day and its client, a client and their topic, a topic and what was said of it.
    static let enough = 4

    init(_ session: SessionFact, _ member: (MemberID) -> MemberID) {
        date = session.date
        clients = session.consultations.map { $0.client.map(member) }
        topics = session.consultations.compactMap { $0.topic.map(Folding.fold) }
        steps = session.consultations.map(\.steps)
    }

    func hasDateAndClients(of other: Self) -> Bool { date != nil && date == other.date && clients == other.clients }

    func score(beside other: Self) -> Int {
        let (mine, theirs) = (clients.compactMap(\.self), other.clients.compactMap(\.self))
        var score = date != nil && date == other.date ? 2 : 0
        if !mine.isEmpty, !theirs.isEmpty { score += mine == theirs ? 2 : -2 }
        if !topics.isEmpty, topics == other.topics { score += 3 }
        let alike = zip(steps, other.steps).reduce(0) { sum, pair in
            sum + pair.0.count { step, text in pair.1[step] == text }
        }
        return score + 2 * min(alike, 3)
    }
}
