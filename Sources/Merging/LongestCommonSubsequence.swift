/// The longest common subsequence of two lists.
struct LongestCommonSubsequence {
    /// In order.
    let pairs: [(Int, Int)]

    /// More comparisons are not made.
    private static let limit = 4_000_000

    /// - Throws: `TooTangled` where comparing them would take too long.
    init(_ first: Int, _ second: Int, _ areSame: (Int, Int) -> Bool) throws(TooTangled) {
        var start = 0
        while start < min(first, second), areSame(start, start) { start += 1 }
        var end = 0
        while end < min(first, second) - start, areSame(first - 1 - end, second - 1 - end) { end += 1 }
        let (rows, columns) = (first - start - end, second - start - end)
        guard rows * columns <= Self.limit else { throw TooTangled() }
        // Lengths for the ends of both lists, so that pairs are taken from the beginning on.
        var lengths = Array(repeating: UInt32(0), count: (rows + 1) * (columns + 1))
        for row in stride(from: rows - 1, through: 0, by: -1) {
            for column in stride(from: columns - 1, through: 0, by: -1) {
                let here = row * (columns + 1) + column
                lengths[here] =
                    areSame(start + row, start + column)
                    ? lengths[here + columns + 2] + 1 : max(lengths[here + columns + 1], lengths[here + 1])
            }
        }
        var pairs = (0..<start).map { ($0, $0) }
        var (row, column) = (0, 0)
        while row < rows, column < columns {
            let here = row * (columns + 1) + column
            if areSame(start + row, start + column) {
                pairs.append((start + row, start + column))
                row += 1
                column += 1
            } else if lengths[here + columns + 1] >= lengths[here + 1] {
                row += 1
            } else {
                column += 1
            }
        }
        self.pairs = pairs + (0..<end).reversed().map { (first - 1 - $0, second - 1 - $0) }
    }
}
