extension LSP {
    struct InitializeParams: Decodable, Sendable {
        var processId: Int?
        var rootUri: String?
        var workspaceFolders: [WorkspaceFolder]?
        var capabilities: ClientCapabilities?
        var initializationOptions: InitializationOptions?

        private enum CodingKeys: CodingKey {
            case processId, rootUri, workspaceFolders, capabilities, initializationOptions
        }

        /// Takes what it understands: editors written in Lua send an empty list where they mean an empty object.
        init(from decoder: any Decoder) throws {
            let fields = try decoder.container(keyedBy: CodingKeys.self)
            processId = try? fields.decode(Int.self, forKey: .processId)
            rootUri = try? fields.decode(String.self, forKey: .rootUri)
            workspaceFolders = try? fields.decode([WorkspaceFolder].self, forKey: .workspaceFolders)
            capabilities = try? fields.decode(ClientCapabilities.self, forKey: .capabilities)
            initializationOptions = try? fields.decode(InitializationOptions.self, forKey: .initializationOptions)
        }
    }

    /// What the editor's configuration may ask for.
    struct InitializationOptions: Codable, Sendable {
        /// Who reads: their own carnet may be quoted and shown.
        var member: String?
        /// Of the messages, `fr` or `en`; the group's own where it isn't said.
        var language: String?
    }

    package struct ClientCapabilities: Codable, Sendable {
        struct General: Codable, Sendable {
            var positionEncodings: [String]?
        }

        struct Workspace: Codable, Sendable {
            struct WatchedFiles: Codable, Sendable {
                var dynamicRegistration: Bool?
            }

            struct WorkspaceEdit: Codable, Sendable {
                var documentChanges: Bool?
                /// Of `create`, `rename` and `delete`.
                var resourceOperations: [String]?
            }

            var didChangeWatchedFiles: WatchedFiles?
            var workspaceEdit: WorkspaceEdit?
        }

        struct TextDocument: Codable, Sendable {
            struct Hover: Codable, Sendable {
                /// Of `markdown` and `plaintext`.
                var contentFormat: [String]?
            }

            struct Completion: Codable, Sendable {
                struct Item: Codable, Sendable {
                    var documentationFormat: [String]?
                }

                var completionItem: Item?
            }

            var hover: Hover?
            var completion: Completion?
        }

        var general: General?
        var workspace: Workspace?
        var textDocument: TextDocument?

        init() {}

        /// The forms the client says it shows, in a hover and beside a proposal; `nil` where it says nothing.
        var hoverForms: [String]? { textDocument?.hover?.contentFormat }
        var documentationForms: [String]? { textDocument?.completion?.completionItem?.documentationFormat }

        var watchesFiles: Bool { workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false }
        /// Whether an edit may be given as a list of documents with their versions.
        ///
        /// Operations on files stand nowhere else: whoever names them (Neovim does no more) takes such a list.
        var takesDocumentChanges: Bool {
            workspace?.workspaceEdit?.documentChanges ?? (workspace?.workspaceEdit?.resourceOperations != nil)
        }

        func takes(resourceOperation name: String) -> Bool {
            workspace?.workspaceEdit?.resourceOperations?.contains(name) ?? false
        }
    }
}
