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
        for candidate in candidates {
            let offered = Array(Folding.fold(candidate).unicodeScalars)
            guard !offered.isEmpty, offered.count <= 80 else { continue }
            let limit = max(1, max(wanted.count, offered.count) / 3)
            guard abs(wanted.count - offered.count) <= limit else { continue }
            let distance = distance(wanted, offered)
            if distance <= limit, distance < best?.distance ?? Int.max { best = (candidate, distance) }
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
        return distance(written, meant) <= max(1, max(written.count, meant.count) / 6)
    }

    private static func digits(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        text.filter { ("0"..."9").contains($0) }
    }

    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for row in 1...left.count {
            var current = [row] + [Int](repeating: 0, count: right.count)
            for column in 1...right.count {
                let same = left[row - 1] == right[column - 1]
                var cost = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (same ? 0 : 1))
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    cost = min(cost, beforeLast[column - 2] + 1)
                }
                current[column] = cost
            }
            beforeLast = last
            last = current
        }
        return last[right.count]
    }
}
