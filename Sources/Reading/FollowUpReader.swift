import Lexicon
import Logbook
import Markdown
import SourceText

/// Reads the *retours* at the beginning of a séance.
struct FollowUpReader {
    let writtenOn: CalendarDate?

    /// The retours among `blocks`: items, or paragraphs that begin with an action's id.
    func read(blocks: Range<Int>, of document: inout Document) -> [FollowUp] {
        var followUps: [FollowUp] = []
        var index = blocks.lowerBound
        while index < blocks.upperBound {
            let block = document.tree.blocks[index]
            let found: [FollowUp]
            switch block.kind {
            case .item:
                found = document.headline(ofItem: index) == nil ? [] : read(index + 1, item: index, of: &document)
            case .paragraph:
                found = read(index, item: nil, of: &document)
            case .blockQuote, .list, .codeBlock, .htmlBlock, .heading, .thematicBreak:
                found = []
            }
            followUps += found
            index = found.isEmpty ? index + 1 : block.end
        }
        return followUps
    }

    private func read(_ paragraphBlock: Int, item: Int?, of document: inout Document) -> [FollowUp] {
        let paragraph = document.tree.blocks[paragraphBlock].range
        let headline = Headline(paragraph: paragraph, in: document, writtenOn: writtenOn, roster: nil)
        if headline.id != nil || (item != nil && headline.mark != nil) {
            document.parts?.headlines.append(HeadlinePart(.followUp, block: paragraphBlock, headline))
        }
        guard let first = headline.id else {
            if item != nil, let mark = headline.mark {
                document.irregularities += headline.irregularities
                document.report(.followUpWithoutID, at: mark)
            }
            return []
        }
        document.irregularities += headline.irregularities
        if headline.mark == nil { document.report(.followUpWithoutState(first.id), at: first.range) }
        let place = document.place(item.map { document.tree.blocks[$0].range } ?? paragraph)
        let (note, learned) = texts(headline, item: item, in: document)
        return ([first] + headline.furtherIDs).map { match in
            FollowUp(
                action: Located(match.id, document.place(match.range)),
                state: headline.state,
                due: headline.due,
                note: note,
                learned: learned,
                place: place
            )
        }
    }

    /// What was reported, sub-items without a label included, and what was learned.
    private func texts(_ headline: Headline, item: Int?, in document: Document) -> (Prose?, Prose?) {
        var notes: [String] = headline.markdown.isEmpty ? [] : [headline.markdown]
        var learned: [Prose] = []
        if let item {
            for child in document.tree.children(of: item).dropFirst() {
                let block = document.tree.blocks[child]
                guard block.kind == .list else {
                    notes.append(document.dedented(block.range, by: document.column(of: block.range)))
                    continue
                }
                for subItem in document.tree.children(of: child) {
                    guard let labelled = LabelledItem(item: subItem, in: document) else { continue }
                    if labelled.label == .learned {
                        learned.append(labelled.text)
                    } else {
                        notes.append("- " + labelled.text.markdown.split(separator: "\n").joined(separator: "\n  "))
                    }
                }
            }
        }
        let range = headline.remainder.first ?? SourceRange(at: headline.id?.range.upperBound ?? 0)
        let note = Prose(markdown: notes.joined(separator: "\n\n"), place: document.place(range))
        let joined = learned.first.map { first in
            Prose(markdown: learned.map(\.markdown).joined(separator: "\n\n"), place: first.place)
        }
        return (notes.isEmpty ? nil : note, joined)
    }
}
