import Foundation

/// Files on disk, for tests.
package enum FileTree {
    /// The bytes of every file below a folder, by its path relative to it.
    package static func contents(of folder: String) throws -> [String: [UInt8]] {
        let manager = FileManager.default
        var files: [String: [UInt8]] = [:]
        for path in try manager.subpathsOfDirectory(atPath: folder) {
            var isFolder = ObjCBool(false)
            guard manager.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            files[path] = Array(try Data(contentsOf: URL(filePath: folder + "/" + path)))
        }
        return files
    }

    /// The names in a folder, sorted.
    package static func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    /// Writes a text, with the folders above it.
    package static func write(_ text: String, to path: String) throws {
        let folder = path.split(separator: "/").dropLast().reduce(into: "") { $0 += "/" + $1 }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: path))
    }
}
