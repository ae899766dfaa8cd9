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
        let headline =
            memory?.headline(asIn: paragraph, of: source, writtenOn: writtenOn, hasOwner: roster != nil)
            ?? Headline(paragraph: paragraph, in: self, writtenOn: writtenOn, roster: roster)
        if let count = memory?.headlines.count, count < KnownHeadline.most {
            memory?.headlines.append(
                KnownHeadline(headline: headline, paragraph: paragraph, writtenOn: writtenOn, hasOwner: roster != nil)
            )
        }
        return headline
    }
}

extension VersionMemory {
    /// What was read of the same paragraph in the version before.
    fileprivate func headline(
        asIn paragraph: SourceRange,
        of source: SourceText,
        writtenOn: CalendarDate?,
        hasOwner: Bool
    ) -> Headline? {
        // Each is looked at where it lies: a copy counts a dozen references.
        let known = othersHeadlines.span
        for index in known.indices
        where known[index].paragraph.count == paragraph.count && known[index].hasOwner == hasOwner
            && known[index].writtenOn == writtenOn
            && source.holds(known[index].paragraph, of: known[index].headline.source, at: paragraph)
        {
            let shift = paragraph.lowerBound - known[index].paragraph.lowerBound
            return known[index].headline.moved(by: shift, to: source)
        }
        return nil
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
