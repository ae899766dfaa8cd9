/// A document that the client has open: its text is the client's, whatever is on disk.
struct OpenDocument: Sendable {
    /// As the client wrote it.
    let uri: String
    var version: Int
    var buffer: TextBuffer
    /// The group it belongs to and its path there; `nil` where it is nobody's note.
    let home: Home?
    /// The group doesn't know the text yet.
    var isDirty = true

    struct Home: Hashable, Sendable {
        /// Absolute path of the group's folder.
        let group: String
        /// Relative to it.
        let path: String
    }
}
