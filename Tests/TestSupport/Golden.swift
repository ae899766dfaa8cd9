import Foundation

/// A file that holds what an output is expected to be.
///
/// With `CARNET_RECORD=1` in the environment it is written anew, and the run fails all the same: a recording is
/// looked at before it counts.
package struct Golden: Sendable {
    /// Below `Tests/Goldens`.
    private let path: String

    package enum Outcome: Equatable, Sendable {
        case same
        case recorded
        /// The first line that differs, 1-based.
        case different(line: Int, expected: String, found: String)
    }

    package init(_ path: String) {
        self.path = Repository.root + "/Tests/Goldens/" + path
    }

    package func compare(_ bytes: [UInt8]) throws -> Outcome {
        let found = String(decoding: bytes, as: UTF8.self)
        let expected = (try? Data(contentsOf: URL(filePath: path))).map { String(decoding: $0, as: UTF8.self) }
        if expected == found { return .same }
        if ProcessInfo.processInfo.environment["CARNET_RECORD"] == "1" {
            try FileTree.write(found, to: path)
            return .recorded
        }
        let expectedLines = (expected ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let foundLines = found.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let line =
            zip(expectedLines, foundLines).enumerated().first { $1.0 != $1.1 }?.offset
            ?? min(expectedLines.count, foundLines.count)
        return .different(
            line: line + 1,
            expected: line < expectedLines.count ? expectedLines[line] : "",
            found: line < foundLines.count ? foundLines[line] : ""
        )
    }
}
