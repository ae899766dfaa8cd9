import Formatting
import LiveGroup
import SourceText

extension Feature {
    /// The same edits as `carnet fmt` makes, but for encoding and line ends, which are the editor's.
    static let formatting = request(
        "textDocument/formatting",
        capability: Capability(name: "documentFormattingProvider", value: true)
    ) { (params: LSP.DocumentParams, workspace) throws(ResponseError) -> [LSP.TextEdit] in
        guard let note = workspace.note(at: params.textDocument.uri) else { return [] }
        switch Formatter(note.group.group).format(note.file, as: .inEditor) {
        case .changed(let change): return note.textEdits(change.edits)
        // Files whose meaning is unclear are left alone; their findings say why.
        case .unchanged, .leftAlone: return []
        }
    }
}
