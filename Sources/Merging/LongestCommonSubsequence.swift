/// The longest common subsequence of two lists, whose things are numbers: equal ones are the same thing. Of two lists so
/// long that finding it would take too long, a common subsequence that may be shorter.
struct LongestCommonSubsequence {
    /// In order.
    private(set) var pairs: [(Int, Int)] = []

    /// More comparisons are not made at once.
    private static let limit = 4_000_000

    private let first: [Int]
    private let second: [Int]

    init(_ first: [Int], _ second: [Int]) {
        self.first = first
        self.second = second
        add(first.indices, second.indices)
    }

    /// Takes what begins and ends both alike; between those only what both have is compared.
    private mutating func add(_ left: Range<Int>, _ right: Range<Int>) {
        var (start, other) = (left.lowerBound, right.lowerBound)
        while start < left.upperBound, other < right.upperBound, first[start] == second[other] {
            pairs.append((start, other))
            start += 1
            other += 1
        }
        var (end, otherEnd) = (left.upperBound, right.upperBound)
        while end > start, otherEnd > other, first[end - 1] == second[otherEnd - 1] {
            end -= 1
            otherEnd -= 1
        }
        let (inFirst, inSecond) = (Set(first[start..<end]), Set(second[other..<otherEnd]))
        let rows = (start..<end).filter { inSecond.contains(first[$0]) }
        let columns = (other..<otherEnd).filter { inFirst.contains(second[$0]) }
        if rows.count * columns.count <= Self.limit {
            addLongest(rows, columns)
        } else {
            addBetweenAnchors(rows, columns)
        }
        pairs += zip(end..<left.upperBound, otherEnd..<right.upperBound)
    }

    private mutating func addLongest(_ rows: [Int], _ columns: [Int]) {
        let width = columns.count + 1
        // Lengths for the ends of both lists, so that pairs are taken from the beginning on.
        var lengths = Array(repeating: UInt32(0), count: (rows.count + 1) * width)
        for row in rows.indices.reversed() {
            let value = first[rows[row]]
            for column in columns.indices.reversed() {
                let here = row * width + column
                lengths[here] =
                    value == second[columns[column]]
                    ? lengths[here + width + 1] + 1 : max(lengths[here + width], lengths[here + 1])
            }
        }
        var (row, column) = (0, 0)
        while row < rows.count, column < columns.count {
            let here = row * width + column
            if first[rows[row]] == second[columns[column]] {
                pairs.append((rows[row], columns[column]))
                row += 1
                column += 1
            } else if lengths[here + width] >= lengths[here + 1] {
                row += 1
            } else {
                column += 1
            }
        }
    }

    /// What stands once on both sides parts the lists into shorter ones; where nothing does, one follows the other.
    private mutating func addBetweenAnchors(_ rows: [Int], _ columns: [Int]) {
        let places = Dictionary(grouping: columns) { second[$0] }
        let counts = Dictionary(grouping: rows) { first[$0] }
        let once = rows.compactMap { row -> (Int, Int)? in
            guard counts[first[row]]?.count == 1, let columns = places[first[row]], columns.count == 1 else {
                return nil
            }
            return (row, columns[0])
        }
        guard !once.isEmpty, let row = rows.first, let column = columns.first, let lastRow = rows.last,
            let lastColumn = columns.last
        else { return addInPassing(rows, places) }
        var (start, other) = (row, column)
        for (row, column) in Self.longestRising(once) {
            add(start..<row, other..<column)
            pairs.append((row, column))
            (start, other) = (row + 1, column + 1)
        }
        add(start..<lastRow + 1, other..<lastColumn + 1)
    }

    private mutating func addInPassing(_ rows: [Int], _ places: [Int: [Int]]) {
        var from: [Int: Int] = [:]
        var last = -1
        for row in rows {
            let columns = places[first[row]] ?? []
            var next = from[first[row]] ?? 0
            while next < columns.count, columns[next] <= last { next += 1 }
            from[first[row]] = next
            guard next < columns.count else { continue }
            last = columns[next]
            pairs.append((row, last))
        }
    }

    /// Of pairs in the order of the first list the most that are in the order of the second as well.
    private static func longestRising(_ pairs: [(Int, Int)]) -> [(Int, Int)] {
        var ends: [Int] = []
        var before: [Int?] = []
        for (index, pair) in pairs.enumerated() {
            var (low, high) = (0, ends.count)
            while low < high {
                let middle = (low + high) / 2
                if pairs[ends[middle]].1 < pair.1 { low = middle + 1 } else { high = middle }
            }
            before.append(low > 0 ? ends[low - 1] : nil)
            if low < ends.count { ends[low] = index } else { ends.append(index) }
        }
        var rising: [(Int, Int)] = []
        var next = ends.last
        while let index = next {
            rising.append(pairs[index])
            next = before[index]
        }
        return rising.reversed()
    }
}
