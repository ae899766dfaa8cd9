package import Logbook
package import SourceText

/// A file as it lies in a group's folder.
package struct RawFile: Sendable {
    /// Relative to the group's folder, `/` between components.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

/// Reads a group's folder. Total: whatever the files hold becomes part of the group or an irregularity.
package enum GroupReader {
    /// Reads files that are already in memory.
    package static func group(of files: [RawFile]) -> Group {
        Group()
    }
}
