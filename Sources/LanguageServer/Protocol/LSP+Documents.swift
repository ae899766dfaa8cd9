extension LSP {
    package struct TextDocumentIdentifier: Codable, Hashable, Sendable {
        package var uri: String

        package init(uri: String) { self.uri = uri }
    }

    struct VersionedTextDocumentIdentifier: Codable, Sendable {
        var uri: String
        var version: Int
    }

    struct TextDocumentItem: Codable, Sendable {
        var uri: String
        var version: Int
        var text: String
    }

    /// A request about a document as a whole.
    package struct DocumentParams: Codable, Sendable {
        package var textDocument: TextDocumentIdentifier
    }

    /// A request about a place in a document.
    package struct DocumentPositionParams: Codable, Sendable {
        package var textDocument: TextDocumentIdentifier
        package var position: Position
    }

    struct DidOpenParams: Codable, Sendable {
        var textDocument: TextDocumentItem
    }

    struct DidChangeParams: Codable, Sendable {
        struct Change: Codable, Sendable {
            /// `nil` where `text` is the whole document.
            var range: Range?
            var text: String
        }

        var textDocument: VersionedTextDocumentIdentifier
        var contentChanges: [Change]
    }

    struct DidChangeWatchedFilesParams: Codable, Sendable {
        struct Event: Codable, Sendable {
            var uri: String
        }

        var changes: [Event]
    }

    struct DidChangeWorkspaceFoldersParams: Codable, Sendable {
        struct Event: Codable, Sendable {
            var added: [WorkspaceFolder]
            var removed: [WorkspaceFolder]
        }

        var event: Event
    }

    struct WorkspaceFolder: Codable, Sendable {
        var uri: String
    }
}
