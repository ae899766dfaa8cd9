import Lexicon
import Logbook
import Markdown
import SourceText

/// Reads the *retours* at the beginning of a séance.
struct FollowUpReader {
    let writtenOn: CalendarDate?
    /// Lines that still wait for their word.
    private(set) var awaited: [AwaitedFollowUp] = []

    init(writtenOn: CalendarDate?) { self.writtenOn = writtenOn }

    /// The retours among `blocks`: items, or paragraphs that begin with an action's id.
    mutating func read(blocks: Range<Int>, of document: inout Document) -> [FollowUp] {
        var followUps: [FollowUp] = []
        var index = blocks.lowerBound
        while index < blocks.upperBound {
            let block = document.tree.blocks[index]
            let found: [FollowUp]?
            switch block.kind {
            case .item:
                found = document.headline(ofItem: index) == nil ? nil : read(index + 1, item: index, of: &document)
            case .paragraph:
                found = read(index, item: nil, of: &document)
            case .blockQuote, .list, .codeBlock, .htmlBlock, .heading, .thematicBreak:
                found = nil
            }
            followUps += found ?? []
            index = found == nil ? index + 1 : block.end
        }
        return followUps
    }

    /// `nil` where the paragraph speaks of no action.
    private mutating func read(_ paragraphBlock: Int, item: Int?, of document: inout Document) -> [FollowUp]? {
        let paragraph = document.tree.blocks[paragraphBlock].range
        let headline = document.readHeadline(paragraph, writtenOn: writtenOn, roster: nil)
        if let item, headline.id == nil, document.isHint(item: item) { return nil }
        if headline.id != nil || (item != nil && headline.mark != nil) {
            document.parts?.headlines.append(HeadlinePart(.followUp, block: paragraphBlock, headline))
        }
        guard let first = headline.id else {
            if item != nil, let mark = headline.mark {
                document.irregularities += headline.irregularities
                document.report(.followUpWithoutID, at: mark)
            }
            return nil
        }
        if let item, let wait = Self.awaited(first, headline, item: item, in: document) {
            awaited.append(wait)
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

    /// An empty box, an id and a comment, and nothing besides: nobody has said anything yet.
    private static func awaited(
        _ id: ActionIDScanner.Match,
        _ headline: Headline,
        item: Int,
        in document: borrowing Document
    ) -> AwaitedFollowUp? {
        guard let mark = headline.mark, headline.state == .planned, let reminder = headline.reminder,
            headline.remainder.isEmpty, headline.furtherIDs.isEmpty, headline.due == nil,
            document.isSilent(below: item)
        else { return nil }
        return AwaitedFollowUp(
            action: Located(id.id, document.place(id.range)),
            mark: mark,
            reminder: reminder,
            place: document.place(document.tree.blocks[item].range)
        )
    }

    /// What was reported, sub-items without a label included, and what was learned.
    private func texts(_ headline: Headline, item: Int?, in document: borrowing Document) -> (Prose?, Prose?) {
        var notes = headline.markdown.isEmpty ? [] : [headline.markdown]
        var learned: [Prose] = []
        if let item {
            for child in document.tree.children(of: item).dropFirst() {
                let block = document.tree.blocks[child]
                guard block.kind == .list else {
                    let note = document.dedented(block.range, by: document.column(of: block.range))
                    if !saysNothing(note) { notes.append(note) }
                    continue
                }
                for subItem in document.tree.children(of: child) {
                    guard let labelled = LabelledItem(item: subItem, in: document) else { continue }
                    guard !saysNothing(inline: labelled.text.markdown) else { continue }
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
