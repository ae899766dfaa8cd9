import Lexicon
import SourceText

/// The line a person is typing in, up to where they are.
struct TypedLine {
    /// From the line's beginning to the place of the cursor.
    let before: String
    let start: Int
    /// The byte offset of the cursor.
    let cursor: Int

    init(in source: SourceText, at offset: Int) {
        let bytes = source.bytes
        cursor = min(max(0, offset), bytes.count)
        var start = cursor
        while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
        self.start = start
        before = source[SourceRange(start, cursor)]
    }

    /// The last stretch of the line for which `isPart` holds: the word being typed.
    func word(where isPart: (Unicode.Scalar) -> Bool) -> (text: String, range: SourceRange) {
        let scalars = before.unicodeScalars.reversed().prefix(while: isPart)
        let text = String(String.UnicodeScalarView(scalars.reversed()))
        return (text, SourceRange(cursor - text.utf8.count, cursor))
    }

    /// Letters, digits and what may join them in a name or an id.
    static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "-_.‐‑–".unicodeScalars.contains(scalar)
            || scalar.properties.numericType != nil || scalar.properties.generalCategory == .nonspacingMark
    }

    /// How many spaces the line begins with.
    var indentation: Int { before.prefix { $0 == " " }.count }
}
