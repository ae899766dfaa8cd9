import LiveGroup
import Navigation
import SourceText

extension LSP {
    struct CompletionList: Encodable, Sendable {
        var isIncomplete: Bool
        var items: [CompletionItem]
    }

    struct CompletionItem: Encodable, Sendable {
        /// The numbers the protocol gives to kinds, of which we use those that editors draw well.
        enum Kind: Int, Encodable, Sendable {
            case property = 10
            case value = 12
            case keyword = 14
            case file = 17
            case reference = 18
            case enumMember = 20
            case constant = 21
            case event = 23
        }

        var label: String
        var kind: Kind
        var detail: String?
        var documentation: MarkupContent?
        /// Keeps the order the list is given in.
        var sortText: String
        var filterText: String
        var textEdit: TextEdit
    }
}

extension Feature {
    static let completion = request(
        "textDocument/completion",
        capability: Capability(
            name: "completionProvider",
            value: ["triggerCharacters": ["@", "-", "[", "#", ":", " ", "(", ","], "resolveProvider": false]
        )
    ) { (params: LSP.DocumentPositionParams, workspace) throws(ResponseError) -> LSP.CompletionList in
        guard let note = workspace.note(at: params.textDocument.uri), let page = note.page else {
            return LSP.CompletionList(isIncomplete: false, items: [])
        }
        let found = note.map.completions(at: note.offset(of: params.position), in: page, today: workspace.today)
        let items = found.enumerated().map { number, completion in
            note.item(completion, number: number, forms: workspace.client.documentationForms)
        }
        // Lists of ids are cut: what is typed next may ask for others.
        return LSP.CompletionList(isIncomplete: items.contains { $0.kind == .reference }, items: items)
    }
}

extension Note {
    fileprivate func item(_ completion: Completion, number: Int, forms: [String]?) -> LSP.CompletionItem {
        LSP.CompletionItem(
            label: completion.label,
            kind: completion.kind.number,
            detail: completion.detail.isEmpty ? nil : completion.detail,
            documentation: completion.documentation.map { LSP.MarkupContent(markdown: $0, asShownIn: forms) },
            sortText: String(1000 + number),
            filterText: completion.label,
            textEdit: LSP.TextEdit(range: range(completion.replaced), newText: completion.text)
        )
    }
}

extension Completion.Kind {
    fileprivate var number: LSP.CompletionItem.Kind {
        switch self {
        case .key: .property
        case .word: .value
        case .member: .constant
        case .session: .file
        case .action: .reference
        case .heading: .keyword
        case .date: .event
        case .state: .enumMember
        case .label: .property
        }
    }
}
