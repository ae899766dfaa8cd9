package import Lexicon
package import Logbook

/// What the text of a heading says, step number and visibility apart.
package struct HeadingReading: Hashable, Sendable {
    /// The step number it begins with, as in `3.` or « Étape 3 ».
    package var number: Int?
    /// `nil` where its words are none of the lexicons'.
    package var heading: Heading?
    package var visibility: Visibility?
    /// What stands in final parentheses and is no visibility.
    package var unknownVisibility: String?
    /// Without number and visibility.
    package var title: String

    package init(_ text: String) {
        let (number, rest) = Self.splitNumber(text.trimmingSpaces())
        self.number = number
        title = rest
        if let heading = Self.lookUp(rest) {
            self.heading = heading
            return
        }
        if let (outer, inner) = Self.splitParentheses(rest) {
            if let visibility = Vocabulary.visibility(inner) {
                self.visibility = visibility
                title = outer
            } else if case .harvest? = Self.lookUp(outer) {
                unknownVisibility = inner
                title = outer
            }
            heading = Self.lookUp(outer)
        }
        if heading == nil { heading = Self.lookUpBeginning(title) }
    }

    private static func lookUp(_ text: String) -> Heading? {
        if let heading = Vocabulary.heading(text) { return heading }
        guard let last = text.last, ":.–—-".contains(last) else { return nil }
        return Vocabulary.heading(String(text.dropLast()))
    }

    /// « Exposé : la réorganisation » is an exposé.
    private static func lookUpBeginning(_ text: String) -> Heading? {
        for separator in separators {
            guard let length = start(of: separator, in: text) else { continue }
            if let heading = Vocabulary.heading(String(decoding: text.utf8.prefix(length), as: UTF8.self)) {
                return heading
            }
        }
        return nil
    }

    /// How many bytes stand before a separator.
    private static func start(of separator: [UInt8], in text: String) -> Int? {
        var text = text
        return text.withUTF8 { bytes in
            bytes.indices.first { bytes[$0] == separator[0] && bytes[$0...].starts(with: separator) }
        }
    }

    /// In bytes, which are looked for many times quicker than characters are: every short line of a shared harvest is
    /// tried.
    private static let separators = [":", " — ", " – ", " - "].map { Array($0.utf8) }

    private static func splitParentheses(_ text: String) -> (outer: String, inner: String)? {
        let text = text.trimmingFinalColon()
        guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return nil }
        let inner = text[text.index(after: open)...].dropLast()
        return (String(text[..<open]).trimmingSpaces(), String(inner).trimmingSpaces())
    }

    private static func splitNumber(_ text: String) -> (Int?, String) {
        var rest = Substring(text)
        // Neither a digit nor the beginning of a word for « step »: most headings.
        guard let first = text.unicodeScalars.first, numberInitials.contains(first) else { return (nil, text) }
        for prefix in stepPrefixes {
            let head = rest.prefix(prefix.count)
            guard Folding.fold(head) == prefix else { continue }
            rest = rest.dropFirst(prefix.count).drop { $0.isWhitespace || $0 == "°" }
            break
        }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard (1...2).contains(digits.count), let number = Int(digits) else { return (nil, text) }
        let after = rest.dropFirst(digits.count)
        let title = after.drop { $0.isWhitespace || ".):/-–—°".contains($0) }
        // « 360° et feedback » or « 2026 » is no numbered step.
        guard after.isEmpty || title.startIndex != after.startIndex else { return (nil, text) }
        return (number, String(title))
    }

    private static let numberInitials: Set<Unicode.Scalar> = Words.all.flatMap(\.stepPrefixes).reduce(
        into: Set("0123456789".unicodeScalars)
    ) { initials, prefix in
        for form in [prefix, prefix.uppercased(), Folding.fold(prefix), Folding.fold(prefix).uppercased()] {
            if let initial = form.unicodeScalars.first { initials.insert(initial) }
        }
    }

    private static let stepPrefixes = Words.all.flatMap(\.stepPrefixes).map(Folding.fold).sorted {
        $0.count > $1.count
    }
}

/// Remembers headings already read: a group writes the same few over and over.
struct HeadingReader {
    private var known: [String: HeadingReading] = [:]
    /// Enough for every usual heading; past it somebody writes prose in headings.
    private static let limit = 512

    init() {}

    mutating func read(_ text: String) -> HeadingReading {
        if let reading = known[text] { return reading }
        let reading = HeadingReading(text)
        if known.count < Self.limit { known[text] = reading }
        return reading
    }
}

extension String {
    /// Without the colon some people end a heading with, and the space before it.
    fileprivate func trimmingFinalColon() -> String {
        hasSuffix(":") ? String(dropLast()).trimmingSpaces() : self
    }
}
