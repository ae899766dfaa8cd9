import Lexicon
import Links
import LiveGroup
import Logbook
import Navigation
import SourceText

extension LSP {
    /// A request about a part of a document.
    struct DocumentRangeParams: Codable, Sendable {
        var textDocument: TextDocumentIdentifier
        var range: Range
    }

    struct InlayHint: Codable, Sendable {
        var position: Position
        var label: String
        var tooltip: MarkupContent?
        var paddingLeft: Bool
    }
}

extension Feature {
    /// After an action's line, where it stands today, if a retour has said otherwise since.
    static let inlayHints = request(
        "textDocument/inlayHint",
        capability: Capability(name: "inlayHintProvider", value: true)
    ) { (params: LSP.DocumentRangeParams, workspace) throws(ResponseError) -> [LSP.InlayHint] in
        guard let note = workspace.note(at: params.textDocument.uri),
            let session = note.group.group.sessions.first(where: { $0.file == note.file })
        else { return [] }
        let asked = SourceRange(note.offset(of: params.range.start), note.offset(of: params.range.end))
        return session.actions.compactMap { action in
            guard action.headline.lowerBound <= asked.upperBound, asked.lowerBound <= action.headline.upperBound,
                let life = note.group.links[action.id], life.action.place == action.place
            else { return nil }
            return note.hint(about: life)
        }
    }
}

extension Note {
    fileprivate func hint(about life: ActionLife) -> LSP.InlayHint? {
        let state = life.state(on: nil)
        guard state != life.action.state, let last = life.followUps.last(where: { $0.followUp.state != nil }) else {
            return nil
        }
        let words = Words.of(language)
        return LSP.InlayHint(
            position: position(life.action.headline.upperBound),
            label: "→ \(words.written(state, in: words.states)) (\(last.session))",
            tooltip: map.explanation(of: .action(life.id), in: language).map {
                LSP.MarkupContent(kind: .markdown, value: $0)
            },
            paddingLeft: true
        )
    }
}
