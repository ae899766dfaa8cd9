import Lexicon
import LiveGroup
import Logbook
import Markdown
import Reading
import SourceText

extension LSP {
    struct DocumentSymbol: Encodable, Sendable {
        /// The numbers the protocol gives to kinds of symbols, of which we use those that editors draw well.
        enum Kind: Int, Encodable, Sendable {
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
    /// The headings as they nest, with the actions and retours below them; in the group's file members and cycles too.
    static let documentSymbols = request(
        "textDocument/documentSymbol",
        capability: Capability(name: "documentSymbolProvider", value: true)
    ) { (params: LSP.DocumentParams, workspace) throws(ResponseError) -> [LSP.DocumentSymbol] in
        guard let note = workspace.note(at: params.textDocument.uri), let page = note.page else { return [] }
        return note.frontSymbols(of: page) + PageOutline(page, of: note).symbols
    }
}

extension Note {
    fileprivate func frontSymbols(of page: Page) -> [LSP.DocumentSymbol] {
        switch page.content {
        case .group(let group):
            return group.members.map { leaf($0.name, detail: $0.id.description, .person, at: $0.place.range) }
                + group.cycles.map { leaf($0.id.description, detail: $0.title, .cycle, at: $0.place.range) }
        case .session, .entry: return []
        }
    }

    fileprivate func leaf(
        _ name: String,
        detail: String? = nil,
        _ kind: LSP.DocumentSymbol.Kind,
        at range: SourceRange
    ) -> LSP.DocumentSymbol {
        let range = self.range(range)
        return LSP.DocumentSymbol(
            name: name.isEmpty ? "…" : name,
            detail: detail,
            kind: kind,
            range: range,
            selectionRange: range,
            children: []
        )
    }
}

/// The headings of a page as they nest.
private struct PageOutline {
    private let page: Page
    private let note: Note
    private var headings: [(level: Int8, text: String, range: SourceRange)] = []
    /// Actions, retours and engagements, in the order of the text.
    private var items: [(symbol: LSP.DocumentSymbol, start: Int)] = []

    init(_ page: Page, of note: Note) {
        self.page = page
        self.note = note
        for block in page.tree.blocks where block.depth == 0 {
            guard case .heading(let level, let number) = block.kind else { continue }
            headings.append((level, page.tree.headingText(number), block.range))
        }
        items = page.parts.headlines.map { part in
            let range = page.tree.blocks[part.block].range
            let ids = part.ids.map(\.id.description)
            let name = (ids + [Markdown.plainText(ofInline: part.markdown)]).joined(separator: " ")
            return (note.leaf(name, detail: detail(of: part), .action, at: range), range.lowerBound)
        }
        .sorted { $0.start < $1.start }
    }

    private func detail(of part: HeadlinePart) -> String? {
        part.state.flatMap { Words.of(note.language).states[$0]?.first }
    }

    var symbols: [LSP.DocumentSymbol] {
        let first = headings.first?.range.lowerBound ?? Int.max
        return items[..<itemIndex(from: first)].map(\.symbol) + symbols(of: headings.indices)
    }

    /// The headings of a run, each with those below it.
    private func symbols(of run: Range<Int>) -> [LSP.DocumentSymbol] {
        var symbols: [LSP.DocumentSymbol] = []
        var index = run.lowerBound
        while index < run.upperBound {
            let level = headings[index].level
            let next = headings[(index + 1)..<run.upperBound].firstIndex { $0.level <= level } ?? run.upperBound
            symbols.append(symbol(of: index, end: next))
            index = next
        }
        return symbols
    }

    private func symbol(of index: Int, end: Int) -> LSP.DocumentSymbol {
        let heading = headings[index]
        let own = items[itemIndex(from: heading.range.lowerBound)..<itemIndex(from: start(of: index + 1))]
        return LSP.DocumentSymbol(
            name: heading.text.isEmpty ? "…" : heading.text,
            kind: .section,
            range: note.range(SourceRange(heading.range.lowerBound, start(of: end))),
            selectionRange: note.range(heading.range),
            children: own.map(\.symbol) + symbols(of: index + 1..<end)
        )
    }

    /// The first item at or after an offset.
    private func itemIndex(from offset: Int) -> Int {
        var low = 0
        var high = items.count
        while low < high {
            let middle = (low + high) / 2
            if items[middle].start < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func start(of index: Int) -> Int {
        index < headings.count ? headings[index].range.lowerBound : page.source.bytes.count
    }
}
