import Paths

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file that belongs to another program than this one: what stands under its path, and putting something else there.
package struct ForeignFile: Sendable {
    /// Absolute.
    package let path: String

    package init(_ path: String) { self.path = path }

    /// What stands under a path.
    package enum Standing: Hashable, Sendable {
        case nothing
        case file(bytes: [UInt8], isExecutable: Bool)
        /// Wherever it leads.
        case link
        /// A folder, a pipe or the like.
        case other
    }

    package func standing() throws(FileRefusal) -> Standing {
        // A switched-off hooks folder may be a device: nothing stands below it.
        guard FilePath.resolvedDirectory(FilePath.parent(of: path)) != nil else { return .nothing }
        let folder = try OpenFolder(at: FilePath.parent(of: path))
        guard let status = folder.status(of: name) else { return .nothing }
        switch status.st_mode & S_IFMT {
        case S_IFREG:
            return .file(bytes: try folder.bytes(of: name), isExecutable: status.st_mode & 0o111 != 0)
        case S_IFLNK: return .link
        default: return .other
        }
    }

    /// Writes it whole, so that a reader sees the old one or the new one and nothing between; one that is there keeps
    /// its mode. Folders that are missing are made.
    package func write(_ bytes: [UInt8], isProgram: Bool) throws(FileRefusal) {
        let folder = try openedFolder()
        let permissions: TemporaryFile.Permissions =
            switch folder.status(of: name) {
            case .some(let status) where status.st_mode & S_IFMT == S_IFREG: .same(as: status)
            default: .exactly(isProgram ? 0o755 : 0o644)
            }
        try TemporaryFile(in: folder, holding: bytes, permissions).replace(name)
        folder.synchronise()
    }

    /// Writes a new one, whole. Folders that are missing are made.
    ///
    /// - Throws: `FileRefusal.exists` where something stands under its path.
    package func create(_ bytes: [UInt8]) throws(FileRefusal) {
        let folder = try openedFolder()
        try TemporaryFile(in: folder, holding: bytes, .exactly(0o644)).create(name)
        folder.synchronise()
    }

    /// Lets something else take its name, and keeps it under another in the same folder.
    ///
    /// - Throws: `FileRefusal.exists` where that name is taken; nothing is changed then.
    package func makeWay(for bytes: [UInt8], keptAs keptName: String) throws(FileRefusal) {
        let folder = try openedFolder()
        let new = try TemporaryFile(in: folder, holding: bytes, .exactly(0o755))
        try ExclusiveRename.move(name, in: folder, to: keptName, in: folder)
        try new.replace(name)
        folder.synchronise()
    }

    /// Gives it back what was kept under another name in the same folder, over whatever stands there now.
    package func takeBack(keptAs keptName: String) throws(FileRefusal) {
        let folder = try openedFolder()
        guard renameat(folder.descriptor, keptName, folder.descriptor, name) == 0 else { throw .lastSystemError }
        folder.synchronise()
    }

    /// Makes it a link, in the place of one that is there. Folders that are missing are made.
    ///
    /// - Throws: `FileRefusal.exists` where something else stands under its path.
    package func link(to target: String) throws(FileRefusal) {
        let folder = try openedFolder()
        if let status = folder.status(of: name) {
            guard status.st_mode & S_IFMT == S_IFLNK else { throw .exists }
            folder.removeFile(name)
        }
        guard symlinkat(target, folder.descriptor, name) == 0 else { throw .lastSystemError }
        folder.synchronise()
    }

    /// Takes away a link, and its folder where nothing else is in it; what is no link stays.
    package func removeLink() throws(FileRefusal) {
        guard case .link = try standing() else { return }
        try remove()
        let parent = FilePath.parent(of: path)
        try OpenFolder(at: FilePath.parent(of: parent))
            .removeFolderIfEmpty(parent.split(separator: "/").last.map(String.init) ?? "")
    }

    package func remove() throws(FileRefusal) {
        let folder = try openedFolder()
        folder.removeFile(name)
        guard folder.status(of: name) == nil else { throw .readOnly }
        folder.synchronise()
    }

    private var name: String { path.split(separator: "/").last.map(String.init) ?? "" }

    private func openedFolder() throws(FileRefusal) -> OpenFolder {
        try Self.openedFolder(FilePath.parent(of: path))
    }

    private static func openedFolder(_ path: String) throws(FileRefusal) -> OpenFolder {
        if FilePath.resolved(path) != nil { return try OpenFolder(at: path) }
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        return try openedFolder(FilePath.parent(of: path)).madeFolder(named: name)
    }
}
