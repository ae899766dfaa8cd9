/// Finds what somebody probably meant.
package enum NearMiss {
    /// The candidate nearest to `text`, compared folded; `nil` where none is near enough to propose.
    ///
    /// Distance is Damerau's optimal string alignment; at most a third of the longer word, at least one, may differ.
    package static func nearest(to text: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(Folding.fold(text).unicodeScalars)
        // Past this length nobody mistyped a name, and the distance would cost time for nothing.
        guard !wanted.isEmpty, wanted.count <= 80 else { return nil }
        var best: (candidate: String, distance: Int)?
        var rows = Rows()
        for candidate in candidates {
            let offered = Array(Folding.fold(candidate).unicodeScalars)
            guard !offered.isEmpty, offered.count <= 80 else { continue }
            // Only a nearer one is of interest.
            let limit = min(max(1, max(wanted.count, offered.count) / 3), (best?.distance ?? Int.max) - 1)
            guard abs(wanted.count - offered.count) <= limit,
                let distance = rows.distance(wanted, offered, upTo: limit)
            else { continue }
            best = (candidate, distance)
        }
        return best?.candidate
    }

    /// Whether somebody who meant `candidate` slipped on the keyboard: one sign in six may differ, at least one, and no
    /// digit: S1-A4 is not a slip for S1-A1. Names of three letters differ by one all the time.
    package static func isSlip(_ text: String, for candidate: String) -> Bool {
        let written = Array(Folding.fold(text).unicodeScalars)
        let meant = Array(Folding.fold(candidate).unicodeScalars)
        guard written.count > 3 || meant.count > 3, written.count <= 80, meant.count <= 80,
            digits(written) == digits(meant)
        else { return false }
        var rows = Rows()
        return rows.distance(written, meant, upTo: max(1, max(written.count, meant.count) / 6)) != nil
    }

    private static func digits(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        text.filter { ("0"..."9").contains($0) }
    }

    /// Three rows of the table of distances, used again for each pair of words.
    private struct Rows {
        private var beforeLast: [Int] = []
        private var last: [Int] = []
        private var current: [Int] = []

        /// `nil` where the words differ in more than `limit` ways, which is seen long before their end.
        mutating func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], upTo limit: Int) -> Int? {
            let width = right.count + 1
            last = Array(0..<width)
            beforeLast = last
            current = last
            var lastLeast = 0
            for row in 1..<left.count + 1 {
                current[0] = row
                var least = row
                for column in 1..<width {
                    let same = left[row - 1] == right[column - 1]
                    var cost = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (same ? 0 : 1))
                    if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                        cost = min(cost, beforeLast[column - 2] + 1)
                    }
                    current[column] = cost
                    least = min(least, cost)
                }
                // A swap reaches back two rows: both have to be past the limit.
                if least > limit, lastLeast > limit { return nil }
                lastLeast = least
                swap(&beforeLast, &last)
                swap(&last, &current)
            }
            return last[width - 1] <= limit ? last[width - 1] : nil
        }
    }
}
