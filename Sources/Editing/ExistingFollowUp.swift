import Logbook
import Markdown
import Reading
import SourceText

/// A line under *Retours* that is about one action and no other.
struct ExistingFollowUp {
    let headline: HeadlinePart
    /// The list item's number in the page's tree.
    let item: Int
    /// What it says; `nil` where it still waits for its word.
    let followUp: FollowUp?

    /// The last such line of a page; `nil` where there is none.
    init?(of action: ActionID, in page: Page, session: Session) {
        let found = page.parts.headlines.last { headline in
            headline.kind == .followUp && headline.ids.map(\.id) == [action] && headline.block > 0
                && page.tree.blocks[headline.block - 1].kind == .item
        }
        guard let found else { return nil }
        headline = found
        item = found.block - 1
        let range = page.tree.blocks[item].range
        followUp = session.followUps.last { $0.action.value == action && $0.place.range == range }
    }

    /// Just after the id and the emphasis around it.
    func idEnd(in page: Page) -> Int {
        var end = headline.ids[0].range.upperBound
        while end < page.source.bytes.count, "*_`".utf8.contains(page.source.bytes[end]) { end += 1 }
        return end
    }

    /// The separators and spaces at the end of the line, where a note comes: before the reminder of the action, if any.
    func restOfLine(in page: Page) -> SourceRange {
        let start = max(idEnd(in: page), headline.due.map { closing($0.place.range, in: page) } ?? 0)
        let end = page.lineEnd(at: start)
        let text = page.source.bytes[start..<end]
        var reminder = start
        while reminder < end, !text[reminder...].starts(with: "<!--".utf8) { reminder += 1 }
        return SourceRange(start, reminder)
    }

    /// Past the parenthesis that a date stands in.
    private func closing(_ date: SourceRange, in page: Page) -> Int {
        let end = date.upperBound
        return end < page.source.bytes.count && page.source.bytes[end] == UInt8(ascii: ")") ? end + 1 : end
    }
}
