import LiveGroup
import Logbook
import Navigation
import Reading
import SourceText

extension LSP {
    struct RenameParams: Codable, Sendable {
        var textDocument: TextDocumentIdentifier
        var position: Position
        var newName: String
    }

    struct PreparedRename: Codable, Sendable {
        var range: Range
        var placeholder: String
    }
}

extension Feature {
    static let prepareRename = request(
        "textDocument/prepareRename",
        capability: nil
    ) { (params: LSP.DocumentPositionParams, workspace) throws(ResponseError) -> LSP.PreparedRename? in
        guard let note = workspace.note(at: params.textDocument.uri),
            let mention = note.mention(at: params.position), let name = mention.subject.name
        else { return nil }
        return LSP.PreparedRename(range: note.range(mention.place.range), placeholder: name)
    }

    static let rename = request(
        "textDocument/rename",
        capability: Capability(name: "renameProvider", value: ["prepareProvider": true])
    ) { (params: LSP.RenameParams, workspace) throws(ResponseError) -> LSP.WorkspaceEdit? in
        guard let note = workspace.note(at: params.textDocument.uri),
            let mention = note.mention(at: params.position)
        else { return nil }
        let known = Set(note.group.group.files.map(\.path))
        let otherFiles = note.group.folder.everyFile().filter { !known.contains($0) }
        do {
            let change = try Renaming.change(
                of: mention.subject,
                to: params.newName,
                in: note.map,
                otherFiles: otherFiles
            )
            return try workspace.edit(change, beside: note)
        } catch let refusal as RenamingRefusal {
            throw ResponseError(.requestFailed, refusal.message(in: note.language))
        } catch let error as ResponseError {
            throw error
        } catch {
            throw ResponseError(.internalError, "\(error)")
        }
    }
}

extension Subject {
    /// The name that can be changed; `nil` where there is none.
    fileprivate var name: String? {
        switch self {
        case .member(let id): id.description
        case .session(let id): id.description
        case .action(let id): id.description
        case .cycle, .date, .state, .heading, .key, .word, .rule: nil
        }
    }
}
