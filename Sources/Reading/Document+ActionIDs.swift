import FrontMatter
import SourceText

extension Document {
    /// Every action's id in the text, in its order.
    ///
    /// - Parameter other: the version before, if it is one; what the two have in common isn't looked through again.
    func actionIDs(knowing other: Document?) -> [ActionIDScanner.Match] {
        let start = frontMatter.bodyStart
        guard let other, let known = other.memory?.actionIDs, let ends = memory?.ends,
            other.frontMatter.bodyStart == start, ends.before > start
        else { return ActionIDScanner.scan(source, in: SourceRange(start, source.bytes.count)) }
        // No id reaches over the end of a line.
        let first = max(start, lines.starts[lines.line(at: ends.before)])
        let last = lines.range(ofLine: lines.line(at: source.bytes.count - ends.after)).upperBound
        let shift = source.bytes.count - other.source.bytes.count
        return known.prefix { $0.range.upperBound <= first }
            + ActionIDScanner.scan(source, in: SourceRange(first, last))
            + known.drop { $0.range.lowerBound + shift < last }.map { $0.moved(by: shift) }
    }
}
