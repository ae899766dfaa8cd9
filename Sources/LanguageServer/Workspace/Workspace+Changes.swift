import Editing
import LiveGroup
import Logbook
import Paths
import Reading
import SourceText

extension Workspace {
    /// A change of a group's files in the form the client carries out.
    ///
    /// - Throws: `ResponseError` where the client can't make new files or rename them, and the change needs it.
    func edit(_ change: FolderChange, beside note: Note) throws(ResponseError) -> LSP.WorkspaceEdit {
        let folder = note.group.folder.path
        let edits = Dictionary(grouping: change.edits, by: \.place.file).sorted { $0.key < $1.key }.map { file, edits in
            (note: file == note.file ? note : self.note(file, in: note.group), edits: edits)
        }
        guard client.takesDocumentChanges else {
            guard change.newFiles.isEmpty, change.moves.isEmpty else { throw Self.cannotRename(in: note.language) }
            let changes = edits.map { ($0.note.uri, $0.note.textEdits($0.edits)) }
            return LSP.WorkspaceEdit(changes: Dictionary(changes) { $0 + $1 })
        }
        guard change.newFiles.isEmpty || client.takes(resourceOperation: "create"),
            change.moves.isEmpty || client.takes(resourceOperation: "rename")
        else { throw Self.cannotRename(in: note.language) }
        let texts = edits.map { note, edits in
            LSP.DocumentChange.edit(
                LSP.TextDocumentEdit(
                    textDocument: .init(uri: note.uri, version: note.version),
                    edits: note.textEdits(edits)
                )
            )
        }
        let start = LSP.Position(line: 0, character: 0)
        let newFiles = change.newFiles.flatMap { file -> [LSP.DocumentChange] in
            let uri = DocumentURI.uri(ofPath: folder + "/" + file.path)
            let text = LSP.TextEdit(range: LSP.Range(start: start, end: start), newText: file.text)
            return [
                .create(LSP.CreateFile(uri: uri)),
                .edit(LSP.TextDocumentEdit(textDocument: .init(uri: uri, version: nil), edits: [text])),
            ]
        }
        // Not every editor makes the folder that a file is moved to.
        for move in change.moves { FilePath.makeFolders(above: folder + "/" + move.to, inside: folder) }
        let moves = change.moves.map { move in
            LSP.DocumentChange.rename(
                LSP.RenameFile(
                    oldUri: uri(of: move.from, in: note.group),
                    newUri: DocumentURI.uri(ofPath: folder + "/" + move.to)
                )
            )
        }
        return LSP.WorkspaceEdit(documentChanges: texts + newFiles + moves)
    }

    /// An open document keeps the address the client gave it.
    private func uri(of path: String, in group: LiveGroup) -> String {
        group.file(at: path).map { note($0, in: group).uri } ?? DocumentURI.uri(ofPath: group.folder.path + "/" + path)
    }

    private static func cannotRename(in language: Language) -> ResponseError {
        let message = Localized(
            fr:
                "Cet éditeur ne sait ni créer ni renommer des fichiers pour un serveur de langue : rien n'a été changé.",
            en: "This editor can't make or rename files for a language server: nothing was changed."
        )
        return ResponseError(.requestFailed, message[language])
    }
}

extension Note {
    /// Edits of this note's text, with the line ends it has.
    func textEdits(_ edits: [Edit]) -> [LSP.TextEdit] {
        // Few edits have lines of their own, and to find out how they end costs a look at the whole text.
        let lineEnd = edits.contains { $0.replacement.utf8.contains(0x0A) } ? source.lineEnd : .lf
        let ordered = edits.sorted { $0.place.range.lowerBound < $1.place.range.lowerBound }
        return zip(ordered, ranges(ordered.map(\.place.range))).map { edit, range in
            let bytes = lineEnd.replacingAll(in: Array(edit.replacement.utf8))
            return LSP.TextEdit(range: range, newText: String(decoding: bytes, as: UTF8.self))
        }
    }
}
