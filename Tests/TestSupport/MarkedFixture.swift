package import Logbook
import Reading

/// A fixture of the repository: a group's files in which `⟪code⟫` stands where a finding is expected to begin.
package struct MarkedFixture {
    package let group: Group
    /// `code file:offset`, one for each mark, sorted.
    package let expected: [String]

    /// The files of `folder` laid over those of `base`; an empty file takes the base's away.
    ///
    /// Both are paths below `Tests/Fixtures`.
    package init(_ folder: String, over base: String? = nil) throws {
        let fixtures = Repository.root + "/Tests/Fixtures/"
        var files: [String: [UInt8]] = [:]
        if let base { files = try FileTree.contents(of: fixtures + base) }
        files.merge(try FileTree.contents(of: fixtures + folder)) { _, new in new }
        var expected: [String] = []
        var raw: [RawFile] = []
        for (path, marked) in files where !marked.isEmpty {
            let (bytes, marks) = Self.strip(marked)
            raw.append(RawFile(path: path, bytes: bytes))
            expected += marks.map { "\($0.code) \(path):\($0.offset)" }
        }
        group = GroupReader.group(of: raw)
        self.expected = expected.sorted()
    }

    /// The bytes without their marks, and each mark with the offset it stood at.
    private static func strip(_ marked: [UInt8]) -> (bytes: [UInt8], marks: [(code: String, offset: Int)]) {
        let (open, close) = (Array("⟪".utf8), Array("⟫".utf8))
        var bytes: [UInt8] = []
        var marks: [(code: String, offset: Int)] = []
        var rest = marked[...]
        while let first = rest.first {
            if rest.starts(with: open) {
                let inside = rest.dropFirst(open.count).prefix { $0 != close[0] }
                marks.append((String(decoding: inside, as: UTF8.self), bytes.count))
                rest = rest[inside.endIndex...].dropFirst(close.count)
            } else {
                bytes.append(first)
                rest.removeFirst()
            }
        }
        return (bytes, marks)
    }
}
