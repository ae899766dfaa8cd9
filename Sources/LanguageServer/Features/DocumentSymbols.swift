import Lexicon
import LiveGroup
import Logbook
import SourceText

extension LSP {
    struct DocumentSymbol: Codable, Sendable {
        /// The numbers the protocol gives to kinds of symbols, of which we use those that editors draw well.
        enum Kind: Int, Codable, Sendable {
            case file = 1
            case section = 3
            case cycle = 4
            case person = 13
            case action = 24
        }

        var name: String
        var detail: String?
        var kind: Kind
        var range: Range
        var selectionRange: Range
        var children: [DocumentSymbol]
    }
}

extension Feature {
    static let documentSymbols = request(
        "textDocument/documentSymbol",
        capability: Capability(name: "documentSymbolProvider", value: true)
    ) { (params: LSP.DocumentParams, workspace) throws(ResponseError) -> [LSP.DocumentSymbol] in
        guard let note = workspace.note(at: params.textDocument.uri) else { return [] }
        if let session = note.group.group.sessions.first(where: { $0.file == note.file }) {
            return session.consultations.flatMap { consultation in
                consultation.steps.map { note.symbol(of: $0, in: consultation) }
            }
        }
        if let entry = note.group.group.entry(in: note.file) {
            return entry.harvests.map { note.symbol(of: $0) }
        }
        guard note.group.group.groupFile == note.file else { return [] }
        return note.group.group.members.map { note.symbol(of: $0) }
    }
}

extension Note {
    fileprivate func symbol(of section: StepSection, in consultation: Consultation) -> LSP.DocumentSymbol {
        let words = Words.of(language)
        let content = section.content.place.range
        let actions = section.step == .actionPlan ? consultation.actions : []
        return LSP.DocumentSymbol(
            name: "\(section.step.rawValue). \(words.written(.step(section.step), in: words.headings))",
            kind: .section,
            range: range(SourceRange(section.heading.range.lowerBound, content.upperBound)),
            selectionRange: range(section.heading.range),
            children: actions.map { action in
                LSP.DocumentSymbol(
                    name: "\(action.id) \(action.title)",
                    kind: .action,
                    range: range(action.place.range),
                    selectionRange: range(action.headline),
                    children: []
                )
            }
        )
    }

    fileprivate func symbol(of harvest: Harvest) -> LSP.DocumentSymbol {
        LSP.DocumentSymbol(
            name: source[harvest.content].split(whereSeparator: \.isNewline).first.map(String.init) ?? "",
            kind: .section,
            range: range(harvest.content),
            selectionRange: range(harvest.content),
            children: []
        )
    }

    fileprivate func symbol(of member: Member) -> LSP.DocumentSymbol {
        LSP.DocumentSymbol(
            name: member.name,
            detail: member.id.description,
            kind: .person,
            range: range(member.place.range),
            selectionRange: range(member.place.range),
            children: []
        )
    }
}
