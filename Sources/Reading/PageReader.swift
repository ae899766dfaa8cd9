package import FrontMatter
package import Logbook
package import Markdown
package import SourceText

/// Reads single pages as they would be read in their group, together with where everything stands in them.
package struct PageReader: Sendable {
    private let context: ReadingContext

    /// A reader for pages of `group`: its members, its language.
    package init(_ group: Group) {
        let file = group.groupFile.map { (id: $0, source: group[$0]) }
        context = ReadingContext(roster: Roster(group.members), language: group.language, groupFile: file)
    }

    /// Reads a text as the page that its path makes it; `nil` where the path is no page's, or the text is past the
    /// limits of what is read.
    package func read(_ source: SourceText, file: FileID) -> Page? {
        guard let kind = Layout.kind(of: source.path), source.encoding != .binary,
            source.bytes.count <= ReadingLimits.sizeLimit, !ReadingLimits.hasTooManyBrackets(source.bytes)
        else { return nil }
        var document = Document(source, file: file)
        document.parts = PageParts()
        var headings = HeadingReader()
        switch kind {
        case .groupFile:
            var group = Group()
            GroupFileReader.read(&document, into: &group)
            return Page(document, .group(group), group.irregularities)
        case .session:
            let (session, irregularities) = SessionReader.session(&document, context: context, headings: &headings)
            return Page(document, .session(session), irregularities)
        case .entry(let folder):
            let entry = EntryReader.entry(&document, folder: folder, context: context, headings: &headings)
            return Page(document, .entry(entry), document.irregularities)
        case .editorSwap, .conflictCopy, .unknownType, .misplaced:
            return nil
        }
    }
}

/// One file of a group, read: what it means, and where everything stands.
package struct Page: Sendable {
    package enum Content: Sendable {
        /// The group as its own file tells it: no séances, no carnets.
        case group(Group)
        case session(Session)
        case entry(Entry)
    }

    package let file: FileID
    package let source: SourceText
    package let lines: LineTable
    package let frontMatter: FrontMatter
    package let tree: MarkdownTree
    package let content: Content
    package let parts: PageParts
    /// What the page's own reader could not use.
    package let irregularities: [Irregularity]

    init(_ document: borrowing Document, _ content: Content, _ irregularities: [Irregularity]) {
        file = document.file
        source = document.source
        lines = document.lines
        frontMatter = document.frontMatter
        tree = document.tree
        parts = document.parts ?? PageParts()
        self.content = content
        self.irregularities = irregularities
    }
}
