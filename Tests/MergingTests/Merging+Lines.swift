import Merging

extension TestMerge {
    /// What git would make of the lines, where each side changed one run of them.
    ///
    /// - Parameter rows: the signs at the beginning, in the middle and at the end.
    static func lineMerge(_ rows: [String] = ["<<<<<<< ours", "=======", ">>>>>>> theirs"]) -> TextMerge {
        { base, ours, theirs in
            let all = [base, ours, theirs].map {
                String(decoding: $0, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            }
            let ends = all.dropFirst().map { side in
                let first = zip(all[0], side).prefix { $0 == $1 }.count
                let most = min(all[0].count, side.count) - first
                return (
                    first: first, last: min(most, zip(all[0].reversed(), side.reversed()).prefix { $0 == $1 }.count)
                )
            }
            let changed = ends.map { $0.first..<all[0].count - $0.last }
            let new = zip(all.dropFirst(), ends).map { Array($0[$1.first..<$0.count - $1.last]) }
            var text = all[0]
            let hasConflicts =
                changed[0].lowerBound <= changed[1].upperBound && changed[1].lowerBound <= changed[0].upperBound
            if hasConflicts {
                let (first, last) = (ends.map(\.first).min() ?? 0, ends.map(\.last).min() ?? 0)
                let parts = all.dropFirst().map { Array($0[first..<max(first, $0.count - last)]) }
                let both = [rows[0][...]] + parts[0] + [rows[1][...]] + parts[1] + [rows[2][...]]
                text.replaceSubrange(first..<max(first, text.count - last), with: both)
            } else {
                for index in changed[0].lowerBound > changed[1].lowerBound ? [0, 1] : [1, 0] {
                    text.replaceSubrange(changed[index], with: new[index])
                }
            }
            return MergedText(bytes: Array(text.joined(separator: "\n").utf8), hasConflicts: hasConflicts)
        }
    }
}
