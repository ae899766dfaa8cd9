import Lexicon
package import Logbook

package enum EntryChange: Equatable, Sendable {
    /// What its author shows of one kind.
    case harvest(HarvestFact.Name, HarvestShift)
    /// The same words under another heading: for other readers, or of another step.
    case moved(HarvestMove)
    case commitments
    /// It stayed under a short name that is somebody else's now.
    case handedOn(from: FormerOwner)
}

/// Whose a page was.
package struct FormerOwner: Hashable, Sendable {
    /// As they were called then.
    package let name: String
    /// Their present short name; `nil` for somebody who left.
    package let member: MemberID?
}

/// Words of a carnet that came to stand under another heading.
package struct HarvestMove: Equatable, Sendable {
    package let from: HarvestFact.Name
    package let to: HarvestFact.Name
    /// Whether nothing was left where they stood.
    package let isWhole: Bool
    /// The words, as they are written now.
    package let pieces: [String]
}

/// What became of the words under one heading.
package struct HarvestShift: Equatable, Sendable {
    let from: Passage?
    let to: Passage?
    /// Pieces that came from under another heading, or went there: told as such.
    var elsewhere: Set<String> = []

    /// `nil` where nothing changed.
    init?(_ from: Passage?, _ to: Passage?) {
        guard from != to else { return nil }
        self.from = from
        self.to = to
    }

    /// What became of them as a whole.
    package enum Tendency: Hashable, Sendable {
        case more
        case less
        /// Much the same in other words.
        case reworded
        case otherwise
    }

    package var tendency: Tendency {
        guard let from else { return .more }
        guard let to else { return .less }
        if elsewhere.isEmpty {
            if to.holdsLines(of: from) { return .more }
            if from.holdsLines(of: to) { return .less }
        }
        let (added, removed) = (added, removed)
        switch (added.isEmpty, removed.isEmpty) {
        case (false, true): return .more
        case (true, false): return .less
        case (false, false), (true, true): return Self.isRewording(removed, added) ? .reworded : .otherwise
        }
    }

    /// The pieces that came, as they are written.
    package var added: [String] { to?.pieces(without: from).filter { !elsewhere.contains($0) } ?? [] }

    /// The pieces that went.
    var removed: [String] { from?.pieces(without: to).filter { !elsewhere.contains($0) } ?? [] }

    /// Whether all that is left of it is told elsewhere.
    var isEmpty: Bool { !elsewhere.isEmpty && added.isEmpty && removed.isEmpty }

    /// Whether each piece stands in the place of one that is written nearly so, or shares half of its words.
    private static func isRewording(_ old: [String], _ new: [String]) -> Bool {
        guard old.count == new.count else { return false }
        var left = new
        return old.allSatisfy { piece in
            guard let index = left.firstIndex(where: { areAlike(piece, $0) }) else { return false }
            left.remove(at: index)
            return true
        }
    }

    private static func areAlike(_ old: String, _ new: String) -> Bool {
        let (before, after) = (WordCount(old), WordCount(new))
        return 2 * before.common(with: after) >= max(before.total, after.total)
            || NearMiss.nearest(to: old, among: [new]) != nil
    }
}
