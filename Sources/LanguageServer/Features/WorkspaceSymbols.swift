import LiveGroup
import Logbook
import Navigation

extension LSP {
    struct WorkspaceSymbolParams: Codable, Sendable {
        var query: String
    }

    struct SymbolInformation: Encodable, Sendable {
        var name: String
        var kind: DocumentSymbol.Kind
        var location: Location
        var containerName: String?
    }
}

extension Feature {
    /// Séances, actions, members and cycles of every group, whatever the case and accents of the query.
    static let workspaceSymbols = request(
        "workspace/symbol",
        capability: Capability(name: "workspaceSymbolProvider", value: true)
    ) { (params: LSP.WorkspaceSymbolParams, workspace) throws(ResponseError) -> [LSP.SymbolInformation] in
        workspace.allGroups.flatMap { group -> [LSP.SymbolInformation] in
            guard let first = group.group.groupFile ?? group.group.sessions.first?.file else { return [] }
            let note = workspace.note(first, in: group)
            let found = note.map.symbols(matching: params.query, in: note.language)
            let locations = workspace.locations(of: found.map(\.place), beside: note)
            return zip(found, locations).map { symbol, location in
                LSP.SymbolInformation(
                    name: symbol.name,
                    kind: symbol.subject.symbolKind,
                    location: location,
                    containerName: symbol.context.isEmpty ? nil : symbol.context
                )
            }
        }
    }
}

extension Subject {
    fileprivate var symbolKind: LSP.DocumentSymbol.Kind {
        switch self {
        case .member: .person
        case .session: .file
        case .action: .action
        case .cycle: .cycle
        case .date, .state, .heading, .key, .word, .rule: .section
        }
    }
}
