package import SourceText

/// A piece of somebody's Markdown, byte for byte as they wrote it.
package struct Prose: Hashable, Sendable {
    package let markdown: String
    package let place: Place

    package init(markdown: String, place: Place) {
        self.markdown = markdown
        self.place = place
    }
}
