import LiveGroup
package import Logbook
import Paths
package import Reading

/// The server's side of the conversation: messages in, messages out; no clock, no streams.
package struct LanguageServer: Sendable {
    private enum Phase {
        case created
        case running
        case shutDown
    }

    private var phase = Phase.created
    private var workspace: Workspace
    private let version: String
    private var nextRequest = 1
    /// Once the client has said goodbye: 0 where it did so in order, else 1.
    package private(set) var exitStatus: Int32?
    /// The editor's process, which the server doesn't outlive.
    package private(set) var clientProcess: Int?

    /// - Parameters:
    ///   - today: the day findings are written for, until ``begin(_:)`` says another.
    ///   - member: who reads, as they are called in their group; the editor's configuration may say it too.
    ///   - version: of the program.
    package init(today: CalendarDate, member: String?, language: Language?, version: String) {
        workspace = Workspace(today: today)
        workspace.reader = Workspace.Reader(member: member, language: language)
        self.version = version
    }

    /// Takes one message and says what is to be sent at once.
    package mutating func handle(_ message: IncomingMessage) -> [OutgoingMessage] {
        switch message.kind {
        case .request(let id, let method):
            do {
                return [try answer(message, id: id, method: method)]
            } catch {
                return [.failure(of: id, error)]
            }
        case .notification(let method):
            do {
                return try take(message, method: method)
            } catch {
                return phase == .running ? [Self.logged(error.message, as: .warning)] : []
            }
        case .response: return []
        }
    }

    /// What can wait until no message does: the findings of what has changed.
    package mutating func news() -> [OutgoingMessage] {
        guard phase == .running else { return [] }
        let findings = workspace.news().map { OutgoingMessage.notification("textDocument/publishDiagnostics", $0) }
        let failures = workspace.takeFailures().map { Self.logged("\($0)", as: .error) }
        return findings + failures
    }

    /// Begins another day: what is due or past may have changed.
    package mutating func begin(_ day: CalendarDate) { workspace.begin(day) }

    /// The folders of the groups that are looked after.
    package var folders: [GroupFolder] { workspace.allGroups.map(\.folder) }

    /// Whether nobody else tells the server of files that change on disk.
    package var watchesItself: Bool { phase == .running && !workspace.client.watchesFiles }

    /// Looks again at files that something else than the client may have changed.
    ///
    /// - Parameter paths: absolute.
    package mutating func reload(_ paths: [String]) { workspace.reload(paths) }

    private mutating func answer(
        _ message: IncomingMessage,
        id: MessageID,
        method: String
    ) throws(ResponseError) -> OutgoingMessage {
        switch (method, phase) {
        case ("initialize", .created):
            return .response(to: id, try initialize(message.parameters(as: LSP.InitializeParams.self)))
        case ("initialize", _):
            throw ResponseError(.invalidRequest, "The server is initialized already.")
        case (_, .created):
            throw ResponseError(.serverNotInitialized, "The first request is initialize.")
        case ("shutdown", .running):
            phase = .shutDown
            return .response(to: id, ProtocolValue.null)
        case (_, .shutDown):
            throw ResponseError(.invalidRequest, "The server is shut down.")
        case (_, .running):
            guard let feature = Feature.byMethod[method] else {
                throw ResponseError(.methodNotFound, "This server doesn't know \(method).")
            }
            workspace.settle()
            return try feature.answer(message, id, workspace)
        }
    }

    private mutating func take(_ message: IncomingMessage, method: String) throws(ResponseError) -> [OutgoingMessage] {
        if method == "exit" {
            exitStatus = phase == .shutDown ? 0 : 1
            return []
        }
        guard phase == .running else { return [] }
        switch method {
        case "initialized":
            return workspace.client.watchesFiles ? [watchRequest()] : []
        case "textDocument/didOpen":
            workspace.open(try message.parameters(as: LSP.DidOpenParams.self).textDocument)
        case "textDocument/didChange":
            try workspace.change(try message.parameters(as: LSP.DidChangeParams.self))
        case "textDocument/didClose":
            workspace.close(try message.parameters(as: LSP.DocumentParams.self).textDocument.uri)
        case "textDocument/didSave":
            workspace.saved(try message.parameters(as: LSP.DocumentParams.self).textDocument.uri)
        case "workspace/didChangeWatchedFiles":
            let events = try message.parameters(as: LSP.DidChangeWatchedFilesParams.self).changes
            workspace.reload(events.compactMap { DocumentURI.path(of: $0.uri) }.compactMap(FilePath.resolvedFolder))
        case "workspace/didChangeWorkspaceFolders":
            let event = try message.parameters(as: LSP.DidChangeWorkspaceFoldersParams.self).event
            for folder in event.removed { DocumentURI.path(of: folder.uri).map { workspace.removeFolder($0) } }
            for folder in event.added { DocumentURI.path(of: folder.uri).map { workspace.addFolder($0) } }
        default:
            // Others are none of this server's business; the protocol lets them be.
            break
        }
        return []
    }

    private mutating func initialize(_ params: LSP.InitializeParams) -> ProtocolValue {
        phase = .running
        clientProcess = params.processId
        let client = params.capabilities ?? LSP.ClientCapabilities()
        workspace.client = client
        let offered = (client.general?.positionEncodings ?? []).compactMap(PositionEncoding.init)
        workspace.encoding = offered.contains(.utf8) ? .utf8 : .utf16
        if let member = params.initializationOptions?.member { workspace.reader.member = member }
        if let language = params.initializationOptions?.language {
            workspace.reader.language = Language(rawValue: language)
        }
        let folders = params.workspaceFolders?.map(\.uri) ?? params.rootUri.map { [$0] } ?? []
        for folder in folders { DocumentURI.path(of: folder).map { workspace.addFolder($0) } }
        var capabilities: [String: ProtocolValue] = [
            "positionEncoding": .text(workspace.encoding.rawValue),
            "textDocumentSync": ["openClose": true, "change": 2, "save": ["includeText": false]],
            "workspace": ["workspaceFolders": ["supported": true, "changeNotifications": true]],
        ]
        for capability in Feature.all.compactMap(\.capability) { capabilities[capability.name] = capability.value }
        return [
            "capabilities": .object(capabilities),
            "serverInfo": ["name": "carnet", "version": .text(version)],
        ]
    }

    /// Asks the client to tell of files that change on disk.
    private mutating func watchRequest() -> OutgoingMessage {
        let id = MessageID.number(nextRequest)
        nextRequest += 1
        let registration: ProtocolValue = [
            "registrations": [
                [
                    "id": "carnet-files",
                    "method": "workspace/didChangeWatchedFiles",
                    "registerOptions": ["watchers": [["globPattern": "**/*.{md,markdown,mdown}"]]],
                ]
            ]
        ]
        return .request(id, "client/registerCapability", registration)
    }

    private enum LogLevel: Int {
        case error = 1
        case warning = 2
    }

    private static func logged(_ text: String, as level: LogLevel) -> OutgoingMessage {
        let params: ProtocolValue = ["type": .number(level.rawValue), "message": .text(text)]
        return .notification("window/logMessage", params)
    }
}
