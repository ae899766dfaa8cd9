import Logbook

extension Pairing<ActionID, ActionFact> {
    /// Whoever rewords an action and gives it another number in one go leaves most of its words.
    ///
    /// Those of one séance pair that are each other's nearest by far, and nearer than what bears their number.
    mutating func pairLikeTitles(_ session: (SessionID) -> SessionID?, _ name: (ActionID) -> ActionID?) {
        guard oldLeft.count > 0, newLeft.count > 0, oldLeft.count + newLeft.count > 2 || hasOtherNames(name) else {
            return
        }
        let old = oldLeft.map { (id: $0, title: WordCount($1.title)) }.sorted { $0.id < $1.id }
        let new = Dictionary(grouping: newLeft.map { (id: $0, title: WordCount($1.title)) }) { $0.id.session }
        var bestAfter: [ActionID: Best] = [:]
        var bestBefore: [ActionID: Best] = [:]
        for (before, title) in old {
            for (after, other) in session(before.session).flatMap({ new[$0] }) ?? [] {
                // Whatever was added to it, what keeps its number and all its words is what it was.
                let likeness = name(before) == after && title.isContained(in: other) ? 1 : title.likeness(to: other)
                guard likeness > 0.5 else { continue }
                bestAfter[before, default: Best()].note(after, likeness)
                bestBefore[after, default: Best()].note(before, likeness)
            }
        }
        for (before, best) in bestAfter {
            guard let after = best.id, let back = bestBefore[after], back.id == before else { continue }
            pair(before, after)
        }
    }

    private func hasOtherNames(_ name: (ActionID) -> ActionID?) -> Bool {
        oldLeft.keys.contains { id in name(id).map { newLeft[$0] == nil } ?? true }
    }

    /// The nearest of some; `id` is `nil` where two are as near.
    private struct Best {
        private(set) var id: ActionID?
        private var likeness = 0.0

        mutating func note(_ id: ActionID, _ likeness: Double) {
            guard likeness >= self.likeness else { return }
            self.id = likeness > self.likeness ? id : nil
            self.likeness = likeness
        }
    }
}

extension WordCount {
    /// The part of their words that two texts share: from 0 to 1.
    fileprivate func likeness(to other: Self) -> Double {
        let most = max(total, other.total)
        return most == 0 ? 0 : Double(common(with: other)) / Double(most)
    }
}
