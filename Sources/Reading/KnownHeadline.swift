import Logbook
import SourceText

/// What was read of a paragraph in one version of a page.
struct KnownHeadline {
    fileprivate let headline: Headline
    fileprivate let paragraph: SourceRange
    fileprivate let writtenOn: CalendarDate?
    /// Whether owners were looked for.
    fileprivate let hasOwner: Bool

    /// Each is looked for among all: to read the rest anew is quicker.
    fileprivate static let most = 64
}

extension Document {
    /// The headline in a paragraph; of one that the version before holds too, what was read of it is taken over.
    ///
    /// - Parameters:
    ///   - writtenOn: gives a due date its year where it has none.
    ///   - roster: `nil` where no owner is looked for.
    mutating func readHeadline(_ paragraph: SourceRange, writtenOn: CalendarDate?, roster: Roster?) -> Headline {
        let known = memory?.othersHeadlines.first { known in
            known.writtenOn == writtenOn && known.hasOwner == (roster != nil)
                && source.holds(known.paragraph, of: known.headline.source, at: paragraph)
        }
        let headline =
            known.map { $0.headline.moved(by: paragraph.lowerBound - $0.paragraph.lowerBound, to: source) }
            ?? Headline(paragraph: paragraph, in: self, writtenOn: writtenOn, roster: roster)
        if let count = memory?.headlines.count, count < KnownHeadline.most {
            memory?.headlines.append(
                KnownHeadline(headline: headline, paragraph: paragraph, writtenOn: writtenOn, hasOwner: roster != nil)
            )
        }
        return headline
    }
}

extension Headline {
    /// The same in another version of the page, so many bytes further on.
    fileprivate func moved(by shift: Int, to source: SourceText) -> Headline {
        var moved = self
        moved.source = source
        moved.mark = mark?.moved(by: shift)
        moved.id = id?.moved(by: shift)
        moved.furtherIDs = furtherIDs.map { $0.moved(by: shift) }
        moved.due = due.map { Located($0.value, $0.place.moved(by: shift)) }
        moved.duePhrase = duePhrase?.moved(by: shift)
        moved.owner = owner.map { Located($0.value, $0.place.moved(by: shift)) }
        moved.reminder = reminder?.moved(by: shift)
        moved.remainder = remainder.map { $0.moved(by: shift) }
        moved.irregularities = irregularities.map { Irregularity($0.kind, at: $0.place.moved(by: shift)) }
        return moved
    }
}

extension ActionIDScanner.Match {
    func moved(by shift: Int) -> Self { Self(id: id, range: range.moved(by: shift)) }
}
