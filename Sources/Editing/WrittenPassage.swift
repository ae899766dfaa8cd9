package import SourceText

/// A change of one file, and where in the new text it is to be found.
package struct WrittenPassage: Sendable {
    package let change: FolderChange
    /// Relative to the group's folder.
    package let path: String
    /// The whole file as it will be.
    package let text: SourceText
    /// 1-based.
    package let line: Int

    init(_ change: FolderChange, in text: SourceText, at offset: Int) {
        self.change = change
        self.path = text.path
        self.text = text
        line = text.position(of: offset, in: LineTable(text.bytes)).line
    }

}
