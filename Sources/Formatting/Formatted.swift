package import Editing
package import SourceText

/// What formatting makes of a file.
package enum Formatted: Sendable {
    /// It is as it should be.
    case unchanged
    case changed(Change)
    /// Its meaning is unclear, or a change could not be shown to keep it: nobody's text is touched in doubt.
    case leftAlone(Obstacle)

    package struct Change: Sendable {
        /// In the text as it was read; none where only encoding or line ends change.
        package let edits: [Edit]
        /// How the file is stored from now on; `nil` where that is the editor's business.
        package let storage: FolderChange.Storage?
        /// The text with its edits and line ends.
        package let text: SourceText
        /// The file as it is to be stored.
        package let bytes: [UInt8]
    }
}
