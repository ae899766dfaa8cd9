/// Which pages have words in common, found without comparing each with every other.
struct WordIndex {
    /// Where the pages that hold the same three words are told of.
    private struct Holders {
        /// The last entry of them.
        var last: Int
        var count: Int
    }

    private var holders: [Int: Holders] = [:]
    /// A page, and the entry before it for the same words; that of the first is -1.
    private var entries: [(page: Int, previous: Int)] = []
    /// How many of the words asked for each page holds: 0 for all between two questions.
    private var counts: [Int]

    init(of pages: [PageWords]) {
        counts = [Int](repeating: 0, count: pages.count)
        for (page, words) in pages.enumerated() {
            for three in words.threes {
                let place = entries.count
                var own = holders[three] ?? Holders(last: -1, count: 0)
                entries.append((page, own.last))
                own = Holders(last: place, count: own.count + 1)
                holders[three] = own
            }
        }
    }

    /// How much each page shares with another, in the order of the pages; those that share nothing are missing.
    mutating func shared(with words: PageWords) -> [(page: Int, count: Int)] {
        var found: [Int] = []
        for three in words.threes {
            var entry = holders[three]?.last ?? -1
            while entry >= 0 {
                let page = entries[entry].page
                if counts[page] == 0 { found.append(page) }
                counts[page] += 1
                entry = entries[entry].previous
            }
        }
        return found.sorted().map { page in
            defer { counts[page] = 0 }
            return (page, counts[page])
        }
    }

    /// All pages that hold at least half of a page's words, and some others, in their order.
    ///
    /// Whoever holds half of them holds one of any that are more than half: the rarest are enough, so that what stands in
    /// all pages leads to none.
    func pagesThatMayHoldHalf(of words: PageWords) -> [Int] {
        let rarest = words.threes.map { holders[$0] ?? Holders(last: -1, count: 0) }.sorted { $0.count < $1.count }
        var found: Set<Int> = []
        for own in rarest.prefix(rarest.count / 2 + 1) {
            var entry = own.last
            while entry >= 0 {
                found.insert(entries[entry].page)
                entry = entries[entry].previous
            }
        }
        return found.sorted()
    }
}
