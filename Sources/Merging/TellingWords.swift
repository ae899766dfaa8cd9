import Lexicon

/// The words by which something new is told from other new things: without an action's fields, and without what stands in
/// parentheses, as dates do.
struct TellingWords {
    private let bag: [String]
    /// Names and numbers: two things that differ in them are two, however alike the rest is.
    private let names: Set<String>

    /// The share of words that tells two new things for one that both sides took over and changed.
    private static let least = 0.8
    /// How many words of some length they have in common then.
    private static let fewest = 4
    private static let length = 4

    init(_ node: Node) {
        let text = if case .item(let headline?) = node.kind { headline.words } else { node.label }
        var words: [String] = []
        var names: Set<String> = []
        for part in text.withoutParentheses.split(whereSeparator: \.isWhitespace) {
            for word in part.split(whereSeparator: { !($0.isLetter || $0.isNumber) }) {
                let folded = Folding.fold(String(word))
                // A sentence's first word has a capital whatever it is.
                let isName = part.hasPrefix("@") || !words.isEmpty && word.first?.isUppercase == true
                if isName || word.contains(where: \.isNumber) { names.insert(folded) }
                words.append(folded)
            }
        }
        bag = words.sorted()
        self.names = names
    }

    /// Whether both tell of one thing.
    func areNearly(_ other: TellingWords) -> Bool {
        guard !bag.isEmpty else { return false }
        if bag == other.bag { return true }
        guard Double(2 * min(bag.count, other.bag.count)) >= Self.least * Double(bag.count + other.bag.count) else {
            return false
        }
        let (removed, added) = (without(other.bag), other.without(bag))
        let common = bag.count - removed.count
        guard Double(2 * common) >= Self.least * Double(bag.count + other.bag.count) else { return false }
        if !names.isDisjoint(with: removed), !other.names.isDisjoint(with: added) { return false }
        let isLong = { (word: String) in word.count >= Self.length && !word.contains(where: \.isNumber) }
        return bag.count(where: isLong) - removed.count(where: isLong) >= Self.fewest
    }

    /// The words that another one lacks; both are sorted.
    private func without(_ other: [String]) -> [String] {
        var rest: [String] = []
        var next = other.startIndex
        for word in bag {
            while next < other.endIndex, other[next] < word { next += 1 }
            if next < other.endIndex, other[next] == word { next += 1 } else { rest.append(word) }
        }
        return rest
    }
}

extension String {
    fileprivate var withoutParentheses: String {
        var depth = 0
        return filter { character in
            if character == "(" { depth += 1 }
            defer { if character == ")" { depth = max(0, depth - 1) } }
            return depth == 0
        }
    }
}
