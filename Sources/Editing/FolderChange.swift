package import SourceText

/// What is to become of a group's files: the one form in which commands, fixes and editors ask for a change.
///
/// A change is made of values and touches nothing; `Writing` carries it out, the language server hands it to the editor.
package struct FolderChange: Hashable, Sendable {
    /// Replacements in texts as the group was read; those of one file don't overlap.
    package var edits: [Edit]
    /// Files that are not there yet.
    package var newFiles: [NewFile]
    /// Files that get another path, after their edits.
    package var moves: [Move]
    /// Files that are stored in another way from now on, whether they are edited or not. An editor, which stores files
    /// in its own way, may pass over these.
    package var storage: [Storage]

    package init(edits: [Edit] = [], newFiles: [NewFile] = [], moves: [Move] = [], storage: [Storage] = []) {
        self.edits = edits
        self.newFiles = newFiles
        self.moves = moves
        self.storage = storage
    }

    package var isEmpty: Bool { edits.isEmpty && newFiles.isEmpty && moves.isEmpty && storage.isEmpty }

    /// A file to write where there is none.
    package struct NewFile: Hashable, Sendable {
        /// Relative to the group's folder, `/` between components.
        package var path: String
        package var text: String

        package init(path: String, text: String) {
            self.path = path
            self.text = text
        }
    }

    /// A file that gets another path, both relative to the group's folder.
    package struct Move: Hashable, Sendable {
        package var from: String
        package var to: String

        package init(from: String, to: String) {
            self.from = from
            self.to = to
        }
    }

    /// How a file is stored from now on.
    package struct Storage: Hashable, Sendable {
        package var file: FileID
        package var encoding: SourceEncoding
        /// Of every line, once the edits are made.
        package var lineEnd: LineEnd

        package init(file: FileID, encoding: SourceEncoding, lineEnd: LineEnd) {
            self.file = file
            self.encoding = encoding
            self.lineEnd = lineEnd
        }
    }
}
