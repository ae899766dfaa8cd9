extension RandomAccessCollection {
    /// The first element that satisfies `isPast`, where all before it don't and all after it do.
    func first(sortedBy isPast: (Element) -> Bool) -> Element? {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = index(low, offsetBy: distance(from: low, to: high) / 2)
            if isPast(self[middle]) { high = middle } else { low = index(after: middle) }
        }
        return low < endIndex ? self[low] : nil
    }
}
