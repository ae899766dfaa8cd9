/// Facts by what they are about.
///
/// Most pages are about one thing: it needs no dictionary, which would cost more than all that is done with it.
package enum FactTable: Sendable {
    case nothing
    indirect case one(Subject, Fact)
    /// Of any number.
    case many([Subject: Fact])

    package var isEmpty: Bool {
        switch self {
        case .nothing: true
        case .one: false
        case .many(let facts): facts.isEmpty
        }
    }

    package subscript(subject: Subject) -> Fact? {
        switch self {
        case .nothing: nil
        case .one(let only, let fact): only == subject ? fact : nil
        case .many(let facts): facts[subject]
        }
    }

    /// One of the things that they are about.
    package var anySubject: Subject? {
        switch self {
        case .nothing: nil
        case .one(let only, _): only
        case .many(let facts): facts.keys.first
        }
    }

    /// What the facts are about.
    package var subjects: some Sequence<Subject> { lazy.map(\.subject) }

    /// States something of a thing.
    ///
    /// - Returns: what was stated before.
    mutating func update(_ subject: Subject, with fact: Fact) -> Fact? {
        switch self {
        case .nothing:
            self = .one(subject, fact)
            return nil
        case .one(let only, let before):
            self = only == subject ? .one(subject, fact) : .many([only: before, subject: fact])
            return only == subject ? before : nil
        case .many(var facts):
            // Held but once, the dictionary changes in its place.
            self = .nothing
            defer { self = .many(facts) }
            return facts.updateValue(fact, forKey: subject)
        }
    }

    /// - Returns: what was stated before.
    mutating func remove(_ subject: Subject) -> Fact? {
        switch self {
        case .nothing: return nil
        case .one(let only, let before):
            guard only == subject else { return nil }
            self = .nothing
            return before
        case .many(var facts):
            self = .nothing
            defer { self = .many(facts) }
            return facts.removeValue(forKey: subject)
        }
    }

    /// Makes room for so many more.
    mutating func makeRoom(for count: Int) {
        guard count > 1 else { return }
        var facts: [Subject: Fact]
        switch self {
        case .nothing: facts = [:]
        case .one(let subject, let fact): facts = [subject: fact]
        case .many(let known): facts = known
        }
        // Held but once, as above.
        self = .nothing
        facts.reserveCapacity(facts.count + count)
        self = .many(facts)
    }
}

extension FactTable: Sequence {
    package typealias Element = (subject: Subject, fact: Fact)

    package struct Iterator: IteratorProtocol {
        fileprivate var only: Element?
        fileprivate var others: Dictionary<Subject, Fact>.Iterator?

        package mutating func next() -> Element? {
            if let only {
                self.only = nil
                return only
            }
            return others?.next().map { ($0.key, $0.value) }
        }
    }

    package func makeIterator() -> Iterator {
        switch self {
        case .nothing: Iterator()
        case .one(let subject, let fact): Iterator(only: (subject, fact))
        case .many(let facts): Iterator(others: facts.makeIterator())
        }
    }
}
