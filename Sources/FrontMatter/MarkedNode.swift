package import SourceText

/// A YAML value as text, with the place it was written at. Types are the reader's business.
package indirect enum MarkedNode: Hashable, Sendable {
    case scalar(MarkedText)
    case sequence([MarkedNode], range: SourceRange)
    case mapping([MarkedPair], range: SourceRange)

    package var range: SourceRange {
        switch self {
        case .scalar(let text): text.range
        case .sequence(_, let range), .mapping(_, let range): range
        }
    }
}

/// A scalar's text after YAML's unquoting, and its range in the file, quotes included.
package struct MarkedText: Hashable, Sendable {
    package let text: String
    package let range: SourceRange

    package init(text: String, range: SourceRange) {
        self.text = text
        self.range = range
    }
}

/// A key and its value.
package struct MarkedPair: Hashable, Sendable {
    package let key: MarkedText
    package let value: MarkedNode

    package init(key: MarkedText, value: MarkedNode) {
        self.key = key
        self.value = value
    }
}
