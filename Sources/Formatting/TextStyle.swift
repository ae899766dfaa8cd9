package import Editing
package import SourceText

/// How a file is stored, and what is done to the ends of its lines.
package struct TextStyle: Hashable, Sendable {
    /// `nil` leaves the encoding as it is.
    package var encoding: SourceEncoding?
    /// `nil` leaves the line ends as they are.
    package var lineEnd: LineEnd?
    package var lastLine: LastLine
    package var lineEndSpaces: LineEndSpaces

    package init(
        encoding: SourceEncoding?,
        lineEnd: LineEnd?,
        lastLine: LastLine = .ended,
        lineEndSpaces: LineEndSpaces = .trimmed
    ) {
        self.encoding = encoding
        self.lineEnd = lineEnd
        self.lastLine = lastLine
        self.lineEndSpaces = lineEndSpaces
    }

    /// UTF-8 and LF: what is written where nothing else is asked for.
    package static let standard = TextStyle(encoding: .utf8, lineEnd: .lf)
    /// Text alone, as an editor holds it: how it is stored is the editor's business.
    package static let inEditor = TextStyle(encoding: nil, lineEnd: nil)

    package enum LastLine: Hashable, Sendable {
        /// With exactly one line end.
        case ended
        /// Without one.
        case open
    }

    package enum LineEndSpaces: Hashable, Sendable {
        /// White space at the end of a line goes where it means nothing.
        case trimmed
        case kept
    }
}
