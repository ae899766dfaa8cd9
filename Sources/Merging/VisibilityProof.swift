import Logbook

/// Shows that a merged carnet lets nobody read more than the sides of the merge let them.
struct VisibilityProof {
    private let sides: Versions<VisibleLines>
    private let recast: [Recast]

    private typealias Measure = KeyPath<VisibleLines.Line, Visibility>

    init(_ sides: Versions<VisibleLines>, recast: [Recast] = []) {
        self.sides = sides
        self.recast = recast
    }

    /// Whether nothing on a page stands where more people may read it: neither the place it is in nor what documents
    /// show of it may be for more people.
    ///
    /// - Parameters:
    ///   - parts: whose each line is, by its number; `nil` for what is merged. What stands between the signs of a
    ///     conflict is for no more people than its own side has it for.
    ///   - isCounted: whether a line may stand there no more often than the sides have it.
    func holds(for merged: VisibleLines, _ parts: [Side?]? = nil, isCounted: Bool = true) -> Bool {
        let part = { (number: Int) -> Side? in
            guard let parts, number < parts.count else { return nil }
            return parts[number]
        }
        return [\VisibleLines.Line.place, \VisibleLines.Line.shown].allSatisfy { (measure: Measure) in
            let counts = Versions(
                base: sides.base.counts(measure),
                ours: sides.ours.counts(measure),
                theirs: sides.theirs.counts(measure)
            )
            let isHeld = merged.counts(measure, where: { part($0) == nil }).allSatisfy { words, count in
                count.reached.allSatisfy { visibility, times in
                    let allowed = Self.allowed(words, visibility, counts) ?? recastAllowed(words, visibility, counts)
                    return (isCounted ? times : 1) <= allowed
                }
            }
            let ownHeld = [(Side.ours, counts.ours), (.theirs, counts.theirs)].allSatisfy { side, own in
                merged.counts(measure, where: { part($0) == side }).allSatisfy { words, count in
                    count.reached.keys.allSatisfy { (own[words]?[$0] ?? 0) > 0 }
                }
            }
            return isHeld && ownHeld
        }
    }

    /// How often a line may stand where so many people or more may read it; `nil` where no side has it.
    ///
    /// Where one side let fewer people read it, or took it away, the other doesn't make up for it. What both added is for
    /// the fewer people.
    private static func allowed(
        _ words: String,
        _ visibility: Visibility,
        _ counts: Versions<[String: VisibleLines.Count]>
    ) -> Int? {
        let all = counts.map { $0[words]?.all ?? 0 }
        let wide = counts.map { $0[words]?[visibility] ?? 0 }
        guard all.ours > 0 || all.theirs > 0 else { return nil }
        guard all.base > 0 else {
            let isPrivate = wide.ours < all.ours || wide.theirs < all.theirs
            let isOnBoth = all.ours > 0 && all.theirs > 0
            return isOnBoth && isPrivate ? min(wide.ours, wide.theirs) : wide.ours + wide.theirs
        }
        let isNarrower = { (all: (Int, Int), wide: (Int, Int)) in wide.1 < wide.0 && all.1 - wide.1 > all.0 - wide.0 }
        if isNarrower((all.base, all.ours), (wide.base, wide.ours))
            || isNarrower((all.base, all.theirs), (wide.base, wide.theirs))
        {
            return min(wide.ours, wide.theirs)
        }
        if all.ours == 0 || all.theirs == 0 { return wide.base }
        if wide.ours < wide.base || wide.theirs < wide.base { return max(wide.base, wide.ours, wide.theirs) }
        return wide.ours + wide.theirs - wide.base
    }

    /// The same for a line that was put together from lines of both sides: all of them are for so many people.
    private func recastAllowed(
        _ words: String,
        _ visibility: Visibility,
        _ counts: Versions<[String: VisibleLines.Count]>
    ) -> Int {
        let isWide = { (text: [UInt8], side: [String: VisibleLines.Count]) in
            Self.lines(of: text).allSatisfy { (side[$0]?[visibility] ?? 0) > 0 }
        }
        return recast.filter { recast in
            Self.lines(of: recast.after).contains(words) && isWide(recast.before.ours, counts.ours)
                && isWide(recast.before.theirs, counts.theirs)
        }.count
    }

    private static func lines(of text: [UInt8]) -> [String] {
        String(decoding: text, as: UTF8.self).lines.map { String($0).unmarked }
    }
}
