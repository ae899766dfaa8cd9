import Navigation

extension Feature {
    static let definition = request(
        "textDocument/definition",
        capability: Capability(name: "definitionProvider", value: true)
    ) { (params: LSP.DocumentPositionParams, workspace) throws(ResponseError) -> LSP.Location? in
        guard let note = workspace.note(at: params.textDocument.uri),
            let mention = note.mention(at: params.position),
            let place = note.map.definition(of: mention.subject)
        else { return nil }
        return workspace.location(of: place, beside: note)
    }
}
