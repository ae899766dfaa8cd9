import Editing
import EditorConfig
import Formatting
import SourceText

extension TextStyle {
    /// How a file is to be stored: UTF-8 and LF, or what `.editorconfig` says.
    ///
    /// - Parameter path: absolute.
    /// - Throws: `CommandFailure.editorConfig`
    init(for path: String) throws {
        do {
            self.init(try EditorConfigSettings(for: path))
        } catch {
            throw CommandFailure.editorConfig(error)
        }
    }

    private init(_ settings: EditorConfigSettings) {
        self = .standard
        if let charset = settings.charset { encoding = SourceEncoding(charset) }
        if let end = settings.endOfLine { lineEnd = LineEnd(end) }
        if settings.insertsFinalNewline == false { lastLine = .open }
        if settings.trimsTrailingWhitespace == false { lineEndSpaces = .kept }
    }
}

extension SourceEncoding {
    fileprivate init(_ charset: EditorConfigSettings.Charset) {
        self =
            switch charset {
            case .utf8: .utf8
            case .utf8WithMark: .utf8WithMark
            case .utf16LittleEndian: .utf16LittleEndian
            case .utf16BigEndian: .utf16BigEndian
            // As browsers and editors take the word.
            case .latin1: .windows1252
            }
    }
}

extension LineEnd {
    fileprivate init(_ end: EditorConfigSettings.EndOfLine) {
        self =
            switch end {
            case .lf: .lf
            case .crlf: .crlf
            case .cr: .cr
            }
    }
}
