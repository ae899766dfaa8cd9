/// Numbers for values: the same for equal ones.
struct Numbering<Value: Hashable> {
    private var numbers: [Value: Int] = [:]

    mutating func number(of value: Value) -> Int {
        if let number = numbers[value] { return number }
        numbers[value] = numbers.count
        return numbers.count - 1
    }
}

/// What two things without a key have in common where they are the same one.
struct NodeWords: Hashable {
    let sort: Int
    let label: String

    init(_ node: Node) {
        sort = node.sort
        label = node.label
    }
}

/// The words of texts as numbers, so that many texts are compared in a short time.
struct WordBags {
    private var numbering = Numbering<String>()

    /// The words of a thing, in an order of their own.
    mutating func bag(of node: Node) -> [Int] { bag(of: Wording.words(of: node)) }
    mutating func bag(of label: String) -> [Int] { bag(of: Wording.words(in: label)) }

    private mutating func bag(of words: [String]) -> [Int] { words.map { numbering.number(of: $0) }.sorted() }

    /// How much of two texts they have in common: 0…1.
    static func share(_ left: [Int], _ right: [Int]) -> Double {
        guard !left.isEmpty || !right.isEmpty else { return 0 }
        var (one, other, common) = (0, 0, 0)
        while one < left.count, other < right.count {
            if left[one] == right[other] {
                common += 1
                one += 1
                other += 1
            } else if left[one] < right[other] {
                one += 1
            } else {
                other += 1
            }
        }
        return Double(2 * common) / Double(left.count + right.count)
    }
}
