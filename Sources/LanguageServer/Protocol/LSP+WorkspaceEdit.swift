extension LSP {
    /// What is to become of documents and files; the client carries it out.
    struct WorkspaceEdit: Encodable, Sendable {
        /// For clients that know no ``documentChanges``.
        var changes: [String: [TextEdit]]?
        var documentChanges: [DocumentChange]?
    }

    /// One step of a ``WorkspaceEdit``, in the order they are to be made.
    enum DocumentChange: Encodable, Sendable {
        case edit(TextDocumentEdit)
        case create(CreateFile)
        case rename(RenameFile)

        func encode(to encoder: any Encoder) throws {
            switch self {
            case .edit(let edit): try edit.encode(to: encoder)
            case .create(let create): try create.encode(to: encoder)
            case .rename(let rename): try rename.encode(to: encoder)
            }
        }
    }

    struct TextDocumentEdit: Encodable, Sendable {
        struct Document: Encodable, Sendable {
            var uri: String
            /// `nil` where the client doesn't have it open.
            var version: Int?

            /// The protocol wants a null where there is no version.
            func encode(to encoder: any Encoder) throws {
                var container = encoder.container(keyedBy: CodingKeys.self)
                try container.encode(uri, forKey: .uri)
                try container.encode(version, forKey: .version)
            }

            private enum CodingKeys: String, CodingKey {
                case uri, version
            }
        }

        var textDocument: Document
        var edits: [TextEdit]
    }

    struct CreateFile: Encodable, Sendable {
        enum Kind: String, Encodable, Sendable {
            case create
        }

        struct Options: Encodable, Sendable {
            var overwrite = false
            var ignoreIfExists = false
        }

        var kind = Kind.create
        var uri: String
        var options = Options()
    }

    struct RenameFile: Encodable, Sendable {
        enum Kind: String, Encodable, Sendable {
            case rename
        }

        struct Options: Encodable, Sendable {
            var overwrite = false
            var ignoreIfExists = false
        }

        var kind = Kind.rename
        var oldUri: String
        var newUri: String
        var options = Options()
    }
}
