import FrontMatter
import SourceText

extension Document {
    /// Every action's id in the text, in its order.
    var actionIDs: [ActionIDScanner.Match] {
        ActionIDScanner.scan(source, in: SourceRange(frontMatter.bodyStart, source.bytes.count))
    }
}
