/// Why a folder could not be read at all. What is wrong inside a folder that can be read is an irregularity instead.
package enum ReadingFailure: Error, Hashable, Sendable {
    /// Neither the folder, nor one above or below it, holds a group.
    case noGroup(path: String)
    case noSuchFolder(path: String)
    case notAFolder(path: String)
    /// The name of a folder on its way is no text: nothing below it can be named.
    case unnameable(path: String)
    /// `reason` is the system's own word.
    case unreadable(path: String, reason: String)
}
