import Navigation
import SourceText

extension LSP {
    struct ReferenceParams: Codable, Sendable {
        struct Context: Codable, Sendable {
            var includeDeclaration: Bool
        }

        var textDocument: TextDocumentIdentifier
        var position: Position
        var context: Context
    }

    struct DocumentHighlight: Codable, Sendable {
        var range: Range
    }
}

extension Feature {
    /// As far as the one who asks may know: private harvests of others are never among them.
    static let references = request(
        "textDocument/references",
        capability: Capability(name: "referencesProvider", value: true)
    ) { (params: LSP.ReferenceParams, workspace) throws(ResponseError) -> [LSP.Location] in
        guard let note = workspace.note(at: params.textDocument.uri),
            let mention = note.mention(at: params.position)
        else { return [] }
        let found = note.map.references(to: mention.subject, for: note.asker).filter {
            params.context.includeDeclaration || $0.role != .definition
        }
        return workspace.locations(of: found.map(\.place), beside: note)
    }

    /// The same subject elsewhere in the document.
    static let documentHighlights = request(
        "textDocument/documentHighlight",
        capability: Capability(name: "documentHighlightProvider", value: true)
    ) { (params: LSP.DocumentPositionParams, workspace) throws(ResponseError) -> [LSP.DocumentHighlight] in
        guard let note = workspace.note(at: params.textDocument.uri), let mentions = note.map.mentions(in: note.file),
            let mention = mentions.mention(at: note.offset(of: params.position))
        else { return [] }
        let found = mentions.all.filter { $0.subject == mention.subject }.map(\.place.range)
        return note.ranges(found).map { LSP.DocumentHighlight(range: $0) }
    }
}
