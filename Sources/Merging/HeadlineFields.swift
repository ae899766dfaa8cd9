import Logbook
import Reading
import SourceText

/// The fields in an item's first lines: bytes of those lines.
struct HeadlineFields: Sendable {
    let kind: HeadlinePart.Kind
    /// Where its words begin, after the item's sign.
    let start: Int
    let end: Int
    let mark: Range<Int>?
    let state: ActionState?
    /// From the first id to the last.
    let ids: Range<Int>?
    let allIDs: [ActionID]
    let due: Range<Int>?
    let date: CalendarDate?
    /// A comment that is no part of the words.
    var reminder: Range<Int>?
    /// What is left, on one line.
    let words: String

    /// `nil` where the lines don't hold all of it.
    init?(_ part: HeadlinePart, in source: SourceText, piece: SourceRange) {
        let held = { (range: SourceRange?) -> Range<Int>? in
            guard let range, piece.contains(range) else { return nil }
            return range.lowerBound - piece.lowerBound..<range.upperBound - piece.lowerBound
        }
        let ids = part.ids.first.flatMap { first in
            part.ids.last.map { SourceRange(first.range.lowerBound, $0.range.upperBound) }
        }
        let ranges = [part.mark, ids, part.duePhrase].compactMap { $0 }
        guard ranges.allSatisfy(piece.contains) else { return nil }
        kind = part.kind
        var start = piece.lowerBound
        // The sign of an item and the white space around it.
        while start < piece.upperBound, source.bytes[start] <= 0x20 { start += 1 }
        while start < piece.upperBound, source.bytes[start] > 0x20 { start += 1 }
        while start < piece.upperBound, source.bytes[start] <= 0x20 { start += 1 }
        guard ranges.allSatisfy({ $0.lowerBound >= start }) else { return nil }
        self.start = start - piece.lowerBound
        end = piece.count
        mark = held(part.mark)
        state = part.state
        self.ids = held(ids)
        allIDs = part.ids.map(\.id)
        due = held(part.duePhrase)
        date = part.due?.value
        reminder = held(part.reminder)
        words = part.markdown
    }

    var firstID: ActionID? { allIDs.first }
}
