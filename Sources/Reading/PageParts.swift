package import Logbook
import Markdown
package import SourceText

/// Where a reader recognised something in one page: for those who work on its text and not only on its meaning.
package struct PageParts: Sendable {
    /// Headings that mean something, in the order of the text; headings of the writer's own are not among them.
    package internal(set) var headings: [HeadingPart] = []
    /// What actions, retours and engagements begin with. Retours first, then plans; in a carnet, engagements.
    package internal(set) var headlines: [HeadlinePart] = []
    /// In a carnet all of the body but its headings of the lexicon, in the order of the text.
    package internal(set) var stretches: [AudienceStretch] = []
}

/// A stretch of a carnet, and for whom its place is.
package struct AudienceStretch: Sendable {
    package let range: SourceRange
    package let visibility: Visibility
}

/// A heading of the lexicon, where it has its meaning.
package struct HeadingPart: Sendable {
    /// Its number in the page's tree.
    package let block: Int
    package let range: SourceRange
    /// 1…6.
    package let level: Int
    /// Its words, without Markdown's marks.
    package let text: String
    package let reading: HeadingReading
}

/// The paragraph with the box, id and date of an action, a retour or an engagement.
package struct HeadlinePart: Sendable {
    package enum Kind: Hashable, Sendable {
        case action
        case followUp
        case commitment
    }

    package let kind: Kind
    /// The paragraph's number in the page's tree.
    package let block: Int
    /// The brackets and what is in them.
    package let mark: SourceRange?
    /// `nil` also where the sign between the brackets is unknown.
    package let state: ActionState?
    package let ids: [(id: ActionID, range: SourceRange)]
    package let due: Located<CalendarDate>?
    /// The due date with the words and brackets around it: `(pour le 9 avril)`.
    package let duePhrase: SourceRange?
    /// An HTML comment after the ids or at the end: no part of the text.
    package let reminder: SourceRange?
    /// What is left of the paragraph, on one line.
    package let markdown: String

    init(_ kind: Kind, block: Int, _ headline: Headline) {
        self.kind = kind
        self.block = block
        mark = headline.mark
        state = headline.state
        ids = ([headline.id].compactMap { $0 } + headline.furtherIDs).map { ($0.id, $0.range) }
        due = headline.due
        duePhrase = headline.duePhrase
        reminder = headline.reminder
        markdown = headline.markdown
    }
}

extension Document {
    /// Keeps where a heading of the lexicon stands, if anybody asked for the page's parts.
    mutating func keep(heading block: Int, level: Int, text: String, _ reading: HeadingReading) {
        guard parts != nil else { return }
        let range = tree.blocks[block].range
        parts?.headings.append(HeadingPart(block: block, range: range, level: level, text: text, reading: reading))
    }
}
