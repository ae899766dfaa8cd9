import Formatting
import Logbook
import Paths
import Reading
import SourceText

/// A text that comes from an editor, formatted as the file it is to become.
struct FormattedInput {
    let bytes: [UInt8]
    let file: FormattedFile

    /// - Parameter path: where the file lies, or would.
    /// - Throws: `CommandFailure` where there is no group around it.
    init(_ bytes: [UInt8], at path: String, options: GroupOptions, in surroundings: Surroundings) throws {
        self.bytes = bytes
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        guard let resolved = FilePath.resolved(folder) else { throw CommandFailure.noSuchPath(folder) }
        let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
        let absolute = (resolved == "/" ? "" : resolved) + "/" + name
        let groups = try ReadGroup.all(from: options.group ?? resolved, in: surroundings)
        let found = groups.lazy.compactMap { read in
            FilePath.path(absolute, below: read.folder.path).map { (read: read, path: $0) }
        }.first
        guard let found else { throw CommandFailure.outsideGroup(path: path) }
        // The text takes the file's place, or a place of its own at the end.
        var group = found.read.group
        let source = SourceText(path: found.path, decoding: bytes)
        let file = FileID(group.files.firstIndex { $0.path == found.path } ?? group.files.count)
        let formatter = Formatter(group)
        group.put(source, at: file)
        self.file = FormattedFile(
            read: ReadGroup(
                folder: found.read.folder,
                group: group,
                folderBelowStart: found.read.folderBelowStart,
                folderBelowReader: found.read.folderBelowReader
            ),
            file: file,
            outcome: formatter.format(source, of: file, as: try TextStyle(for: absolute)),
            language: options.language(for: group)
        )
    }
}

extension Group {
    fileprivate mutating func put(_ source: SourceText, at file: FileID) {
        if Int(file.index) < files.count {
            files[Int(file.index)] = source
        } else {
            files.append(source)
            roles.append(.other)
        }
    }
}
