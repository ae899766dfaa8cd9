import LiveGroup
import Logbook
import SourceText

/// A file of a group, between the protocol's lines and the program's bytes.
struct Note: Sendable {
    let group: LiveGroup
    let file: FileID
    /// As the client calls it.
    let uri: String
    /// Of the text, where the client has it open.
    let version: Int?
    let isOpen: Bool
    private let encoding: PositionEncoding
    private let buffer: TextBuffer

    init(group: LiveGroup, file: FileID, uri: String, version: Int?, isOpen: Bool, encoding: PositionEncoding) {
        self.group = group
        self.file = file
        self.uri = uri
        self.version = version
        self.isOpen = isOpen
        self.encoding = encoding
        buffer = TextBuffer(group.group[file].bytes)
    }

    var source: SourceText { group.group[file] }
    var language: Language { group.view.language ?? group.group.language }

    /// A range of the text as the client counts it.
    func range(_ range: SourceRange) -> LSP.Range {
        LSP.Range(start: position(range.lowerBound), end: position(range.upperBound))
    }

    /// Many ranges, best in the order of the text: in a long line each is counted on from the one before.
    func ranges(_ ranges: [SourceRange]) -> [LSP.Range] {
        var last: (offset: Int, position: LSP.Position, line: Int)?
        func position(_ offset: Int) -> LSP.Position {
            let bytes = source.bytes
            let line = buffer.line(at: offset)
            var found: LSP.Position
            if let last, last.line == line, last.offset <= offset, offset <= bytes.count {
                found = last.position
                found.character += encoding.units(of: bytes[last.offset..<offset])
            } else {
                found = self.position(offset)
            }
            last = (offset, found, line)
            return found
        }
        return ranges.map { LSP.Range(start: position($0.lowerBound), end: position($0.upperBound)) }
    }

    func position(_ offset: Int) -> LSP.Position {
        var position = buffer.position(of: offset, in: encoding)
        if position.line == 0 { position.character += markLength }
        return position
    }

    /// The byte offset of a place the client names.
    func offset(of position: LSP.Position) -> Int {
        var position = position
        if position.line == 0 { position.character = max(0, position.character - markLength) }
        return buffer.offset(of: position, in: encoding)
    }

    func location(_ range: SourceRange) -> LSP.Location { LSP.Location(uri: uri, range: self.range(range)) }

    /// A byte-order mark, which our text is without, is a character of an open document's first line.
    private var markLength: Int {
        guard isOpen, source.encoding == .utf8WithMark else { return 0 }
        return encoding == .utf8 ? 3 : 1
    }
}
