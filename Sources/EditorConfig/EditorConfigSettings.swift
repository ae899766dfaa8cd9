/// What the `.editorconfig` files around a file ask of its text; `nil` where none says anything.
package struct EditorConfigSettings: Hashable, Sendable {
    package enum Charset: String, Hashable, Sendable, CaseIterable {
        case utf8 = "utf-8"
        case utf8WithMark = "utf-8-bom"
        case utf16LittleEndian = "utf-16le"
        case utf16BigEndian = "utf-16be"
        case latin1
    }

    package enum EndOfLine: String, Hashable, Sendable, CaseIterable {
        case lf, crlf, cr
    }

    package var charset: Charset?
    package var endOfLine: EndOfLine?
    package var insertsFinalNewline: Bool?
    package var trimsTrailingWhitespace: Bool?

    package init() {}
}

/// An `.editorconfig` that can't be used.
package enum EditorConfigFailure: Error, Hashable, Sendable {
    /// A 1-based line that makes no sense.
    case line(Int, file: String)
    /// A folder, a pipe or a device: reading it might never end.
    case notAFile(String)
    /// For want of memory, or of a path from the root on.
    case other(reason: String)
}
