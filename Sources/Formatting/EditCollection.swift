import SourceText

/// Edits of one file that don't overlap; where two want the same text, the one that came first has it.
struct EditCollection {
    /// In the order of the text; of two insertions at one place, the one that came first.
    private(set) var edits: [Edit] = []

    /// Adds those that overlap none that is there; they don't overlap each other.
    mutating func add(_ added: [Edit]) {
        let fitting = added.filter { !overlaps($0.place.range) }
        guard !fitting.isEmpty else { return }
        edits = (edits + fitting).enumerated().sorted { left, right in
            let (first, second) = (left.element.place.range, right.element.place.range)
            return (first.lowerBound, first.upperBound, left.offset)
                < (second.lowerBound, second.upperBound, right.offset)
        }.map(\.element)
    }

    private func overlaps(_ range: SourceRange) -> Bool {
        var low = 0
        var high = edits.count
        while low < high {
            let middle = (low + high) / 2
            if edits[middle].place.range.upperBound > range.lowerBound { high = middle } else { low = middle + 1 }
        }
        return low < edits.count && edits[low].place.range.lowerBound < range.upperBound
    }
}
