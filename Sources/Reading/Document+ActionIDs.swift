import FrontMatter
import SourceText

extension Document {
    /// Every action's id in the text, in its order.
    ///
    /// - Parameter last: the version before, if it is one; what the two have in common isn't looked through again.
    func actionIDs(knowing last: ReadPage?) -> [ActionIDScanner.Match] {
        let start = frontMatter.bodyStart
        guard let last, let known = last.document.memory?.actionIDs, let ends = memory?.ends,
            last.document.frontMatter.bodyStart == start, ends.before > start
        else { return ActionIDScanner.scan(source, in: SourceRange(start, source.bytes.count)) }
        // No id reaches over the end of a line.
        let first = max(start, lines.starts[lines.line(at: ends.before)])
        let end = lines.range(ofLine: lines.line(at: source.bytes.count - ends.after)).upperBound
        let shift = source.bytes.count - last.document.source.bytes.count
        return known.prefix { $0.range.upperBound <= first }
            + ActionIDScanner.scan(source, in: SourceRange(first, end))
            + known.drop { $0.range.lowerBound + shift < end }.map { $0.moved(by: shift) }
    }
}
