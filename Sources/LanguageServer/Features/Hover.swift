import Checks
import LiveGroup
import Logbook
import Navigation
import SourceText

extension LSP {
    struct Hover: Codable, Sendable {
        var contents: MarkupContent
        var range: Range?
    }
}

extension Feature {
    static let hover = request(
        "textDocument/hover",
        capability: Capability(name: "hoverProvider", value: true)
    ) { (params: LSP.DocumentPositionParams, workspace) throws(ResponseError) -> LSP.Hover? in
        guard let note = workspace.note(at: params.textDocument.uri) else { return nil }
        let mention = note.mention(at: params.position)
        let explanation = mention.flatMap { note.map.explanation(of: $0.subject, in: note.language) }
        let rules = note.rules(at: note.offset(of: params.position)).map { note.explanation(of: $0) }
        let blocks = [explanation].compactMap { $0 } + rules
        guard !blocks.isEmpty else { return nil }
        return LSP.Hover(
            contents: LSP.MarkupContent(
                markdown: blocks.joined(separator: "\n\n---\n\n"),
                asShownIn: workspace.client.hoverForms ?? [LSP.MarkupContent.Kind.markdown.rawValue]
            ),
            range: mention.map { note.range($0.place.range) }
        )
    }
}

extension Note {
    /// The rules that have found something at a place, each once, in the order of their findings.
    fileprivate func rules(at offset: Int) -> [Rule] {
        var seen: Set<String> = []
        return group.diagnostics(in: file)
            .filter { $0.place.range.lowerBound <= offset && offset <= $0.place.range.upperBound }
            .filter { seen.insert($0.code).inserted }
            .compactMap { Rule.named($0.code) }
    }

    /// Why a rule asks for something, and what to do: shorter than its page.
    fileprivate func explanation(of rule: Rule) -> String {
        let title = "**\(rule.title[language])** (`\(rule.codes[language])`)"
        return [title, rule.reason[language], rule.advice[language]].joined(separator: "\n\n")
    }
}
