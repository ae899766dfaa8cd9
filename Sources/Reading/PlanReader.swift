import Lexicon
import Logbook
import Markdown
import SourceText

/// Reads the actions of a plan d'action.
struct PlanReader {
    let session: SessionID
    let writtenOn: CalendarDate?
    let roster: Roster
    /// Where an id would be written, for the actions that have none.
    private var missing: [Place: SourceRange] = [:]

    init(session: SessionID, writtenOn: CalendarDate?, roster: Roster) {
        self.session = session
        self.writtenOn = writtenOn
        self.roster = roster
    }

    /// The actions among `blocks`: items with a state, or with an id of this séance. Other items are summary.
    mutating func read(blocks: Range<Int>, of document: inout Document) -> [Action] {
        var actions: [Action] = []
        var index = blocks.lowerBound
        while index < blocks.upperBound {
            if document.tree.blocks[index].kind == .item, let action = action(item: index, of: &document) {
                actions.append(action)
                index = document.tree.blocks[index].end
            } else {
                index += 1
            }
        }
        return actions
    }

    private mutating func action(item: Int, of document: inout Document) -> Action? {
        guard let paragraph = document.headline(ofItem: item) else { return nil }
        let headline = document.readHeadline(paragraph, writtenOn: writtenOn, roster: roster)
        guard headline.mark != nil || headline.id?.id.session == session, !document.isHint(item: item) else {
            return nil
        }
        document.irregularities += headline.irregularities
        document.parts?.headlines.append(HeadlinePart(.action, block: item + 1, headline))
        let place = document.place(document.tree.blocks[item].range)
        var id = headline.id?.id
        if let stated = headline.id, stated.id.session != session {
            document.report(.foreignActionID(stated.id, session: session), at: stated.range)
            id = nil
        } else if headline.id == nil {
            missing[place] = headline.mark ?? SourceRange(at: paragraph.lowerBound)
        }
        return Action(
            id: id ?? ActionID(session: session, number: 0),
            isProvisional: id == nil,
            title: Markdown.plainText(ofInline: headline.markdown).singleSpaced,
            state: headline.state ?? .planned,
            owner: headline.owner,
            due: headline.due,
            details: details(of: item, in: document),
            place: place,
            headline: paragraph
        )
    }

    private func details(of item: Int, in document: borrowing Document) -> [Action.Detail] {
        document.subItems(of: item).compactMap { subItem in
            guard let labelled = LabelledItem(item: subItem, in: document), !saysNothing(inline: labelled.text.markdown)
            else {
                return nil
            }
            let kind: Action.Detail.Kind =
                switch labelled.label {
                case .detail(let kind): kind
                case .learned, nil: .note
                }
            return Action.Detail(kind: kind, text: labelled.text)
        }
    }

    /// Gives the actions without an id the numbers after the highest one stated, in the order of the file.
    mutating func numberTheRest(of session: inout Session, document: inout Document) {
        var number = session.actions.filter { !$0.isProvisional }.map(\.id.number).max() ?? 0
        for consultation in session.consultations.indices {
            for index in session.consultations[consultation].actions.indices
            where session.consultations[consultation].actions[index].isProvisional {
                number += 1
                let id = ActionID(session: self.session, number: number)
                session.consultations[consultation].actions[index].id = id
                if let range = missing[session.consultations[consultation].actions[index].place] {
                    document.report(.missingActionID(provisional: id), at: range)
                }
            }
        }
    }
}

/// A sub-item, with the label before its colon where it has a known one.
struct LabelledItem {
    let label: ItemLabel?
    let text: Prose

    init?(item: Int, in document: borrowing Document) {
        guard let paragraph = document.headline(ofItem: item) else { return nil }
        let column = document.column(of: paragraph)
        let whole = SourceRange(paragraph.lowerBound, document.tree.blocks[item].range.upperBound)
        let start = document.source.skipEmphasis(from: paragraph.lowerBound, to: paragraph.upperBound)
        // Labels are short: a colon further on belongs to the sentence.
        let near = min(paragraph.upperBound, start + 60)
        if let colon = document.source.bytes[start..<near].firstIndex(of: UInt8(ascii: ":")) {
            let name = document.source[SourceRange(start, colon)].filter { $0 != "*" && $0 != "_" }
            if let label = Vocabulary.label(name) {
                let after = document.source.skipEmphasis(from: colon + 1, to: paragraph.upperBound)
                let begin = document.source.skipSpaces(from: after, to: whole.upperBound)
                self.label = label
                text = document.prose(SourceRange(begin, whole.upperBound), dedentedBy: column)
                return
            }
        }
        label = nil
        text = document.prose(whole, dedentedBy: column)
    }
}

extension Document {
    /// Prose without the indentation its list gave it and without white space at its end.
    func prose(_ range: SourceRange, dedentedBy column: Int) -> Prose {
        Prose(markdown: dedented(range, by: column).trimmingSpaces(), place: place(range))
    }
}

extension String {
    /// With one space where a comment that was left out, or somebody's hand, left several.
    fileprivate var singleSpaced: String {
        guard hasOtherSpacing else { return self }
        let words = utf8.split { $0 == 0x20 || $0 == 0x09 }
        return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
    }

    /// Whether there is more than single spaces between words: hardly any title has.
    private var hasOtherSpacing: Bool {
        var isBehindSpace = true
        let found = utf8.withContiguousStorageIfAvailable { bytes in
            bytes.contains { byte in
                defer { isBehindSpace = byte == 0x20 }
                return byte == 0x09 || byte == 0x20 && isBehindSpace
            }
        }
        return found ?? true || isBehindSpace
    }
}
