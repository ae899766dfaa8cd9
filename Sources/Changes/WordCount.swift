import Lexicon

/// How often each word stands in a text, whatever its layout.
struct WordCount: Equatable, Sendable {
    private var counts: [String: Int] = [:]

    init() {}

    init(_ text: String) { add(text) }

    mutating func add(_ text: String) {
        for word in Folding.words(of: text) { counts[word, default: 0] += 1 }
    }

    mutating func add(_ other: Self) { counts.merge(other.counts, uniquingKeysWith: +) }

    var total: Int { counts.values.reduce(0, +) }

    /// How many words the two have in common.
    func common(with other: Self) -> Int { counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) } }

    /// What this one holds more often than the other.
    func without(_ other: Self) -> Self {
        var rest = Self()
        for (word, count) in counts where count > other.counts[word] ?? 0 {
            rest.counts[word] = count - (other.counts[word] ?? 0)
        }
        return rest
    }

    /// Whether another one holds each of its words as often.
    func isContained(in other: Self) -> Bool { counts.allSatisfy { $0.value <= other.counts[$0.key] ?? 0 } }
}
