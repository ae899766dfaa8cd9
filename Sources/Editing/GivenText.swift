import Lexicon

/// A text that a person gave for one place of a file: one paragraph, whose signs mean nothing but themselves where they
/// would hide it or tear it apart.
struct GivenText {
    /// As it is written in the middle of a line.
    let markdown: String

    /// `nil` where nothing is left to write.
    init?(_ text: String) {
        var words = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            words.append(Self.breaksLine(scalar) ? " " : scalar)
        }
        let line = Self.trimmed(String(words))
        guard !line.isEmpty else { return nil }
        markdown = Self.escapingTags(line)
    }

    /// As it is written after the dash that follows an action's id.
    var afterSeparator: String {
        var rest = Substring(markdown).unicodeScalars
        // The reader drops such signs there, and so may the writer.
        while let first = rest.first, (0x2010...0x2015).contains(first.value) || Folding.isSpace(first) {
            rest.removeFirst()
        }
        let text = String(rest)
        guard let first = text.first, ":-.,".contains(first) else { return text }
        return "\\" + text
    }

    /// As it is written at the beginning of an item, where signs might open a block of their own.
    var atItemStart: String {
        let digits = markdown.prefix { $0.isASCII && $0.isNumber }
        if !digits.isEmpty {
            let rest = markdown.dropFirst(digits.count)
            return rest.first == "." || rest.first == ")" ? digits + "\\" + rest : markdown
        }
        guard let first = markdown.first, "#>-+*`~=_[|<:".contains(first) else { return markdown }
        // Emphasis and code are what somebody means who writes them on one line.
        if let second = markdown.dropFirst().first, "*_`".contains(first), second != first, !second.isWhitespace {
            return markdown
        }
        return "\\" + markdown
    }

    private static func breaksLine(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029: true
        default: false
        }
    }

    private static func trimmed(_ text: String) -> String {
        var scalars = Substring(text).unicodeScalars
        while let first = scalars.first, Folding.isSpace(first) { scalars.removeFirst() }
        while let last = scalars.last, Folding.isSpace(last) { scalars.removeLast() }
        return String(scalars)
    }

    /// What would be a tag or a comment shows as text; addresses in angle brackets stay links.
    private static func escapingTags(_ line: String) -> String {
        var result = ""
        var previous: Character = " "
        var rest = Substring(line)
        while let character = rest.first {
            let isLink = ["<http://", "<https://", "<mailto:"].contains { rest.hasPrefix($0) }
            if character == "<", previous != "\\", !isLink { result += "\\" }
            result.append(character)
            previous = character
            rest.removeFirst()
        }
        return result
    }
}
