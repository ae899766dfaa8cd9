import FrontMatter
import Markdown
import SourceText

/// A page that was read before the one at hand, and may be another version of it.
///
/// A class, for it is only looked at, and handed on to everybody who reads a part of the next page.
final class ReadPage: Sendable {
    let document: Document

    init(_ document: consuming Document) { self.document = document }

    /// Its blocks, for whoever parses a text that begins and ends alike.
    func tree(endingAs ends: CommonEnds) -> MarkdownTree.Version {
        MarkdownTree.Version(document.tree, of: document.source, from: document.frontMatter.bodyStart, ends: ends)
    }
}
