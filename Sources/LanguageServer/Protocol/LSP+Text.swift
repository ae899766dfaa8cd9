extension LSP {
    /// A place between two characters of a document.
    package struct Position: Codable, Hashable, Sendable {
        /// 0-based.
        package var line: Int
        /// 0-based; in the units that were negotiated, UTF-16 code units where nothing was.
        package var character: Int

        package init(line: Int, character: Int) {
            self.line = line
            self.character = character
        }
    }

    /// From a position up to, not including, another.
    package struct Range: Codable, Hashable, Sendable {
        package var start: Position
        package var end: Position

        package init(start: Position, end: Position) {
            self.start = start
            self.end = end
        }
    }

    package struct Location: Codable, Hashable, Sendable {
        package var uri: String
        package var range: Range

        package init(uri: String, range: Range) {
            self.uri = uri
            self.range = range
        }
    }

    package struct TextEdit: Codable, Hashable, Sendable {
        package var range: Range
        package var newText: String

        package init(range: Range, newText: String) {
            self.range = range
            self.newText = newText
        }
    }

    /// A text for people, in Markdown or plain.
    package struct MarkupContent: Codable, Hashable, Sendable {
        package enum Kind: String, Codable, Sendable {
            case plaintext
            case markdown
        }

        package var kind: Kind
        package var value: String

        package init(kind: Kind, value: String) {
            self.kind = kind
            self.value = value
        }

        /// Our Markdown reads well as plain text too: a client that shows no Markdown gets it under that name.
        init(markdown text: String, asShownIn forms: [String]?) {
            self.init(kind: forms?.contains(Kind.markdown.rawValue) ?? false ? .markdown : .plaintext, value: text)
        }
    }
}
