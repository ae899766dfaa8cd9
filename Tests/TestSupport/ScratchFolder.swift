import Foundation

/// A folder that goes away with its test.
package final class ScratchFolder {
    package let path: String

    package init() throws {
        let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appendingPathComponent("carnet-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.path
    }

    /// With a copy of a sample in it, under its own name.
    package convenience init(sample: String) throws {
        try self.init()
        let source = Repository.root + "/sample-logbooks/" + sample
        try FileManager.default.copyItem(atPath: source, toPath: path + "/" + sample)
    }

    /// With files written inline: path to text.
    package convenience init(_ files: [String: String]) throws {
        try self.init()
        for (file, text) in files { try write(text, to: file) }
    }

    package func write(_ text: String, to file: String) throws {
        let url = URL(fileURLWithPath: path + "/" + file)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    package func text(of file: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path + "/" + file)), as: UTF8.self)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
