import Logbook
import Navigation
import SourceText

extension LSP {
    struct SemanticTokens: Codable, Sendable {
        /// Five numbers a token: lines and characters from the one before, length, type, modifiers.
        var data: [Int]
    }
}

extension Feature {
    static let semanticTokens = request(
        "textDocument/semanticTokens/full",
        capability: Capability(
            name: "semanticTokensProvider",
            value: ["legend": TokenLegend.value, "full": true, "range": true]
        )
    ) { (params: LSP.DocumentParams, workspace) throws(ResponseError) -> LSP.SemanticTokens in
        guard let note = workspace.note(at: params.textDocument.uri) else { return LSP.SemanticTokens(data: []) }
        return note.tokens(in: note.source.wholeRange)
    }

    static let semanticTokensInRange = request(
        "textDocument/semanticTokens/range",
        capability: nil
    ) { (params: LSP.DocumentRangeParams, workspace) throws(ResponseError) -> LSP.SemanticTokens in
        guard let note = workspace.note(at: params.textDocument.uri) else { return LSP.SemanticTokens(data: []) }
        return note.tokens(in: SourceRange(note.offset(of: params.range.start), note.offset(of: params.range.end)))
    }
}

/// How the kinds of names are called where an editor colours them: names that themes know.
private enum TokenLegend {
    enum Kind: String, CaseIterable {
        case state = "enumMember"
        case action = "function"
        case session = "class"
        case member = "variable"
        case date = "number"
        case cycle = "namespace"
    }

    static var modifiers: [String] { ["declaration"] + ActionState.allCases.map(\.modifier) }

    static var value: ProtocolValue {
        [
            "tokenTypes": .list(Kind.allCases.map { .text($0.rawValue) }),
            "tokenModifiers": .list(modifiers.map { .text($0) }),
        ]
    }

    static func number(of kind: Kind) -> Int { Kind.allCases.firstIndex(of: kind) ?? 0 }

    static func bit(of modifier: String) -> Int { modifiers.firstIndex(of: modifier).map { 1 << $0 } ?? 0 }
}

extension ActionState {
    /// Modifiers are written in camel case.
    fileprivate var modifier: String { self == .inProgress ? "inProgress" : rawValue }
}

extension Mention {
    fileprivate var tokenKind: TokenLegend.Kind? {
        switch subject {
        case .state: .state
        case .action: .action
        case .session: .session
        case .member: .member
        case .date: .date
        case .cycle: .cycle
        case .heading, .key, .word, .rule: nil
        }
    }

    fileprivate var tokenModifiers: Int {
        let declaration = role == .definition ? TokenLegend.bit(of: "declaration") : 0
        if case .state(let state) = subject { return declaration | TokenLegend.bit(of: state.modifier) }
        return declaration
    }
}

extension Note {
    fileprivate func tokens(in range: SourceRange) -> LSP.SemanticTokens {
        let mentions = (map.mentions(in: file)?.all ?? []).filter { mention in
            mention.tokenKind != nil && mention.place.range.upperBound > range.lowerBound
                && mention.place.range.lowerBound < range.upperBound
        }
        var data: [Int] = []
        var last = LSP.Position(line: 0, character: 0)
        var end = 0
        for (mention, place) in zip(mentions, ranges(mentions.map(\.place.range))) {
            let own = mention.place.range
            guard let kind = mention.tokenKind, own.lowerBound >= end else { continue }
            // A date may go on in the next line; a token may not.
            guard place.start.line == place.end.line else { continue }
            end = own.upperBound
            let isSameLine = place.start.line == last.line
            data += [
                place.start.line - last.line,
                isSameLine ? place.start.character - last.character : place.start.character,
                place.end.character - place.start.character,
                TokenLegend.number(of: kind),
                mention.tokenModifiers,
            ]
            last = place.start
        }
        return LSP.SemanticTokens(data: data)
    }
}
