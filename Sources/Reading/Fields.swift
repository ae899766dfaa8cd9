import FrontMatter
import Lexicon
import Logbook
import SourceText

/// Typed access to the pairs of one YAML mapping; what doesn't fit becomes an irregularity.
struct Fields {
    /// A handful at most: looking through them is quicker than hashing.
    private var values: [(key: Key, pair: MarkedPair)] = []
    private let file: FileID
    private let language: Language
    private(set) var irregularities: [Irregularity] = []

    /// Sorts the pairs under the keys in `allowed`; reports the rest.
    init(_ pairs: [MarkedPair], allowed: Set<Key>, file: FileID, language: Language) {
        self.file = file
        self.language = language
        for pair in pairs {
            guard let key = Vocabulary.key(pair.key.text), allowed.contains(key) else {
                let candidates = Vocabulary.spellings(of: allowed, preferring: language)
                let nearest = NearMiss.nearest(to: pair.key.text, among: candidates)
                report(.unknownKey(key: pair.key.text, nearest: nearest), at: pair.key.range)
                continue
            }
            if let first = self[key] {
                report(.duplicateKey(key: pair.key.text, first: first.key.range), at: pair.key.range)
            } else {
                values.append((key, pair))
            }
        }
    }

    subscript(key: Key) -> MarkedPair? { values.first { $0.key == key }?.pair }

    /// What the key is called in this file, or would be.
    func name(of key: Key) -> String {
        self[key]?.key.text ?? Words.of(language).written(key, in: Words.of(language).keys)
    }

    mutating func report(_ kind: Irregularity.Kind, at range: SourceRange) {
        irregularities.append(Irregularity(kind, at: Place(file, range)))
    }

    /// A text that isn't empty.
    mutating func text(_ key: Key) -> Located<String>? {
        guard let pair = self[key] else { return nil }
        guard case .scalar(let scalar) = pair.value else {
            report(.wrongShape(key: pair.key.text, expected: .text), at: pair.value.range)
            return nil
        }
        let text = scalar.text.trimmingSpaces()
        return text.isEmpty ? nil : Located(text, Place(file, scalar.range))
    }

    /// The texts of a list; a single text counts as a list with commas.
    mutating func texts(_ key: Key) -> [Located<String>] {
        guard let pair = self[key] else { return [] }
        switch pair.value {
        case .scalar(let scalar):
            return split(scalar)
        case .sequence(let nodes, _):
            return nodes.compactMap { node in
                guard case .scalar(let scalar) = node else {
                    report(.wrongShape(key: pair.key.text, expected: .text), at: node.range)
                    return nil
                }
                let text = scalar.text.trimmingSpaces()
                return text.isEmpty ? nil : Located(text, Place(file, scalar.range))
            }
        case .mapping(_, let range):
            report(.wrongShape(key: pair.key.text, expected: .list), at: range)
            return []
        }
    }

    private func split(_ scalar: MarkedText) -> [Located<String>] {
        var parts: [Located<String>] = []
        // Quotes belong to the scalar's range, not to its text.
        let isQuoted = scalar.range.count == scalar.text.utf8.count + 2
        var offset = scalar.range.lowerBound + (isQuoted ? 1 : 0)
        for part in scalar.text.split(separator: ",", omittingEmptySubsequences: false) {
            let text = String(part).trimmingSpaces()
            let leading = part.utf8.prefix { $0 == 0x20 }.count
            if !text.isEmpty {
                let start = min(offset + leading, scalar.range.upperBound)
                let range = SourceRange(start, min(start + text.utf8.count, scalar.range.upperBound))
                parts.append(Located(text, Place(file, range)))
            }
            offset += part.utf8.count + 1
        }
        return parts
    }

    mutating func date(_ key: Key) -> Located<CalendarDate>? {
        guard let text = text(key) else { return nil }
        return date(text)
    }

    mutating func date(_ text: Located<String>) -> Located<CalendarDate>? {
        switch DateReading(whole: text.value)?.outcome {
        case .date(let date, let form):
            if form == .numeric { report(.ambiguousDate(read: date), at: text.place.range) }
            return Located(date, text.place)
        case .impossible, nil:
            report(.invalidDate(text: text.value), at: text.place.range)
            return nil
        }
    }

    /// A word of a closed set; `spellings` lists those of each value, the usual one first.
    mutating func word<Value>(
        _ key: Key,
        read: (String) -> Value?,
        spellings: (Words) -> [[String]]
    ) -> Located<Value>? {
        guard let text = text(key) else { return nil }
        if let value = read(text.value) { return Located(value, text.place) }
        let all = Vocabulary.ordered(preferring: language).map(spellings)
        report(
            .unknownValue(
                key: name(of: key),
                value: text.value,
                allowed: all.first?.compactMap(\.first) ?? [],
                nearest: NearMiss.nearest(to: text.value, among: all.joined().joined())
            ),
            at: text.place.range
        )
        return nil
    }
}

extension String {
    /// Without white space at either end, no-break spaces included.
    func trimmingSpaces() -> String {
        var scalars = Substring(self).unicodeScalars
        while let first = scalars.first, Folding.isSpace(first) { scalars.removeFirst() }
        while let last = scalars.last, Folding.isSpace(last) { scalars.removeLast() }
        return String(scalars)
    }
}
