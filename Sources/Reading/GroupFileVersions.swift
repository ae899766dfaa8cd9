package import Logbook
import SourceText

/// Reads versions of a group's own file one after another: only what differs from the one before is parsed.
package struct GroupFileVersions: Sendable {
    private var last: ReadPage?

    package init() {}

    /// What a group's own file says, as if it were read alone.
    package mutating func group(of raw: RawFile) -> Group {
        var document = Document(.bytes(raw.bytes), path: raw.path, file: FileID(0), knowing: last)
        if document.memory == nil { document.memory = VersionMemory() }
        var group = Group(files: [document.source], roles: [.group])
        group.groupFile = document.file
        GroupFileReader.read(&document, into: &group)
        last = ReadPage(document)
        return group
    }
}
