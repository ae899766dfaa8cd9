/// Puts the stretches of a merged page one after the other, with what stands between them.
struct Joining {
    let pieces: Versions<[Piece]>

    /// The whole text. What were neighbours in a version stay as far apart as they were.
    func text(of fragments: [Fragment]) -> [UInt8] {
        let start = Fragment([], .block, at: Fragment.Place(base: 0, ours: 0, theirs: 0))
        let end = Fragment.Place(base: pieces.base.count, ours: pieces.ours.count, theirs: pieces.theirs.count)
        var text: [UInt8] = []
        var before = start
        for fragment in fragments {
            text += before.text
            text += gap(before.last, fragment.first) ?? newGap(before, fragment)
            before = fragment
        }
        text += before.text
        return text + (gap(before.last, end) ?? (before.text.isEmpty ? [] : [0x0A]))
    }

    /// What stood between two stretches, where they were neighbours.
    private func gap(_ left: Fragment.Place, _ right: Fragment.Place) -> [UInt8]? {
        let base = Self.gap(left.base, right.base, in: pieces.base)
        let ours = Self.gap(left.ours, right.ours, in: pieces.ours)
        let theirs = Self.gap(left.theirs, right.theirs, in: pieces.theirs)
        guard let ours, let theirs else { return ours ?? theirs ?? base }
        if ours == theirs || base == theirs { return ours }
        if base == ours { return theirs }
        return ours.lexicographicallyPrecedes(theirs) ? theirs : ours
    }

    private static func gap(_ left: Int?, _ right: Int?, in pieces: [Piece]) -> [UInt8]? {
        guard let left, let right, left + 1 == right else { return nil }
        let gap = pieces[left].gap
        // What was the last line of its version may have had no end.
        return right < pieces.count && left > 0 && gap.isEmpty ? nil : gap
    }

    /// What is put between two stretches that were no neighbours anywhere.
    private func newGap(_ left: Fragment, _ right: Fragment) -> [UInt8] {
        guard !left.text.isEmpty else { return [] }
        switch (left.form, right.form) {
        case (.frontMatter, _): return [0x0A]
        case (.item(let first), .item(let second)) where first == second:
            return listGap(before: right.first) ?? listGap(after: left.last) ?? [0x0A]
        case (.item, .item): return [0x0A]
        case (.item, .block), (.item, .frontMatter), (.block, _): return [0x0A, 0x0A]
        }
    }

    /// How far apart the items of its list are, for an item that follows another.
    private func listGap(before place: Fragment.Place) -> [UInt8]? {
        sides(place).lazy.compactMap { index, pieces in
            index > 0 && pieces[index - 1].form == pieces[index].form ? pieces[index - 1].gap : nil
        }.first
    }

    private func listGap(after place: Fragment.Place) -> [UInt8]? {
        sides(place).lazy.compactMap { index, pieces in
            index + 1 < pieces.count && pieces[index + 1].form == pieces[index].form ? pieces[index].gap : nil
        }.first
    }

    private func sides(_ place: Fragment.Place) -> [(Int, [Piece])] {
        [(place.ours, pieces.ours), (place.theirs, pieces.theirs), (place.base, pieces.base)].compactMap {
            index,
            pieces in
            index.map { ($0, pieces) }
        }
    }
}
