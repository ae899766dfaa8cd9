package import Logbook

/// The words of all languages together: a file may mix them, whatever its group's language.
package enum Vocabulary {

    private static let keys = table(\.keys)
    private static let headings = table(\.headings)
    private static let visibilities = table(\.visibilities)
    private static let statuses = table(\.statuses)
    private static let natures = table(\.natures)
    private static let logbookForms = table(\.logbookForms)
    private static let labels = table(\.labels)
    private static let severities = table(\.severities)
    private static let months = numbered(\.months)
    private static let weekdays = numbered(\.weekdays)
    private static let ordinals = Set(Words.all.flatMap(\.ordinals).map(Folding.fold))

    /// What may stand before a due date and begins with `word`: folded words, the longest phrase first.
    package static func duePhrases(beginningWith word: String) -> [[String]] { duePhrases[word] ?? [] }

    private static let duePhrases: [String: [[String]]] = Dictionary(
        grouping: Set(Words.all.flatMap(\.due).map(Folding.fold)).map { $0.split(separator: " ").map(String.init) }
    ) { $0[0] }.mapValues { $0.sorted { $0.count > $1.count } }

    /// Whether a due phrase may begin with this byte: a quick look before the words are compared.
    package static func mayOpenDuePhrase(_ byte: UInt8) -> Bool {
        byte >= 0x80 || dueInitials[Int(byte | 0x20)]
    }

    private static let dueInitials: [Bool] = duePhrases.keys.compactMap(\.utf8.first)
        .reduce(into: [Bool](repeating: false, count: 128)) { $0[Int($1 & 0x7F)] = true }

    package static func key(_ text: String) -> Key? { keys[keyForm(text)] }
    package static func heading(_ text: String) -> Heading? { headings[Folding.fold(text)] }
    package static func visibility(_ text: String) -> Visibility? { visibilities[Folding.fold(text)] }
    package static func status(_ text: String) -> SessionStatus? { statuses[Folding.fold(text)] }
    package static func nature(_ text: String) -> TopicNature? { natures[Folding.fold(text)] }
    package static func logbookForm(_ text: String) -> LogbookForm? { logbookForms[Folding.fold(text)] }
    package static func label(_ text: String) -> ItemLabel? { labels[Folding.fold(text)] }
    package static func ruleSetting(_ text: String) -> RuleSetting? { severities[Folding.fold(text)] }
    package static func language(_ text: String) -> Language? {
        let folded = Folding.fold(text)
        return Words.all.first { $0.languageNames.contains { Folding.fold($0) == folded } }?.language
    }

    package static func isPreposition(_ text: some StringProtocol) -> Bool { prepositions.contains(Folding.fold(text)) }
    private static let prepositions = Set(Words.all.flatMap(\.prepositions).map(Folding.fold))

    /// 1 for January.
    package static func month(_ text: some StringProtocol) -> Int? { months[Folding.fold(text)] }
    /// 1 for Monday.
    package static func weekday(_ text: some StringProtocol) -> Int? { weekdays[Folding.fold(text)] }
    package static func isOrdinal(_ text: some StringProtocol) -> Bool { ordinals.contains(Folding.fold(text)) }

    /// Every spelling of the keys in `allowed`, for proposals.
    package static func spellings(of allowed: Set<Key>, preferring language: Language) -> [String] {
        ordered(preferring: language).flatMap { words in
            Key.allCases.filter(allowed.contains).flatMap { words.keys[$0] ?? [] }
        }
    }

    /// Every spelling of the headings that `isWanted` lets through, for proposals.
    package static func spellings(
        ofHeadings isWanted: (Heading) -> Bool,
        preferring language: Language
    ) -> [String] {
        ordered(preferring: language).flatMap { words in
            words.headings.filter { isWanted($0.key) }.flatMap(\.value).sorted()
        }
    }

    package static func ordered(preferring language: Language) -> [Words] {
        [Words.of(language)] + Words.all.filter { $0.language != language }
    }

    /// Keys may be written with spaces, hyphens or underscores between their words.
    static func keyForm(_ text: String) -> String {
        let folded = Folding.fold(text)
        guard folded.utf8.contains(where: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }) else { return folded }
        return String(folded.map { $0 == " " || $0 == "-" ? "_" : $0 })
    }

    private static func table<Concept>(_ list: KeyPath<Words, [Concept: [String]]>) -> [String: Concept] {
        var table: [String: Concept] = [:]
        for words in Words.all {
            for (concept, spellings) in words[keyPath: list] {
                for spelling in spellings { table[Folding.fold(spelling)] = concept }
            }
        }
        return table
    }

    private static func numbered(_ list: KeyPath<Words, [[String]]>) -> [String: Int] {
        var table: [String: Int] = [:]
        for words in Words.all {
            for (index, spellings) in words[keyPath: list].enumerated() {
                for spelling in spellings { table[Folding.fold(spelling)] = index + 1 }
            }
        }
        return table
    }
}
