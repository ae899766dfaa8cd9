import LiveGroup
import Navigation
import SourceText

extension LSP {
    struct DocumentLink: Encodable, Sendable {
        var range: Range
        var target: String
    }
}

extension Feature {
    /// Ids lead to the files that state them; links of the text to files of the same group.
    static let documentLinks = request(
        "textDocument/documentLink",
        capability: Capability(name: "documentLinkProvider", value: ["resolveProvider": false])
    ) { (params: LSP.DocumentParams, workspace) throws(ResponseError) -> [LSP.DocumentLink] in
        guard let note = workspace.note(at: params.textDocument.uri), let page = note.page else { return [] }
        let map = note.map
        let ids = map.idLinks(from: page)
        let targets = workspace.locations(of: ids.map(\.target), beside: note)
        let links = zip(note.ranges(ids.map(\.range)), targets).map { range, target in
            // Editors take a line's number, from 1, after the address.
            LSP.DocumentLink(range: range, target: "\(target.uri)#L\(target.range.start.line + 1)")
        }
        let paths = map.fileLinks(from: page)
        let files = zip(note.ranges(paths.map(\.range)), paths).compactMap { range, link in
            note.group.file(at: link.path).map { file in
                LSP.DocumentLink(range: range, target: workspace.note(file, in: note.group).uri)
            }
        }
        return (links + files).sorted {
            ($0.range.start.line, $0.range.start.character) < ($1.range.start.line, $1.range.start.character)
        }
    }
}
